import type { BriefFacts } from '#analysis/meetingBrief.ts'
import { meetingBrief } from '#analysis/meetingBrief.ts'
import type { BriefCheck, CheckedPart } from '#analysis/meetingBriefChecks.ts'
import { briefChecks } from '#analysis/meetingBriefChecks.ts'
import type { Marking } from '#model/records/base.ts'
import type { BriefFields, BriefNote, BriefPart, BriefingRecord } from '#model/records/briefing.ts'
import type { Dataset } from '#model/records/dataset.ts'
import { LIST_NAMES } from '#model/records/dataset.ts'
import { readWhole } from '#storage/read.ts'
import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { useAsOf } from './asOf.ts'
import { useEdits } from './edits.ts'
import { useHalfLife } from './halfLife.ts'
import { recordId } from './recordId.ts'
import { useRelationships } from './relationships.ts'
import { useScoreTable } from './scoreTable.ts'
import { useSurroundings } from './surroundings.ts'
import { useKnown } from './useKnown.ts'

/** What is on the page unless the user has chosen otherwise. */
export const DEFAULT_PARTS: readonly BriefPart[] = [
  'bottomLine',
  'agenda',
  'cases',
  'dates',
  'points',
  'sources',
]

/** What the user decides of a brief; null takes a decision back. */
export interface BriefChoice {
  readonly seat?: BriefingRecord['seat']
  readonly parts?: readonly BriefPart[]
  readonly bottomLine?: string | null
  readonly notes?: readonly BriefNote[]
}

/** The brief of one meeting, as of the day on screen. */
export interface MeetingBrief {
  readonly status: ComputedRef<'reading' | 'ready' | 'failed'>
  /** Null while it is read, and where the meeting is not known on the day or above the marking. */
  readonly facts: ComputedRef<BriefFacts | null>
  /** What the user has chosen and written; blank before that. */
  readonly brief: ComputedRef<BriefFields>
  readonly seat: ComputedRef<BriefingRecord['seat']>
  readonly parts: ComputedRef<ReadonlySet<BriefPart>>
  readonly checks: ComputedRef<readonly BriefCheck[]>
  /** Changes the brief as it is stored by then, one change after the other. */
  readonly change: (choose: (brief: BriefFields) => BriefChoice) => Promise<void>
}

/** @param upTo what is above this marking is left out */
export function useMeetingBrief(meetingId: () => string, upTo: () => Marking): MeetingBrief {
  const { whole, status } = useKnown()
  const asOf = useAsOf()
  const scoreTable = useScoreTable()
  const halfLife = useHalfLife()

  const facts = computed(() => {
    if (!whole.value) return null
    const chosen = halfLife.choice === 'automatic' ? {} : { halfLife: halfLife.choice }
    const lens = { asOf: asOf.number, upTo: upTo(), scores: scoreTable.table, ...chosen }
    return meetingBrief(whole.value, meetingId(), lens)
  })
  const record = computed(() => facts.value && briefOf(facts.value.view, meetingId()))
  const brief = computed(() => record.value?.brief ?? blank(meetingId()))
  const parts = computed(() => new Set(brief.value.parts ?? DEFAULT_PARTS))
  const checks = computed(() => {
    if (!whole.value || !facts.value) return []
    const resting = new Set(CHECKED.filter((part) => parts.value.has(part)))
    return briefChecks(whole.value, facts.value, resting, upTo())
  })
  const { change } = useBriefEdits(meetingId)
  return {
    status,
    facts,
    brief,
    seat: computed(() => record.value?.seat ?? 'neutral'),
    parts,
    checks,
    change,
  }
}

const CHECKED: readonly CheckedPart[] = ['agenda', 'cases', 'dates']

/** Saves through the journal, so that what was written is never lost and can be taken back. */
function useBriefEdits(meetingId: () => string): Pick<MeetingBrief, 'change'> {
  const { db } = useSurroundings().opening
  const relationships = useRelationships()
  const edits = useEdits()
  let last: Promise<void> = Promise.resolve()

  async function save(rel: string, id: string, choose: (brief: BriefFields) => BriefChoice): Promise<void> {
    const whole = await readWhole(db, rel)
    const title = whole?.meetings.find((one) => one.id === id)?.title
    if (!whole || title === undefined) return
    const base = briefOf(whole, id)
    const taken = (found: string): boolean => idsOf(whole).has(found)
    const now = base ?? newBrief(recordId(['brief', title], taken), title)
    const stored = base?.brief ?? blank(id)
    const { seat = now.seat, ...chosen } = choose(stored)
    const mine = { ...now, seat, brief: chosenBrief(stored, chosen) }
    await edits.save({ rel, list: 'briefings', id: mine.id, base, mine })
  }

  function change(choose: (brief: BriefFields) => BriefChoice): Promise<void> {
    const rel = relationships.currentId
    if (rel === null) return Promise.resolve()
    const id = meetingId()
    // Whatever became of the one before has been said there.
    const next = (): Promise<void> => save(rel, id, choose)
    last = last.then(next, next)
    return last
  }

  return { change }
}

function chosenBrief(brief: BriefFields, { bottomLine, ...chosen }: Omit<BriefChoice, 'seat'>): BriefFields {
  if (bottomLine === undefined) return { ...brief, ...chosen }
  const { bottomLine: _before, ...rest } = brief
  return { ...rest, ...chosen, ...(bottomLine === null ? {} : { bottomLine }) }
}

function blank(meetingId: string): BriefFields {
  return { meetingId, notes: [] }
}

function briefOf({ briefings }: Pick<Dataset, 'briefings'>, meetingId: string): BriefingRecord | null {
  return briefings.find(({ brief }) => brief?.meetingId === meetingId) ?? null
}

function newBrief(id: string, title: string): BriefingRecord {
  return {
    ...{ id, title, seat: 'neutral', slides: [], changes: [] },
    ...{ createdAt: '', updatedAt: '', updatedBy: '' },
  }
}

function idsOf({ relationship, ...lists }: Dataset): ReadonlySet<string> {
  const records = LIST_NAMES.flatMap((name): readonly { readonly id: string }[] => lists[name])
  return new Set([...records, ...relationship.people, ...relationship.actors].map(({ id }) => id))
}
