/** Ways from slide to slide. */
export type Step = 'next' | 'previous' | 'first' | 'last'

/** What a key does while slides are shown. */
export type ShowAct =
  | Step
  | 'black'
  | 'white'
  | 'notes'
  | 'overview'
  | 'pointer'
  | 'fullScreen'
  | 'window'
  | 'go'
  | 'end'
  | 'nothing'

/** Slides are counted from 0. @returns the place after a step; at either end there is no further one */
export function stepped(at: number, count: number, step: Step): number {
  const to = { next: at + 1, previous: at - 1, first: 0, last: count - 1 }[step]
  return Math.max(0, Math.min(count - 1, to))
}

/** The place of the slide whose number was typed; null where there is none. */
export function placeOf(typed: string, count: number): number | null {
  const number = /^\d+$/.test(typed) ? Number(typed) : 0
  return number >= 1 && number <= count ? number - 1 : null
}

/** The place in an address; the first where it names none. */
export function placeInAddress(said: unknown, count: number): number {
  return (typeof said === 'string' ? placeOf(said, count) : null) ?? 0
}

const KEYS: Readonly<Record<string, ShowAct>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ' ': 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  PageUp: 'previous',
  Home: 'first',
  End: 'last',
  Enter: 'go',
  Escape: 'end',
  // It would load the page anew, and with it what has changed since the first slide.
  F5: 'nothing',
}
/** They can be switched off in the settings like all keys that are letters. */
const LETTERS: Readonly<Record<string, ShowAct>> = {
  b: 'black',
  w: 'white',
  s: 'notes',
  o: 'overview',
  p: 'pointer',
  f: 'fullScreen',
  n: 'window',
}

/** @param stroke as `readStroke` names keys; Shift and the space bar step back */
export function actOf(stroke: string, isShifted: boolean, hasLetters: boolean): ShowAct | null {
  if (stroke === ' ' && isShifted) return 'previous'
  return KEYS[stroke] ?? (hasLetters ? LETTERS[stroke] : undefined) ?? null
}

/** The number that is being typed after one more digit; null where the key was none. */
export function typedAfter(typed: string, key: string): string | null {
  return /^\d$/.test(key) ? `${typed}${key}`.replace(/^0+/, '').slice(0, 3) : null
}

/**
 * The place in a grid that an arrow leads to.
 *
 * @param columns of the grid
 * @returns undefined for another key
 */
export function placeInGrid(at: number, count: number, columns: number, key: string): number | undefined {
  const by: Readonly<Record<string, number>> = {
    ArrowRight: 1,
    ArrowLeft: -1,
    ArrowDown: columns,
    ArrowUp: -columns,
    Home: -at,
    End: count - 1 - at,
  }
  const step = by[key]
  if (step === undefined) return undefined
  return at + step >= 0 && at + step < count ? at + step : at
}

/** Where a touch leads: a swipe of at least 40 px along the slide, or a tap near an edge. Pixels of the window. */
export function touchStep(from: Point, to: Point, width: number): Step | null {
  const [along, across] = [to.x - from.x, to.y - from.y]
  if (Math.hypot(along, across) < TAP) {
    if (to.x < width * EDGE) return 'previous'
    return to.x > width * (1 - EDGE) ? 'next' : null
  }
  if (Math.abs(along) < SWIPE || Math.abs(along) < 2 * Math.abs(across)) return null
  return along < 0 ? 'next' : 'previous'
}

interface Point {
  readonly x: number
  readonly y: number
}

const TAP = 10
const SWIPE = 40
/** Of the width. */
const EDGE = 0.2
