import { describe, expect, it } from 'vitest'
import type { Migration, RawFile } from './migrations.ts'
import { migrate, migrations, newestVersion } from './migrations.ts'

/** One entry per released step: the smallest file that shows what the step does. */
const examples: Record<string, { readonly before: object; readonly after: object }> = {}

/** A chain that was never released, to try the machinery. */
const chain: readonly Migration[] = [
  { to: 2, name: 'name-the-events', up: (file) => ({ ...file, events: file['rows'], rows: undefined }) },
  { to: 3, name: 'count-them', up: (file) => ({ ...file, n: (file['events'] as unknown[]).length }) },
]

describe('the released migrations', () => {
  it('are numbered 2, 3, 4 … without holes', () => {
    expect(migrations.map((step) => step.to)).toEqual(migrations.map((_, i) => i + 2))
  })

  it('have an example each, whose before they turn into its after', () => {
    for (const step of migrations) {
      const example = examples[step.name]
      expect(example, `add an example for "${step.name}"`).toBeDefined()
      expect(step.up({ version: step.to - 1, ...example?.before })).toMatchObject(example?.after ?? {})
    }
  })

  it('have names of their own', () => {
    expect(new Set(migrations.map((step) => step.name)).size).toBe(migrations.length)
  })

  it('lead from version 1 to the newest, which is 1 as long as there is no other', () => {
    expect(newestVersion()).toBe(migrations.length + 1)
    expect(migrate({ version: 1, rows: [] })).toMatchObject({
      type: 'migrated',
      file: { version: newestVersion() },
    })
  })
})

describe('migrate', () => {
  it('carries an old file through every step', () => {
    expect(migrate({ version: 1, rows: ['x', 'y'] }, chain)).toEqual({
      type: 'migrated',
      file: { version: 3, events: ['x', 'y'], n: 2 },
    })
  })

  it('starts at the version the file has', () => {
    expect(migrate({ version: 2, events: ['x'] }, chain)).toEqual({
      type: 'migrated',
      file: { version: 3, events: ['x'], n: 1 },
    })
  })

  it('leaves the newest as it is, and never changes its input', () => {
    const newest: RawFile = { version: 3, n: 7 }
    expect(migrate(newest, chain)).toEqual({ type: 'migrated', file: newest })
    const old: RawFile = Object.freeze({ version: 1, rows: Object.freeze(['x']) })
    migrate(old, chain)
    expect(old).toEqual({ version: 1, rows: ['x'] })
  })

  it('refuses a file from the future rather than lose its fields', () => {
    expect(migrate({ version: 4 }, chain)).toEqual({ type: 'too-new', version: 4, newest: 3 })
  })

  it('names the step that met data it cannot read', () => {
    expect(migrate({ version: 2, events: null }, chain)).toMatchObject({
      type: 'step-failed',
      to: 3,
      name: 'count-them',
    })
  })
})
