import type { NumberEvidence, PartEvidence } from '#analysis/numberEvidence.ts'
import { evidenceOf } from '#analysis/numberEvidence.ts'
import { itemsOf } from '#analysis/items.ts'
import { facetParts } from '#analysis/filteredItems.ts'
import { filterEvents, NO_FILTER } from '#analysis/eventFilter.ts'
import type { NumberGround } from '#analysis/numberParts.ts'
import { groundThenKnown } from '#analysis/numberParts.ts'
import type { NumberQuestion } from '#analysis/numberQuestion.ts'
import type { OpenedNumber, Term } from '#analysis/openNumber.ts'
import { openNumber } from '#analysis/openNumber.ts'
import type { PackageMember } from '#analysis/packageMembers.ts'
import { memberFinder } from '#analysis/packageMembers.ts'
import { rowsAsOf } from '#analysis/rowsAsOf.ts'
import type { Columns } from '#model/columns.ts'
import type { EventRecord } from '#model/records/event.ts'
import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import type { Details } from './details.ts'
import { useEventFilter } from './eventFilter.ts'
import type { OtherScale } from './indexCompany.ts'
import { useIndexCompany } from './indexCompany.ts'
import { useOverview } from './overview.ts'
import { useStored } from './stored.ts'
import { useDetails } from './useDetails.ts'
import { useScoredGlance } from './useScoredGlance.ts'

/** An event of an item's package, by its id. */
export interface TermMember extends PackageMember {
  readonly id: string
}

/** A number opened, with the records it rests on as they come in. */
export interface NumberOnScreen {
  /** What it is opened from; null until what is stored has been read. */
  readonly ground: ComputedRef<NumberGround | null>
  /** Null until what is stored has been read. */
  readonly opened: ComputedRef<OpenedNumber | null>
  /** Events and sources as known on the day. */
  readonly details: ComputedRef<Details>
  /** What the number rests on; null while the records of its terms are being read. */
  readonly evidence: ComputedRef<EvidenceOnScreen | null>
  readonly idOf: (term: Term) => string
  /** The events of a term's package as of the day: those that count, and those left out. */
  readonly membersOf: (term: Term) => readonly TermMember[]
  /** Asks for the records of further events; each asker has one list, and an empty one ends it. */
  readonly want: (who: string, ids: readonly string[]) => void
}

export interface EvidenceOnScreen extends NumberEvidence {
  /** Of all weight, how much of it was looked at, 0…1: of very many terms, only the heaviest. */
  readonly looked: number
}

/** Terms whose records are read: beyond that the rest weighs little. */
const MOST_READ = 3000

/** Opens a number as of the day on screen, and reads the records of what it rests on. */
export function useOpenedNumber(question: () => NumberQuestion): NumberOnScreen {
  const stored = useStored()
  const overview = useOverview()

  const pair = computed(() => pairOf(question()))
  const other = useScoredGlance(() => pair.value)
  const glance = computed(() => (pair.value === null ? stored.glance : other.glance.value))
  const columns = computed(() => glance.value?.columns ?? null)
  const among = useRowsAmong(question)
  const company = useIndexCompany()
  const ground = computed((): NumberGround | null => {
    const { page } = overview
    if (!page || !columns.value || among.value === null) return null
    const { asOf, halfLife } = page
    const items = pair.value === null ? page.items : itemsOf(columns.value, { asOf })
    const usual = { columns: columns.value, items, asOf, halfLife, ...among.value }
    return lineGround(usual, question(), company.scaleLine)
  })
  const opened = computed(() => ground.value && openNumber(ground.value, question()))
  const finder = computed(() => ground.value && memberFinder(ground.value.columns, ground.value))

  const membersOf = (term: Term): readonly TermMember[] => {
    if (!columns.value) return []
    const from = columns.value
    if (term.root < 0) return [{ row: term.lead, role: 'decides', score: term.g, id: idAt(from, term.lead) }]
    return (finder.value?.(term) ?? []).map((member) => ({ ...member, id: idAt(from, member.row) }))
  }

  const heaviest = computed(() => heaviestTerms(opened.value?.terms ?? []))
  const decisive = computed(() =>
    heaviest.value.map((term) => membersOf(term).filter(({ role }) => role === 'decides')),
  )
  const view = computed(() => {
    if (!ground.value) return null
    const { asOf } = ground.value
    return { day: { asOf }, rows: rowsAsOf(ground.value.columns, asOf) }
  })
  const named = computed(() => decisive.value.flatMap((members) => members.map(({ id }) => id)))
  const { details, want } = useDetails(view, named, () => glance.value)

  const evidence = computed((): EvidenceOnScreen | null => {
    const { events } = details.value
    if (details.value.pending && named.value.some((id) => !events.has(id))) return null
    const parts = decisive.value.map((members) => partEvidence(members, details.value))
    const weights = heaviest.value.map(({ weight }) => weight)
    const looked = heaviest.value.reduce((all, { share }) => all + share, 0)
    return { ...evidenceOf(weights, parts), looked }
  })

  return {
    ground,
    opened,
    details,
    evidence,
    idOf: (term) => (columns.value ? idAt(columns.value, term.lead) : ''),
    membersOf,
    want,
  }
}

/** Id of the relationship that a question is about, where it says which. */
function pairOf(question: NumberQuestion): string | null {
  return question.measure === 'index' ? (question.relationship ?? null) : null
}

/** What a line beside the index is made from; null where the scores that it goes by are not there. */
function lineGround(
  usual: NumberGround,
  question: NumberQuestion,
  scale: OtherScale | null,
): NumberGround | null {
  if (question.measure === 'cumulative') return usual
  if (question.measure !== 'index')
    return question.asThenKnown ? groundThenKnown(usual, question.last) : usual
  const { day, asThenKnown, scores, halfLife = usual.halfLife } = question
  if (asThenKnown) return groundThenKnown({ ...usual, halfLife }, day)
  if (scores === undefined) return { ...usual, halfLife }
  if (scale?.id !== scores) return null
  return { ...usual, columns: { ...usual.columns, scores: scale.table }, items: scale.items, halfLife }
}

/** The rows that pass what columns cannot tell of the question's filter; null until they are known. */
function useRowsAmong(question: () => NumberQuestion): ComputedRef<{ readonly among?: Int32Array } | null> {
  const filters = useEventFilter()
  const wanted = computed(() => {
    const asked = question()
    const filter = asked.measure === 'index' ? undefined : asked.filter
    return filter && facetParts(filter).length > 0 ? { ...filter, period: NO_FILTER.period } : null
  })
  if (wanted.value) filters.attend()
  return computed(() => {
    const { facets } = filters
    if (!wanted.value) return {}
    if (!facets) return null
    return { among: filterEvents(wanted.value, facets).kept.map((at) => facets.rows[at]!) }
  })
}

function idAt(columns: Columns, row: number): string {
  return columns.ids[columns.record[row]!]!
}

function heaviestTerms(terms: readonly Term[]): readonly Term[] {
  if (terms.length <= MOST_READ) return terms
  return terms.toSorted((one, other) => other.weight - one.weight).slice(0, MOST_READ)
}

function partEvidence(members: readonly TermMember[], { events, sources }: Details): PartEvidence {
  const known = members.flatMap(({ id }) => events.get(id) ?? [])
  const cited = new Set(known.flatMap(({ citations }: EventRecord) => citations.map(({ source }) => source)))
  return {
    sources: [...cited].flatMap((id) => {
      const source = sources.get(id)
      return source ? [{ id, publisher: source.publisher }] : []
    }),
    isDisputed: known.some(({ status }) => status === 'disputed'),
  }
}
