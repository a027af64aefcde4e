import type { IconName } from './parts/iconPaths.ts'

/** Parts of the list of keys, in its order. */
export const COMMAND_SECTIONS = ['find', 'record', 'here', 'asOf', 'go', 'files', 'pairs'] as const

/** Something the reader can have done from anywhere: in the palette by its name, on any page by its keys. */
export interface Command {
  /** Unique, such as `asOf.previous`. */
  readonly id: string
  readonly section: (typeof COMMAND_SECTIONS)[number]
  /** What it does, in words. */
  readonly name: string
  /** Other words by which it is found. */
  readonly also?: string
  readonly icon: IconName
  /** Each a way of its own, as `readStroke` names keys; a sequence with spaces: `g o`. */
  readonly keys?: readonly string[]
  /** A key held down does it again and again. */
  readonly repeats?: boolean
  /** Its keys work while a field has the focus. */
  readonly whileTyping?: boolean
  readonly run: () => void
}

/** What a feature offers at the moment; called once, in the setup of a component. */
export type CommandSource = () => () => readonly Command[]
