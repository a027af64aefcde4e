import { MAX_NAME } from '../../src/dataset/limits.ts'
import { isoDay } from '../../src/model/day.ts'
import type { Content } from '../journeys/datasets.ts'
import type { Making } from './hostileDataset.ts'
import { FIRST_DAY, hostileDataset } from './hostileDataset.ts'
import { TEXT_FIELDS } from './textFields.ts'
import { ACCEPTED, IN_IDS, sizesOf } from './wholeDataset.ts'

/** Elements in which markup is text or stands in another language, until they are closed. */
const SWALLOWING =
  /<(iframe|math|noembed|noframes|noscript|script|select|style|svg|template|textarea|title|xmp)\b/gi

/** The text, and what ends whatever it may have begun: so the one behind it is as hostile as alone. */
function ended(text: string): string {
  const open = new Set([...text.matchAll(SWALLOWING)].map(([, name]) => name!.toLowerCase()))
  const closing = [...open].reverse().map((name) => `</${name}>`)
  return `${text} "'\`-->${closing.join('')}\n`
}

/** Payloads one behind the other in a field, each with a sign that says which it is of which field. */
function signed(payloads: readonly number[], field: number): string {
  return payloads.map((payload) => ended(`${ACCEPTED[payload]}¶${field}-${payload}¶`)).join('')
}

/** How many texts stand in a field, and how many records of each kind it takes until all have. */
const TOGETHER = 3
const GROUPS = Math.ceil(ACCEPTED.length / TOGETHER)
/** Texts that do harm only where they stand alone: after all groups, a record of nothing else. */
const ALONE = ['__proto__', 'constructor', 'toString', 'CON', '=1+1']
export const RECORDS = GROUPS + ALONE.length

const FIELD_NUMBERS = new Map(TEXT_FIELDS.map((path, i) => [path, i]))

/**
 * The n-th text of a field: some payloads, each with its sign, so that whoever finds it in a page knows what was shown
 * there. Which payload begins it differs from field to field.
 */
function markedText(path: string, n: number): string {
  const alone = ALONE[(n % RECORDS) - GROUPS]
  if (alone !== undefined) return alone
  const field = FIELD_NUMBERS.get(path) ?? 0
  const group = Array.from({ length: TOGETHER }, (_, i) => GROUPS * ((i + field) % TOGETHER) + (n % RECORDS))
  return signed(
    group.filter((payload) => payload < ACCEPTED.length),
    field,
  )
}

/** Signs in what a page holds: which payload of which field it shows. */
export const SIGN = /¶(\d+)-(\d+)¶/g

/** Ids begin with payloads too. */
function headOf(_: string, n: number): string {
  return IN_IDS[n % IN_IDS.length]!
}

/** The id of a record of the dataset below. */
export function idOf(list: string, n: number): string {
  return `${headOf(list, n)}${list.replaceAll('.', '-')}-id-${n}`
}

/** What the slides of the deck show, each a view of its own, and what of. */
const SHOWN = [
  ...['index', 'facts', 'issues', 'cases', 'dates', 'events', 'method', 'meetingLanes', 'custody'],
  ...['netCooperation', 'answers', 'contacts', 'ledger', 'heatMap', 'timeline'],
  ...['quotes issues', 'event events', 'issueStrip issues'],
].map((said) => {
  const [shows, list] = said.split(' ')
  return list === undefined ? { shows } : { shows, of: idOf(list, 0) }
})

export const SLIDES = SHOWN.length
export const DECK = 'deck'
/** A day on which the records are as they were first known, and one on which each of them has changed. */
export const [DAY, LATER] = ['2021-06-10', '2021-12-01']

