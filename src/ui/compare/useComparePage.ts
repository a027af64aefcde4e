import { FACT_LISTS } from '#analysis/changedFacts.ts'
import type { SlideMove } from '#analysis/comparedDecks.ts'
import { comparedDecks } from '#analysis/comparedDecks.ts'
import type { StatusMove, WordingMove } from '#analysis/comparedMoves.ts'
import { statusMoves, wordingMoves } from '#analysis/comparedMoves.ts'
import type { Comparison, KnownOtherwise, SinceThen } from '#analysis/comparison.ts'
import type { Comparing, ComparedSide } from '#state/comparing.ts'
import { useComparing } from '#state/comparing.ts'
import type { DayNumber } from '#model/day.ts'
import { dayNumber, isoDay } from '#model/day.ts'
import type { Dataset } from '#model/records/dataset.ts'
import type { Relationship } from '#model/records/relationship.ts'
import { isVisible } from '#model/view.ts'
import { isAsOfDay, useAsOf } from '#state/asOf.ts'
import type { IssuedSide } from '#state/issuedSide.ts'
import { useIsAsIssued, useIssuedSide } from '#state/issuedSide.ts'
import { useRelationships } from '#state/relationships.ts'
import { useKnown } from '#state/useKnown.ts'
import type { ComputedRef, ShallowRef } from 'vue'
import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useShownTitle } from '../parts/sideNames.ts'
import { useTexts } from '../texts/i18n.ts'
import { byDay, ownFacts } from './compareRows.ts'
import type { FrozenPlace, FrozenSide } from './useFrozenSide.ts'
import { useFrozenSide } from './useFrozenSide.ts'

/** What is told of the days and of the time between, each thing once. */
export interface ToldApart {
  readonly since: readonly SinceThen[]
  readonly sources: readonly SinceThen[]
  readonly statuses: readonly StatusMove[]
  readonly wording: readonly WordingMove[]
  readonly knowledge: {
    readonly facts: readonly KnownOtherwise[]
    readonly statuses: readonly StatusMove[]
    readonly wording: readonly WordingMove[]
  }
  /** Null unless both sides are files. */
  readonly decks: readonly SlideMove[] | null
}

export interface ComparePage extends Comparing {
  readonly earlier: FrozenPlace
  readonly later: FrozenPlace
  /** The earlier day where it is one of what is stored here, `YYYY-MM-DD`. */
  readonly day: ComputedRef<string>
  readonly chooseDay: (day: string) => void
  /** The briefing that went out and is compared; null for none, and until it has been read. */
  readonly issued: ComputedRef<IssuedSide | null>
  readonly issuedId: ComputedRef<string | null>
  /** By its id; empty for a day instead. */
  readonly chooseIssued: (id: string) => void
  /** Whether what was put together for it is what went out, by its hash; null until that is known. */
  readonly isAsIssued: Readonly<ShallowRef<boolean | null>>
  /** Something is stored here, a day of which can be compared. */
  readonly hasRecord: ComputedRef<boolean>
  /** The pair of files that are about another than the current one; null where that is compared. */
  readonly otherPair: ComputedRef<Relationship | null>
  /** What each side is about, where they are about different pairs: nothing is compared. */
  readonly apart: ComputedRef<{ readonly one: string; readonly two: string } | null>
  /** The first day lies after the second: nothing is compared. */
  readonly isBackwards: ComputedRef<boolean>
  /** The two days in words, as they are chosen. */
  readonly order: ComputedRef<{ readonly from: string; readonly to: string }>
  readonly swap: () => void
  readonly sides: ComputedRef<readonly [ComparedSide, ComparedSide] | null>
  readonly told: ComputedRef<ToldApart | null>
  /** Whether a record is stored here and known on the day on screen: it can be opened. */
  readonly isHere: (record: { readonly id: string }) => boolean
  readonly status: ComputedRef<'reading' | 'ready' | 'failed'>
}

/** Days back from the day on screen, where nobody says from which day on. */
const BACK = 14

