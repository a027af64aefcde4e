import type { ChangePoints } from '#analysis/changePoints.ts'
import { changePointsOf } from '#analysis/changePoints.ts'
import { coverageSpans } from '#analysis/coverage.ts'
import { highestMarking } from '#analysis/highestMarking.ts'
import { indexAsThenKnown } from '#analysis/indexAsThenKnown.ts'
import type { Items } from '#analysis/items.ts'
import { itemsOf } from '#analysis/items.ts'
import { membersOf } from '#analysis/members.ts'
import { periodsOf } from '#analysis/periods.ts'
import type { HalfLife, IndexSeries } from '#analysis/relationshipIndex.ts'
import { HALF_LIVES, indexSeries } from '#analysis/relationshipIndex.ts'
import type { ScoreTable, ScoreTableId } from '#model/cameo/scoreTables.ts'
import { GOLDSTEIN, ICEWS, SCORE_TABLES, ownTable } from '#model/cameo/scoreTables.ts'
import type { DayNumber } from '#model/day.ts'
import type { Marking } from '#model/records/base.ts'
import type { Relationship } from '#model/records/relationship.ts'
import { viewRelationship } from '#model/view.ts'
import { readColumns } from '#storage/read.ts'
import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import { useOverview } from './overview.ts'
import { useRelationships } from './relationships.ts'
import { useScoreTable } from './scoreTable.ts'
import { stepDay } from './stepDay.ts'
import { useStored } from './stored.ts'
import { useSurroundings } from './surroundings.ts'
import type { DayWindow } from './trendWindow.ts'
import { useLive } from './useLive.ts'

/** How far back a change of the index is looked for, and how much of it is shown. */
export const BACKS = ['week', 'month', 'quarter', 'year'] as const
export type Back = (typeof BACKS)[number]

/** Another relationship of this installation, by what is known of it on the day. */
export interface OtherPair {
  readonly relationship: Relationship
  readonly items: Items
  readonly series: IndexSeries
  /** The highest of the events known of it. */
  readonly marking: Marking
}

/** The index by another table of scores. */
export interface OtherScale {
  readonly id: ScoreTableId
  readonly table: ScoreTable
  readonly items: Items
  readonly series: IndexSeries
}

/** Share of a window's past that it shows of the days ahead; at least a week. */
const AHEAD = 0.25
const LEAST_AHEAD = 7

/** The days up to a day, from so far back on, and some of what lies ahead. */
export function windowBack(asOf: DayNumber, back: Back): DayWindow {
  const from = dayBack(asOf, back)
  return { from, to: asOf + Math.max(LEAST_AHEAD, Math.round(AHEAD * (asOf - from))) }
}

/** The same day, so many months or weeks before. */
export function dayBack(day: DayNumber, back: Back): DayNumber {
  if (back === 'week') return stepDay(day, 'week', -1)
  return stepDay(day, 'month', back === 'month' ? -1 : back === 'quarter' ? -3 : -12)
}

/**
 * What is drawn with the index, as the address says: `half`, `known`, `scale`, `pair`, `back`, `shifts`, and how much of
 * it is shown: `show`. All of it is
 * made from the columns of the day; nothing known later gets in.
 */
export const useIndexCompany = defineStore('indexCompany', () => {
  const overview = useOverview()
  const stored = useStored()
  const chosen = useChoices()
  const { scale, scaleFailed } = useOtherScale(() => chosen.scale.value)
  const pair = useOtherPair(() => chosen.pair.value)

  const others = computed((): readonly IndexSeries[] => {
    const { page } = overview
    if (!page) return []
    const { items, series, relationship, asOf } = page
    const coverage = coverageSpans(relationship.coverage)
    return chosen.halfLives.value
      .filter((halfLife) => halfLife !== page.halfLife)
      .map((halfLife) => indexSeries(items, { from: series.from, to: asOf, halfLife, coverage }))
  })
  const asThenKnown = computed((): IndexSeries | null => {
    const { page } = overview
    if (!page || !stored.glance || !chosen.known.value) return null
    const coverage = coverageSpans(page.relationship.coverage)
    const { series, asOf, halfLife } = page
    return indexAsThenKnown(stored.glance.columns, { from: series.from, to: asOf, halfLife, coverage })
  })
  const changePoints = computed((): ChangePoints | null => {
    const { page } = overview
    if (!page || !stored.glance || !chosen.shifts.value) return null
    const { asOf, items, relationship, series } = page
    const { columns } = stored.glance
    const coverage = coverageSpans(relationship.coverage)
    const options = { unit: 'month', from: series.from, to: asOf, coverage } as const
    return changePointsOf(periodsOf(columns, membersOf(columns, { asOf }), items, options), items, asOf)
  })

  return { ...chosen, others, asThenKnown, scaleLine: scale, scaleFailed, pairLine: pair, changePoints }
})

