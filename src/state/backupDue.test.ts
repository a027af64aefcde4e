import { describe, expect, it } from 'vitest'
import { daysSince, isBackupDue } from './backupDue.ts'

const NOW = Date.parse('2026-11-23T12:00:00Z')
const file = (when: string) => ({ when, fileName: 'x', revision: 'r' })

describe('R02 a backup is due', () => {
  const due = (changes: number, last: string | null, firstChange: string | null) =>
    isBackupDue({ changes, last: last === null ? null : file(last), firstChange }, NOW)

  it('after 25 changes, however fresh the last one is', () => {
    expect(due(24, '2026-11-23T11:00:00Z', '2026-11-23T11:30:00Z')).toBe(false)
    expect(due(25, '2026-11-23T11:00:00Z', '2026-11-23T11:30:00Z')).toBe(true)
  })

  it('after seven days with a change', () => {
    expect(due(1, '2026-11-16T12:00:01Z', '2026-11-20T00:00:00Z')).toBe(false)
    expect(due(1, '2026-11-16T12:00:00Z', '2026-11-20T00:00:00Z')).toBe(true)
    expect(due(0, '2020-01-01T00:00:00Z', null)).toBe(false)
  })

  it('where there never was one, seven days after the first change', () => {
    expect(due(3, null, '2026-11-20T00:00:00Z')).toBe(false)
    expect(due(3, null, '2026-11-16T11:00:00Z')).toBe(true)
    expect(due(0, null, null)).toBe(false)
  })
})

describe('daysSince', () => {
  it('counts whole days', () => {
    expect(daysSince('2026-11-14T17:20:00Z', NOW)).toBe(8)
    expect(daysSince('2026-11-23T11:59:00Z', NOW)).toBe(0)
    // The clock of the screen is up to a minute behind.
    expect(daysSince('2026-11-23T12:00:30Z', NOW)).toBe(0)
  })
})
