import type { BackupState } from '#storage/backups.ts'

/** Changes after which a backup is due. */
const CHANGES_DUE = 25
/** Days after which one is due if anything has changed. */
export const DAYS_DUE = 7

const DAY_MS = 86_400_000

/** Whole days since an instant; 0 where that has not come yet. @param now milliseconds since 1970 */
export function daysSince(when: string, now: number): number {
  return Math.max(0, Math.floor((now - Date.parse(when)) / DAY_MS))
}

/**
 * Whether a relationship should be kept outside the browser again: 25 changes since the last time, or one, and seven
 * days since. Where there was no last time, seven days since the first change.
 */
export function isBackupDue(
  { last, changes, firstChange }: Pick<BackupState, 'last' | 'changes' | 'firstChange'>,
  now: number,
): boolean {
  const since = last?.when ?? firstChange
  if (changes === 0 || since === null) return false
  return changes >= CHANGES_DUE || daysSince(since, now) >= DAYS_DUE
}
