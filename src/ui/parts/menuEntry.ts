import type { IconName } from './iconPaths.ts'

/** One line of a menu. */
export interface MenuEntry {
  /** Unique within its menu. */
  readonly id: string
  readonly text: string
  readonly icon?: IconName
  /** A rule stands before it. */
  readonly isApart?: boolean
  readonly run: () => void
}
