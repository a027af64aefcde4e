import { readFileSync } from 'node:fs'
import type { Lineage } from '../../src/dataset/header.ts'
import { writeDataset } from '../../src/dataset/writeDataset.ts'
import type { Dataset } from '../../src/model/records/dataset.ts'
import { madeUpDataset } from '../bench/madeUpDataset.ts'
import { withTexts } from './everyText.ts'

/** What stands in a file, apart from what a reader computes anew: revision and counts. */
export type Content = Readonly<Record<string, unknown>> & {
  readonly relationship: Readonly<Record<string, unknown>>
}

/** A file as a file chooser hands it over. */
export interface UploadFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

/** A dataset as a file on disk. */
export function fileOf(content: Content, name = 'test.bilat.json'): UploadFile {
  return { name, mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(content)) }
}

/** The worked sample under another id and not as a sample, so that it may be changed. */
export function sampleAs(id: string): Content {
  const {
    revision: _revision,
    ancestors: _ancestors,
    counts: _counts,
    ...content
  } = JSON.parse(readFileSync('public/us-russia-2021.bilat.json', 'utf8')) as Content // the build of the sample has checked it against the schema
  return { ...content, relationship: { ...content.relationship, id, sample: false } }
}

/** Every text goes on and on, with a word that cannot be broken. */
export function longWinded(): Content {
  const more = `and so on at such a length that no line holds it, ${'unbreakable'.repeat(5)}, to the very end`
  const content = withTexts(sampleAs('long'), (text) => `${text} ${more}`)
  const [nameA, nameB] = ['United States of the Northern Continent', `Russia${'n'.repeat(60)}`]
  return { ...content, relationship: { ...content.relationship, nameA, nameB } }
}

/** Every text in Cyrillic letters, a little longer than in Latin ones. */
export function cyrillic(): Content {
  const letters = 'абцдефгхижклмнопярстувщыюз'
  const content = withTexts(sampleAs('cyrillic'), (text) =>
    text.replace(/[a-z]/gi, (letter) => {
      const small = letters[letter.toLowerCase().charCodeAt(0) - 97] ?? letter
      return letter === letter.toLowerCase() ? small : small.toUpperCase()
    }),
  )
  return {
    ...content,
    relationship: { ...content.relationship, nameA: 'Соединённые Штаты', nameB: 'Россия' },
  }
}

/** A relationship of which one event is recorded and nothing else. */
export function oneRecord(): Content {
  const content = madeUp(1)
  const events = (content['events'] as readonly object[]).map((event) => ({ ...event, issueIds: [] })) // a list, as in every dataset
  return { ...content, events, meetings: [], issues: [] }
}

/** Ten years of made-up events. */
export function madeUp(events: number): Content {
  const { relationship, ...lists } = madeUpDataset(events)
  return { format: 'bilat-dataset', version: 1, ...lists, relationship: { ...relationship } }
}

/** One event more, one with another title, and one less. */
export function anotherEdition(content: Content): Content {
  const [first, second, ...others] = content['events'] as readonly object[]
  const last = others.at(-1)
  return {
    ...content,
    events: [
      { ...first, title: 'A title that was mended' },
      second,
      ...others,
      { ...last, id: 'one-more' },
    ].filter((event) => event !== removable(content)),
  }
}

/** A dataset as a file that Bilat wrote, with its revision; what it grew from comes before it. */
export async function written(...contents: readonly Content[]): Promise<UploadFile> {
  let bases: readonly Lineage[] = []
  let text = ''
  for (const { format: _format, version: _version, ...content } of contents) {
    const file = await writeDataset(content as unknown as Dataset, { bases }) // what the sample or its maker has
    bases = [file]
    text = file.text
  }
  return { name: 'test.bilat.json', mimeType: 'application/json', buffer: Buffer.from(text) }
}