/** Events that count, meetings and dates on both sides of the day, everybody in custody of the other side. */
const INSTEAD: Readonly<Record<string, (n: number) => unknown>> = {
  'events.initiator': (n) => (n % 2 === 0 ? 'USA' : 'RUS'),
  'events.target': (n) => (n % 2 === 0 ? 'RUS' : 'USA'),
  'events.bilateral': () => true,
  'events.score.value': (n) => (n % 21) - 10,
  'relationship.coverage.date': (n) => (n === 0 ? '2021-01-01/2021-12-31' : '2021-01-01'),
  'meetings.knownOn': () => '2021-01-10',
  'meetings.date': (n) => isoDay(FIRST_DAY + 4 * n),
  'dates.knownOn': () => '2021-01-10',
  'dates.date': (n) => isoDay(FIRST_DAY + 4 * n),
  'cases.nationality': (n) => (n % 2 === 0 ? 'a' : 'b'),
  'cases.heldBy': (n) => (n % 2 === 0 ? 'b' : 'a'),
  'briefings.slides.views.shows': () => 'facts',
  'briefings.slides.views.pin.asOf': () => DAY,
}

/** A dataset for the eye: each payload stands in each field of texts, where a field stands more than once. */
export function markedDataset(): Content {
  return contentWith(markedText)
}

/** The same with other texts, or fewer records of each kind. */
export function contentWith(text: Making['text'], size = RECORDS): Content {
  const made = hostileDataset({
    id: 'hostile',
    text,
    idHead: headOf,
    sizes: sizesOf(size),
    instead: INSTEAD,
    lacks: (path, n) =>
      path.startsWith('briefings.changes.set.') ||
      (path === 'briefings.brief' && n === 0) ||
      path.endsWith('.of'),
  })
  const [deck, ...briefs] = made['briefings'] as readonly object[] // a list, as in every dataset
  return { ...made, briefings: [withSlides(deck!, text), ...briefs] }
}

/** The first briefing as a deck of all that a slide can show. */
function withSlides(deck: object, text: Making['text']): object {
  const of = (field: string, n: number): string => text(`briefings.slides.${field}`, n)
  const slides = SHOWN.map((view, n) => ({
    ...{ id: `s${n}`, title: of('title', n), subtitle: of('subtitle', n), source: of('source', n) },
    ...{ notes: of('notes', n), layout: 'chart' },
    views: [
      {
        ...{ ...view, pin: { asOf: DAY, filters: [], settings: [] }, alt: of('views.alt', n) },
        marks: [{ id: 'm', date: '2021-04-15', text: of('views.marks.text', n) }],
      },
    ],
  }))
  return { ...deck, id: DECK, slides }
}

/** The last field has the longest signs. */
const LAST_FIELD = TEXT_FIELDS.length - 1

/** All payloads in as few parts as a name can hold. */
const PARTS: readonly (readonly number[])[] = ACCEPTED.reduce<number[][]>(
  (parts, _, payload) => {
    const last = parts.at(-1)!
    if (signed([...last, payload], LAST_FIELD).length <= MAX_NAME) last.push(payload)
    else parts.push([payload])
    return parts
  },
  [[]],
)

export const NAMES = PARTS.length
/** Fields of which a dataset shows one text only, whatever the number of its records, and what stands on slides. */
export const NAMED =
  /^relationship\.(title|nameA|nameB)$|^briefings\.(title|slides\.(title|subtitle|source|notes|views\.alt))$/
/** So few slides show all that can be written on one. */
export const NAMED_SLIDES = 2

/** A small dataset whose names, and whose slides, hold the n-th part of all payloads each. */
export function namedDataset(n: number): Content {
  const text = (path: string, i: number): string => {
    const field = FIELD_NUMBERS.get(path) ?? 0
    if (!NAMED.test(path)) return markedText(path, i)
    return signed(PARTS[n]!, field)
  }
  const made = contentWith(text, 3)
  const [deck, ...briefs] = made['briefings'] as readonly { readonly slides: readonly object[] }[] // as above
  const briefings = [{ ...deck, slides: deck!.slides.slice(0, NAMED_SLIDES) }, ...briefs]
  return { ...made, briefings, relationship: { ...made.relationship, id: `named-${n}` } }
}
