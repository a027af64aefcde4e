import type { Command } from '../command.ts'
import { strokesOf } from './keyStroke.ts'

/** Commands by their keys. */
export interface BoundKeys {
  /** What a stroke, or strokes one after the other with spaces between, does. */
  readonly commandOf: (strokes: string) => Command | undefined
  /** Whether a sequence begins so. */
  readonly isBeginning: (strokes: string) => boolean
}

/**
 * Finds out which command a key is for.
 *
 * @throws Error where two commands have the same keys: a bug of whoever offers them
 */
export function bindKeys(commands: readonly Command[]): BoundKeys {
  const bound = new Map<string, Command>()
  const beginnings = new Set<string>()
  for (const command of commands) {
    for (const stroke of (command.keys ?? []).flatMap(strokesOf)) {
      const other = bound.get(stroke)
      if (other) throw new Error(`${stroke} is for ${other.id} and for ${command.id}`)
      bound.set(stroke, command)
      const steps = stroke.split(' ')
      for (let n = 1; n < steps.length; n++) beginnings.add(steps.slice(0, n).join(' '))
    }
  }
  return { commandOf: (strokes) => bound.get(strokes), isBeginning: (strokes) => beginnings.has(strokes) }
}