export function useComparePage(): ComparePage {
  const { whole, status } = useKnown()
  const asOf = useAsOf()
  const route = useRoute()
  const [earlier, later] = [useFrozenSide(), useFrozenSide()]

  const day = useAskedDay()
  const issuedId = computed(() => {
    const id = route.query['issued']
    return typeof id === 'string' && earlier.found.value === null ? id : null
  })
  const issued = useIssuedSide(() => issuedId.value)
  const stored = (at: number): ComparedSide | null =>
    whole.value && { data: whole.value, asOf: at, upTo: 'RED' }
  const first = computed(
    () =>
      earlier.found.value?.side ??
      (issuedId.value === null ? stored(dayNumber(day.value)) : (issued.value?.side ?? null)),
  )
  const second = computed(() => later.found.value?.side ?? stored(asOf.number))
  const isBackwards = computed(() => !!first.value && !!second.value && first.value.asOf > second.value.asOf)
  const pairs = usePairs(
    () => first.value,
    () => second.value,
  )
  const sides = computed((): readonly [ComparedSide, ComparedSide] | null =>
    first.value && second.value && !isBackwards.value && !pairs.apart.value
      ? [first.value, second.value]
      : null,
  )
  const comparing = useComparing(() => sides.value)

  const told = computed(() => {
    const found = comparing.comparison.value
    return found && toldApart(found, earlier.found.value, later.found.value)
  })
  const { f } = useTexts()
  const order = computed(() => ({ from: f.day(first.value?.asOf ?? 0), to: f.day(second.value?.asOf ?? 0) }))
  const here = computed(() => idsOf(pairs.otherPair.value ? null : whole.value, asOf.number))

  const choosing = useChoosing({ earlier, later, day })
  return {
    ...comparing,
    earlier,
    later,
    day,
    ...choosing,
    ...pairs,
    issued,
    isAsIssued: useIsAsIssued(() => issued.value),
    issuedId,
    isBackwards,
    order,
    sides,
    told,
    isHere: ({ id }) => here.value.has(id),
    status: computed(() => (pairs.hasRecord.value ? status.value : 'ready')),
  }
}

/** The first day, as the address names it. */
function useAskedDay(): ComparePage['day'] {
  const asOf = useAsOf()
  const route = useRoute()
  const router = useRouter()
  // An address may name both days; the second is the day on screen, everywhere in the app.
  const to = route.query['to']
  if (typeof to === 'string' && isAsOfDay(to)) {
    const { to: _taken, ...rest } = route.query
    void router.replace({ query: { ...rest, asOf: to } })
  }

  const asked = computed(() => {
    const from = route.query['from']
    return typeof from === 'string' && isAsOfDay(from) ? from : null
  })
  return computed(() => asked.value ?? isoDay(asOf.number - BACK))
}

/** What the two sides are about. */
function usePairs(
  first: () => ComparedSide | null,
  second: () => ComparedSide | null,
): Pick<ComparePage, 'hasRecord' | 'otherPair' | 'apart'> {
  const relationships = useRelationships()
  const titleOf = useShownTitle()
  const apart = computed(() => {
    const [one, two] = [first()?.data.relationship, second()?.data.relationship]
    return one && two && one.id !== two.id ? { one: titleOf(one), two: titleOf(two) } : null
  })
  const otherPair = computed(() => {
    const pair = second()?.data.relationship
    return pair && pair.id !== relationships.currentId ? pair : null
  })
  return { hasRecord: computed(() => !relationships.isEmpty), otherPair, apart }
}

/** What moves the address: which day, which briefing, and both changed over. */
function useChoosing({
  earlier,
  later,
  day,
}: Pick<ComparePage, 'earlier' | 'later' | 'day'>): Pick<ComparePage, 'chooseDay' | 'chooseIssued' | 'swap'> {
  const asOf = useAsOf()
  const route = useRoute()
  const router = useRouter()

  function chooseDay(to: string): void {
    const { issued: _left, ...query } = route.query
    void router.replace({ query: { ...query, from: to } })
  }
  function chooseIssued(id: string): void {
    const { issued: _left, ...query } = route.query
    void router.replace({ query: id === '' ? query : { ...query, issued: id } })
  }
  function swap(): void {
    const [one, two] = [earlier.found.value, later.found.value]
    earlier.take(two)
    later.take(one)
    const days = { ...(two ? {} : { from: asOf.day }), ...(one ? {} : { asOf: day.value }) }
    void router.replace({ query: { ...route.query, ...days } })
  }
  return { chooseDay, chooseIssued, swap }
}

function idsOf(whole: Dataset | null, asOf: DayNumber): ReadonlySet<string> {
  const lens = { asOf, upTo: 'RED' } as const
  return new Set(
    FACT_LISTS.flatMap((list) =>
      (whole?.[list] ?? []).filter((one) => isVisible(one, lens)).map(({ id }) => id),
    ),
  )
}

function toldApart(
  { since, knowledge }: Comparison,
  one: FrozenSide | null,
  two: FrozenSide | null,
): ToldApart {
  const own = byDay(ownFacts(since))
  return {
    since: own.filter(({ list }) => list !== 'sources'),
    sources: own.filter(({ list }) => list === 'sources'),
    statuses: statusMoves(since),
    wording: wordingMoves(since),
    knowledge: {
      facts: byDay(ownFacts(knowledge)),
      statuses: statusMoves(knowledge),
      wording: wordingMoves(knowledge),
    },
    decks: one && two ? comparedDecks(one.slides, two.slides) : null,
  }
}