/** The choices as the address has them; what it asks for and cannot have is passed over. */
function useChoices() {
  const { address } = useSurroundings()
  const relationships = useRelationships()
  const said = (name: string): readonly string[] => address.parts.value[name] ?? []

  const halfLives = computed((): readonly HalfLife[] =>
    HALF_LIVES.filter((days) => said('half').includes(String(days))),
  )
  const known = computed(() => said('known').includes('then'))
  const scale = computed(() => SCORE_TABLES.find((id) => said('scale').at(-1) === id) ?? null)
  const pair = computed(() => {
    const id = said('pair').at(-1)
    const isThere = relationships.list.some(({ relationship }) => relationship.id === id)
    return id !== undefined && isThere && id !== relationships.currentId ? id : null
  })
  const back = computed((): Back => BACKS.find((one) => said('back').at(-1) === one) ?? 'month')
  const show = computed(() => BACKS.find((one) => said('show').at(-1) === one) ?? null)
  const shifts = computed(() => said('shifts').includes('1'))

  return {
    ...{ halfLives, known, scale, pair, back, show, shifts },
    setHalfLives: (wanted: readonly HalfLife[]) => address.change({ half: wanted.map(String) }),
    setKnown: (wanted: boolean) => address.change({ known: wanted ? 'then' : null }),
    setScale: (wanted: ScoreTableId | null) => address.change({ scale: wanted }),
    setPair: (wanted: string | null) => address.change({ pair: wanted }),
    setBack: (wanted: Back) => address.change({ back: wanted === 'month' ? null : wanted }),
    setShow: (wanted: Back | null) => address.change({ show: wanted }),
    setShifts: (wanted: boolean) => address.change({ shifts: wanted ? '1' : null }),
  }
}

/** The index by a second table. PLOVER's is fetched when it is asked for. */
function useOtherScale(wanted: () => ScoreTableId | null) {
  const overview = useOverview()
  const stored = useStored()
  const scoreTable = useScoreTable()
  const plover = shallowRef<ScoreTable | null>(null)
  const scaleFailed = shallowRef(false)

  watch(
    wanted,
    async (id) => {
      scaleFailed.value = false
      if (id !== 'plover' || plover.value) return
      try {
        plover.value = (await import('#model/cameo/ploverTable.ts')).ploverTable()
      } catch {
        // Offline, and never fetched before: the line is missing, and the figure says so.
        scaleFailed.value = true
      }
    },
    { immediate: true },
  )
  const scale = computed((): OtherScale | null => {
    const { page } = overview
    const id = wanted()
    if (!page || !stored.glance || id === null || id === scoreTable.table.id) return null
    const scores = tableOf(id, page.relationship, plover.value)
    if (!scores) return null
    const { asOf, halfLife, relationship, series } = page
    const items = itemsOf({ ...stored.glance.columns, scores }, { asOf })
    const coverage = coverageSpans(relationship.coverage)
    const line = indexSeries(items, { from: series.from, to: asOf, halfLife, coverage })
    return { id, table: scores, items, series: line }
  })
  return { scale, scaleFailed }
}

function tableOf(id: ScoreTableId, pair: Relationship, plover: ScoreTable | null): ScoreTable | null {
  if (id === 'own') return ownTable(pair.ownScores ?? [])
  if (id === 'plover') return plover
  return id === 'icews' ? ICEWS : GOLDSTEIN
}

/** The index of another relationship, with its own coverage and support, by the half-life of the one on screen. */
function useOtherPair(wanted: () => string | null) {
  const { opening } = useSurroundings()
  const overview = useOverview()
  const relationships = useRelationships()
  const scoreTable = useScoreTable()
  const answer = useLive(wanted, async (id) => ({
    id,
    columns: id === null ? null : await readColumns(opening.db, id),
  }))

  return computed((): OtherPair | null => {
    const { page } = overview
    const id = wanted()
    const read = answer.value.status === 'ready' ? answer.value.value : null
    const entry = relationships.list.find(({ relationship }) => relationship.id === id)
    if (!page || !read?.columns || read.id !== id || !entry) return null
    const scores = scoreTable.tableFor(entry.relationship)
    if (!scores) return null
    const relationship = viewRelationship(entry.relationship, page.asOf)
    const items = itemsOf({ ...read.columns, scores }, { asOf: page.asOf })
    const coverage = coverageSpans(relationship.coverage)
    const from = Math.min(coverage[0]?.first ?? page.asOf, items.day[0] ?? page.asOf, page.asOf)
    const series = indexSeries(items, { from, to: page.asOf, halfLife: page.halfLife, coverage })
    const marking = highestMarking(read.columns, [], page.asOf)
    return { relationship, items, series, marking }
  })
}
