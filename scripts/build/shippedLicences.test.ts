import { describe, expect, it } from 'vitest'
import { packageOf, packagesNamed } from './shippedLicences.ts'

describe('the package of a module', () => {
  it('is told by its path, on any system, in any depth', () => {
    expect(packageOf('/home/desk/bilat/node_modules/vue/dist/vue.js')).toBe('vue')
    expect(packageOf('C:\\bilat\\node_modules\\@vueuse\\core\\index.js')).toBe('@vueuse/core')
    expect(packageOf('node_modules/docx/node_modules/nanoid/index.js?commonjs')).toBe('nanoid')
    expect(packageOf('\0/bilat/node_modules/tslib/tslib.es6.mjs')).toBe('tslib')
  })

  it('is that of the tool for what a tool has put in, and none for the app’s own', () => {
    expect(packageOf('\0vite/preload-helper.js')).toBe('vite')
    expect(packageOf('\0rolldown/runtime.js')).toBe('rolldown')
    expect(packageOf('\0plugin-vue:export-helper')).toBe('@vitejs/plugin-vue')
    expect(packageOf('/home/desk/bilat/src/main.ts')).toBeNull()
  })
})

describe('packages that ship', () => {
  it('are followed by what they hold', () => {
    const names = packagesNamed(['fflate', 'jszip'], 'node_modules').map(({ name, within }) => [name, within])
    expect(names).toEqual([
      ...[
        ['fflate', undefined],
        ['jszip', undefined],
        ['pako', 'jszip'],
        ['lie', 'jszip'],
      ],
      ...[
        ['immediate', 'jszip'],
        ['setimmediate', 'jszip'],
      ],
    ])
  })

  it('may all ship, as far as package.json names them', async () => {
    const { default: own } = await import('../../package.json', { with: { type: 'json' } })
    const all = packagesNamed(Object.keys(own.dependencies), 'node_modules')
    expect(all.length).toBeGreaterThan(60)
    expect(all.filter(({ text }) => text.length === 0)).toEqual([])
  })
})
