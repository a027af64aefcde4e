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

/** A line of a menu that offers the same in several ways, side by side. */
export interface MenuChoice extends Pick<MenuEntry, 'id' | 'text' | 'isApart'> {
  readonly ways: readonly {
    readonly id: string
    /** Short: "1920" */
    readonly text: string
    /** The whole of it, for who does not see the line. */
    readonly name: string
    readonly run: () => void
  }[]
}