/** An event that nothing refers to. */
function removable(content: Content): object | undefined {
  const all = JSON.stringify(content)
  return (content['events'] as readonly { readonly id: string }[]).findLast(
    ({ id }, index) => index > 1 && all.split(JSON.stringify(id)).length === 2,
  )
}

const MADE = {
  changes: [],
  createdAt: '2021-05-13T08:00:00Z',
  updatedAt: '2021-05-13T08:00:00Z',
  updatedBy: 'desk',
}
const PIN = { asOf: '2021-05-13', filters: [], settings: [] }
const BRIEFINGS = [
  {
    ...MADE,
    id: 'before',
    knownOn: '2021-05-13',
    title: 'Before the meeting',
    seat: 'neutral',
    slides: [
      { id: 's1', title: 'Where things stand', notes: 'Read the readouts side by side.' },
      {
        id: 's2',
        title: '',
        layout: 'chart and facts',
        views: [
          { shows: 'index', pin: PIN, marks: [] },
          { shows: 'facts', pin: PIN, marks: [] },
        ],
        notes: 'Point at April.',
      },
      { id: 's3', title: 'What comes next', layout: 'chart', views: [{ shows: 'meetingLanes', marks: [] }] },
    ],
  },
  { ...MADE, id: 'after', knownOn: '2021-06-01', title: 'After the meeting', seat: 'a', slides: [] },
]

/** The same with two briefings, of which one is known from 13 May 2021, with a slide as of then, and one from June. */
export function withBriefings(content: Content): Content {
  return { ...content, briefings: BRIEFINGS }
}

/** The same with what the sample has none of: cleared lines, a wording that was changed, an agenda, complete readouts. */
export function withEvidence(content: Content): Content {
  const issues = (content['issues'] as readonly Entry[]).map((issue) =>
    issue.id === 'detained-citizens' ? withLines(issue) : issue,
  )
  const meetings = (content['meetings'] as readonly Entry[]).map((meeting) =>
    meeting.id === 'm-reyk'
      ? {
          ...meeting,
          agenda: [{ id: 'g1', on: '2021-05-12', text: 'Release of both', issueId: 'detained-citizens' }],
        }
      : meeting,
  )
  const events = (content['events'] as readonly Entry[]).map((event) =>
    event.id === 'call-0512' ? withReadouts(event) : event,
  )
  return { ...content, issues, meetings, events }
}

interface Entry {
  readonly id: string
  readonly positions?: readonly object[]
  readonly citations?: readonly object[]
}

function withLines(issue: Entry): Entry & { readonly lines: readonly object[] } {
  const said = { side: 'a', verbatim: true, citations: [] }
  return {
    ...issue,
    positions: [
      ...(issue.positions ?? []),
      {
        ...said,
        id: 'w1',
        on: '2021-05-12',
        text: 'We demand the release of both men.',
        speaker: 'Antony Blinken',
      },
      {
        ...said,
        id: 'w2',
        on: '2021-05-13',
        text: 'We ask for the release of all three men.',
        speaker: 'Antony Blinken',
      },
    ],
    lines: [
      { id: 'l1', on: '2021-05-12', text: 'An exchange is not on offer.', by: 'Desk', supersededBy: 'l2' },
      { id: 'l2', on: '2021-05-13', text: 'An exchange can be heard out.', by: 'Desk' },
    ],
  }
}

function withReadouts(event: Entry): Entry & { readonly readouts: readonly object[] } {
  const whole = { completeness: 'complete', citations: [] }
  const [first, ...others] = event.citations ?? []
  return {
    ...event,
    citations: [{ ...first, quote: 'The two ministers spoke by phone on Wednesday.' }, ...others],
    readouts: [
      { ...whole, id: 'r1', on: '2021-05-12', side: 'a', topics: ['Korea', 'Detained citizens'] },
      { ...whole, id: 'r2', on: '2021-05-12', side: 'b', topics: ['korea', 'Summit'] },
    ],
  }
}
