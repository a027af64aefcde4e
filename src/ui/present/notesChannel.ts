import type { PicturedSlide } from '#briefing/slideContent.ts'
import type { Step } from './showSteps.ts'
import type { Cover } from './useShow.ts'

/** What the window with the slides tells that with the notes. */
export type FromSlides =
  | { readonly kind: 'deck'; readonly title: string; readonly slides: readonly PicturedSlide[] }
  | { readonly kind: 'state'; readonly state: ShowState }
  | { readonly kind: 'ended' }

/** Where the presentation stands. */
export interface ShowState {
  /** Place of the slide, from 0 on. */
  readonly at: number
  readonly cover: Cover
  /** Milliseconds on the timer when this was said, and whether it runs. */
  readonly elapsed: number
  readonly isRunning: boolean
}

/** What the window with the notes asks for. */
export type FromNotes =
  | { readonly kind: 'hello' }
  | { readonly kind: 'step'; readonly step: Step }
  | { readonly kind: 'go'; readonly place: number }
  | { readonly kind: 'hide'; readonly cover: 'black' | 'white' }
  | { readonly kind: 'pause' }
  | { readonly kind: 'reset' }

/**
 * An end of the line between the two windows of one presentation. From `file://` neither
 * sees the other's page; this reaches it there too.
 */
export interface NotesLine<Said> {
  readonly say: (message: Said) => void
  readonly close: () => void
}

/**
 * What is no message of the other window is left aside, as one of another version of the app.
 *
 * @param show tells presentations apart: nobody but the two windows knows it
 */
export function lineToNotes(show: string, hear: (message: FromNotes) => void): NotesLine<FromSlides> {
  const channel = channelOf(show)
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (isFromNotes(data)) hear(data)
  })
  return { say: (message) => channel.postMessage(message), close: () => channel.close() }
}

/** The same for the window with the notes. */
export function lineToSlides(show: string, hear: (message: FromSlides) => void): NotesLine<FromNotes> {
  const channel = channelOf(show)
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (isFromSlides(data)) hear(data)
  })
  return { say: (message) => channel.postMessage(message), close: () => channel.close() }
}

function channelOf(show: string): BroadcastChannel {
  return new BroadcastChannel(`bilat-notes-${show}`)
}

const STEPS: readonly unknown[] = ['next', 'previous', 'first', 'last'] satisfies Step[]
const COVERS: readonly unknown[] = ['black', 'white'] satisfies Cover[]

function isFromNotes(data: unknown): data is FromNotes {
  if (!isObject(data)) return false
  switch (data['kind']) {
    case 'hello':
    case 'pause':
    case 'reset':
      return true
    case 'step':
      return STEPS.includes(data['step'])
    case 'go':
      return Number.isSafeInteger(data['place'])
    case 'hide':
      return COVERS.includes(data['cover'])
    default:
      return false
  }
}

function isFromSlides(data: unknown): data is FromSlides {
  if (!isObject(data)) return false
  const { kind, title, slides, state } = data
  if (kind === 'deck') return typeof title === 'string' && Array.isArray(slides) && slides.every(isSlide)
  return kind === 'ended' || (kind === 'state' && isObject(state) && isState(state))
}

function isState({ at, cover, elapsed, isRunning }: Readonly<Record<string, unknown>>): boolean {
  const isKnown = cover === null || COVERS.includes(cover)
  return isKnown && Number.isSafeInteger(at) && Number.isFinite(elapsed) && typeof isRunning === 'boolean'
}

function isSlide(value: unknown): boolean {
  return isObject(value) && typeof value['title'] === 'string' && Array.isArray(value['parts'])
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
