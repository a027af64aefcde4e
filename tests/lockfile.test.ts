import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
}

interface Locked {
  readonly version?: string
  readonly resolved?: string
  readonly integrity?: string
  readonly link?: boolean
  readonly hasInstallScript?: boolean
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest // npm's own format
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  readonly packages: Readonly<Record<string, Locked>>
} // npm's own format
const packages = Object.entries(lock.packages).filter(([path]) => path !== '')
const asked = { ...manifest.dependencies, ...manifest.devDependencies }

describe('what is installed', () => {
  it('is asked for in one version, and locked in that', () => {
    expect(Object.values(asked).filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
    const others = Object.entries(asked).filter(
      ([name, version]) => lock.packages[`node_modules/${name}`]?.version !== version,
    )
    expect(others).toEqual([])
  })

  it('is held against a hash, wherever it comes from', () => {
    expect(packages.length).toBeGreaterThan(300)
    expect(packages.filter(([, { integrity = '' }]) => !integrity.startsWith('sha512-'))).toEqual([])
    expect(packages.filter(([, { resolved, link }]) => resolved !== undefined || link === true)).toEqual([])
  })

  it('runs nothing of its own on being installed, but for what package.json denies', () => {
    const running = packages.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path)
    expect(running).toEqual(['node_modules/esbuild'])
    expect(manifest).toHaveProperty('allowScripts', { esbuild: false })
  })
})
