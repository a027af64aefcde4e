/** What tells one key from another in a keyboard event. */
export type KeyEvent = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'> & {
  readonly getModifierState: (modifier: string) => boolean
}

/** Signs by their places, for keyboards that write letters of another script there. */
const SIGNS: Readonly<Record<string, readonly [plain: string, shifted: string]>> = {
  BracketLeft: ['[', '{'],
  BracketRight: [']', '}'],
  Period: ['.', '>'],
  Slash: ['/', '?'],
}

/**
 * The name of what was pressed: `d`, `Shift+t`, `[`, `?`, `Ctrl+z`, `Meta+Shift+z`, `Escape`.
 *
 * A key goes by what is written on it, so that it is the same on every Latin keyboard, whatever modifier the sign
 * needs there; where it writes a letter of another script, it goes by its place. Null for a modifier alone, and with Alt,
 * unless that is how the sign is typed (AltGr, which some systems report as Ctrl and Alt).
 */
export function readStroke(event: KeyEvent): string | null {
  const { ctrlKey, metaKey, altKey, shiftKey } = event
  if (['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'Dead'].includes(event.key)) return null
  const key = latinKey(event)
  const isTyped = event.getModifierState('AltGraph') || (altKey && !ctrlKey && /^[[\]{}?/.]$/.test(key))
  if (isTyped) return key
  if (altKey || (ctrlKey && metaKey)) return null
  const name = /^[a-z]$/i.test(key) ? `${shiftKey ? 'Shift+' : ''}${key.toLowerCase()}` : key
  return ctrlKey ? `Ctrl+${name}` : metaKey ? `Meta+${name}` : name
}

function latinKey({ key, code, shiftKey }: KeyEvent): string {
  if (!/^[^\p{ASCII}]$/u.test(key) || !/\p{L}/u.test(key) || /\p{Script=Latin}/u.test(key)) return key
  if (code.startsWith('Key')) return code.slice(3).toLowerCase()
  return SIGNS[code]?.[shiftKey ? 1 : 0] ?? key
}

/** The names that a way of pressing stands for: `Mod` is Ctrl as well as ⌘. */
export function strokesOf(way: string): readonly string[] {
  return way.startsWith('Mod+') ? [way.replace('Mod', 'Ctrl'), way.replace('Mod', 'Meta')] : [way]
}

/** Whether a stroke is of a key by itself, which can be switched off (WCAG 2.1.4). */
export function isSingle(stroke: string): boolean {
  return !/^(Ctrl|Meta)\+/.test(stroke)
}

/** What stands on the keys of a way of pressing, in its order, each step apart: `g o` → G, O. */
export function capsOf(way: string, isMac: boolean): readonly (readonly string[])[] {
  return way.split(' ').map((stroke) =>
    stroke.split('+').map((part) => {
      if (part === 'Mod') return isMac ? '⌘' : 'Ctrl'
      return part.length === 1 ? part.toUpperCase() : part
    }),
  )
}
