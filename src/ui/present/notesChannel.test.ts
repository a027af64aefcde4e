import { afterEach, describe, expect, it } from 'vitest'
import type { FromNotes, FromSlides } from './notesChannel.ts'
import { lineToNotes, lineToSlides } from './notesChannel.ts'

const opened: { readonly close: () => void }[] = []
afterEach(() => opened.splice(0).forEach((one) => one.close()))

/** Says some things on the line and then one more; all that was heard by then. */
async function heard<Heard>(
  line: (show: string, hear: (message: Heard) => void) => { readonly close: () => void },
  messages: readonly unknown[],
  last: Heard,
): Promise<readonly Heard[]> {
  const show = crypto.randomUUID()
  const all: Heard[] = []
  const other = new BroadcastChannel(`bilat-notes-${show}`)
  await new Promise<void>((resolve) => {
    const hear = (message: Heard): void => {
      all.push(message)
      if (JSON.stringify(message) === JSON.stringify(last)) resolve()
    }
    opened.push(line(show, hear), other)
    for (const message of [...messages, last]) other.postMessage(message)
  })
  return all
}

const SENSELESS = [
  null,
  undefined,
  7,
  'hello',
  [],
  {},
  { kind: 'else' },
  { kind: '__proto__' },
  new Map([['kind', 'hello']]),
]

describe('S03 the line between slides and notes leaves aside what is no message of the other window', () => {
  it('on the side of the slides', async () => {
    const senseless = [
      ...SENSELESS,
      { kind: 'step' },
      { kind: 'step', step: 'constructor' },
      ...[
        { kind: 'go', place: '2' },
        { kind: 'go', place: 1e300 },
        { kind: 'go', place: Number.NaN },
      ],
      { kind: 'hide', cover: 'x'.repeat(1_000_000) },
    ]
    const sound: FromNotes[] = [
      { kind: 'step', step: 'next' },
      { kind: 'go', place: 2 },
      { kind: 'hide', cover: 'black' },
      { kind: 'pause' },
      { kind: 'reset' },
    ]
    const last: FromNotes = { kind: 'hello' }
    expect(await heard(lineToNotes, [...senseless, ...sound], last)).toEqual([...sound, last])
  })

  it('on the side of the notes', async () => {
    const state = { at: 1, cover: null, elapsed: 1000, isRunning: true } as const
    const senseless = [
      ...SENSELESS,
      ...[
        { kind: 'deck' },
        { kind: 'deck', title: 'T', slides: 'x' },
        { kind: 'deck', title: 'T', slides: [null] },
      ],
      ...[{ kind: 'state' }, { kind: 'state', state: { ...state, at: 0.5 } }],
      ...[
        { kind: 'state', state: { ...state, cover: 'red' } },
        { kind: 'state', state: { ...state, elapsed: '1' } },
      ],
    ]
    const sound: FromSlides[] = [
      { kind: 'deck', title: 'T', slides: [] },
      { kind: 'state', state },
    ]
    const last: FromSlides = { kind: 'ended' }
    expect(await heard(lineToSlides, [...senseless, ...sound], last)).toEqual([...sound, last])
  })
})
