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

/** Rows of SECURITY.md: a package, and the first version without a known fault of each of its lines of versions. */
const known = readFileSync('SECURITY.md', 'utf8')
  .split('\n')
  .flatMap((line): { name: string; gone: string[] }[] => {
    const [, name, , gone] = line.split('|').map((cell) => cell.trim())
    return name?.startsWith('`') && gone ? [{ name: name.slice(1, -1), gone: gone.split(', ') }] : []
  })

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

  it('is in no version that SECURITY.md tells a fault of', () => {
    expect(known.length).toBeGreaterThan(10)
    const seen = known.flatMap(({ name, gone }) =>
      packages
        .filter(([path]) => path === `node_modules/${name}` || path.endsWith(`/node_modules/${name}`))
        .map(([, { version = '' }]) => ({ name, version, hasFault: isBefore(version, gone) })),
    )
    expect(known.filter(({ name }) => !seen.some((one) => one.name === name))).toEqual([])
    expect(seen.filter(({ hasFault }) => hasFault)).toEqual([])
  })

  it.each([
    ['5.1.10', ['3.3.18', '5.1.11'], true],
    ['5.1.11', ['3.3.18', '5.1.11'], false],
    ['3.3.9', ['3.3.18', '5.1.11'], true],
    ['4.9.9', ['3.3.18', '5.1.11'], true],
    ['6.0.0', ['3.3.18', '5.1.11'], false],
  ])('%s with the fault gone from %j', (version, gone, has) => {
    expect(isBefore(version, gone)).toBe(has)
  })
})

/** Whether a version is older than the one of its line without the fault; a line without one has it. */
function isBefore(version: string, gone: readonly string[]): boolean {
  const newest = gone.reduce((one, other) => (compare(one, other) < 0 ? other : one))
  const ofLine = gone.find((one) => one.split('.')[0] === version.split('.')[0])
  return compare(version, ofLine ?? newest) < 0
}

function compare(one: string, other: string): number {
  const [first, second] = [one, other].map((version) => version.split('.').map(Number))
  const at = first?.findIndex((part, i) => part !== second?.[i]) ?? -1
  return at < 0 ? 0 : (first?.[at] ?? 0) - (second?.[at] ?? 0)
}
