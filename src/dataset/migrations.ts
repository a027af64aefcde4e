/** A file of some version: known to be an object with a version, nothing more. */
export interface RawFile {
  readonly version: number
  readonly [key: string]: unknown
}

/** One step from a version of the file format to the next. */
export interface Migration {
  /** The version this step produces. Steps are numbered 2, 3, 4 … without holes. */
  readonly to: number
  readonly name: string
  readonly up: (file: RawFile) => Record<string, unknown>
}

/** Every change of the file format, oldest first. Append only: released steps are never edited. */
export const migrations: readonly Migration[] = []

export type MigrationOutcome =
  | { readonly type: 'migrated'; readonly file: RawFile }
  | { readonly type: 'too-new'; readonly version: number; readonly newest: number }
  | { readonly type: 'step-failed'; readonly to: number; readonly name: string; readonly message: string }

/** The version that a list of steps leads to. */
export function newestVersion(steps: readonly Migration[] = migrations): number {
  return steps.at(-1)?.to ?? 1
}

/**
 * Brings a file step by step to the newest version. The input is not changed.
 *
 * @param steps for tests of the machinery; the released ones otherwise
 */
export function migrate(file: RawFile, steps: readonly Migration[] = migrations): MigrationOutcome {
  const newest = newestVersion(steps)
  if (file.version > newest) return { type: 'too-new', version: file.version, newest }
  let current = file
  for (const step of steps) {
    if (step.to <= current.version) continue
    try {
      current = { ...step.up(current), version: step.to }
    } catch (cause) {
      // Data of an older version is not checked before it is migrated, so a step may meet anything.
      return { type: 'step-failed', to: step.to, name: step.name, message: String(cause) }
    }
  }
  return { type: 'migrated', file: current }
}
