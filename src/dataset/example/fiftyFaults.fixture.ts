import type { FaultCode } from '#model/fault.ts'
import { exampleDataset } from './dataset.fixture.ts'
import { exampleFile } from './file.fixture.ts'

/** What is put into a field of an event, and the fault it makes there. */
interface Kind {
  readonly code: FaultCode
  /** Below the event. */
  readonly path: string
  readonly field: string
  /** Undefined takes the field away. */
  readonly value: unknown
}

const CHANGE = { id: 'c', on: '2021-05-20', set: { nonsense: 1 }, citations: [] }

const KINDS: readonly Kind[] = [
  { code: 'missing', path: 'title', field: 'title', value: undefined },
  { code: 'wrong-kind', path: 'summary', field: 'summary', value: 7 },
  { code: 'not-allowed', path: 'status', field: 'status', value: 'perhaps' },
  { code: 'bad-date', path: 'date', field: 'date', value: '2021-02-30' },
  { code: 'bad-event-type', path: 'type', field: 'type', value: '04' },
  { code: 'out-of-range', path: 'score.value', field: 'score', value: { value: 99, reason: '' } },
  { code: 'control-character', path: 'place', field: 'place', value: '\u0000' },
  { code: 'bad-instant', path: 'createdAt', field: 'createdAt', value: 'yesterday' },
  { code: 'no-such-record', path: 'meetingId', field: 'meetingId', value: 'm-nowhere' },
  { code: 'open-date', path: 'knownOn', field: 'knownOn', value: '2021/..' },
  { code: 'bad-id', path: 'partOf', field: 'partOf', value: 'a b' },
  { code: 'not-a-field', path: 'changes[0].set.nonsense', field: 'changes', value: [CHANGE] },
]

/** The example with 50 more events, each with one fault: the text, and each fault as *path · code*. */
export function fileOfFiftyFaults(): { readonly text: string; readonly faults: readonly string[] } {
  const { events } = exampleDataset()
  const faulty = Array.from({ length: 50 }, (_, i) => ({ ...KINDS[i % KINDS.length]!, i }))
  const more = faulty.map(({ field, value, i }) => ({ ...events[0], id: `e${i}`, [field]: value }))
  return {
    // JSON leaves out what is undefined.
    text: exampleFile({ events: [...events, ...more] }),
    faults: faulty.map(({ path, code, i }) => `events[${events.length + i}].${path} · ${code}`),
  }
}
