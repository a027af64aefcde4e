import type { BriefFacts } from '#analysis/meetingBrief.ts'
import type { Removed } from '#analysis/removalReport.ts'
import { removalReport } from '#analysis/removalReport.ts'
import { datasetUpTo } from '#dataset/datasetUpTo.ts'
import { viewRecord } from '#model/view.ts'
import { levelsOf } from '#analysis/slidesUpTo.ts'
import { meetingBrief } from '#analysis/meetingBrief.ts'
import type { ChangeAsked } from '#analysis/meetingBriefLead.ts'
import type { RemovedSentence } from '#analysis/briefUpTo.ts'
import { briefUpTo } from '#analysis/briefUpTo.ts'
import type { BriefCheck } from '#analysis/meetingBriefChecks.ts'
import { CHECKED_PARTS, briefChecks } from '#analysis/meetingBriefChecks.ts'
import type { Marking } from '#model/records/base.ts'
import type { BriefFields, BriefNote, BriefPart, BriefingRecord } from '#model/records/briefing.ts'
import { BRIEF_PARTS } from '#model/records/briefing.ts'
import type { Dataset } from '#model/records/dataset.ts'
import { LIST_NAMES } from '#model/records/dataset.ts'
import { readWhole } from '#storage/read.ts'
import { saving } from '#storage/saveFailure.ts'
import type { ComputedRef, ShallowRef } from 'vue'
import { computed } from 'vue'
import { useAsOf } from './asOf.ts'
import type { RecordEdit } from './edits.ts'
import { useEdits } from './edits.ts'
import { useHalfLife } from './halfLife.ts'
import { recordId } from './recordId.ts'
import { useRelationships } from './relationships.ts'
import { useScoreTable } from './scoreTable.ts'
import { useStatus } from './status.ts'
import { useSurroundings } from './surroundings.ts'
import type { ChangeAnswer } from './useIndexChange.ts'
import { useIndexChange } from './useIndexChange.ts'
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

/** What is on the page with a part put on it or taken off it, in the order of the page. */
export function withPart(
  { parts = DEFAULT_PARTS }: Pick<BriefFields, 'parts'>,
  part: BriefPart,
  isWanted: boolean,
): readonly BriefPart[] {
  return BRIEF_PARTS.filter((one) => (one === part ? isWanted : parts.includes(one)))
}

/** What the user decides of a brief; null takes a decision back. */
export interface BriefChoice {
  readonly seat?: BriefingRecord['seat']
  readonly parts?: readonly BriefPart[]
  readonly bottomLine?: string | null
  readonly bottomLineMarking?: Marking | null
  readonly notes?: readonly BriefNote[]
}

type Choose = (brief: BriefFields) => BriefChoice

/** The brief of one meeting, as of the day on screen. */
export interface MeetingBrief {
  readonly status: ComputedRef<'reading' | 'ready' | 'failed'>
  /** Null while it is read, and where the meeting is not known on the day or above the marking. */
  readonly facts: ComputedRef<BriefFacts | null>
  /** The change of the index that the bottom line names, once it has been judged. */
  readonly moved: Readonly<ShallowRef<ChangeAnswer | null>>
  /** What the user has chosen and written, without the sentences that are above the marking; blank before that. */
  readonly brief: ComputedRef<BriefFields>
  readonly seat: ComputedRef<BriefingRecord['seat']>
  readonly parts: ComputedRef<ReadonlySet<BriefPart>>
  /** Parts in which the user has written what is above the marking. */
  readonly withheld: ComputedRef<ReadonlySet<BriefPart>>
  readonly checks: ComputedRef<readonly BriefCheck[]>
  /** The brief as it is stored; null before the first choice, and where it is above the marking. */
  readonly record: ComputedRef<BriefingRecord | null>
  /** What of the record is above the marking, and why; for the author alone. */
  readonly removed: ComputedRef<readonly Removed[]>
  /** The user's own sentences that are; for the author alone. */
  readonly sentences: ComputedRef<readonly RemovedSentence[]>
  /** Changes the brief as it is stored by then, one change after the other. */
  readonly change: (choose: Choose) => Promise<void>
}

/** @param upTo what is above this marking is left out */
export function useMeetingBrief(meetingId: () => string, upTo: () => Marking): MeetingBrief {
  const { whole, known, status } = useKnown()
  const asOf = useAsOf()
  const scoreTable = useScoreTable()
  const halfLife = useHalfLife()
  const edits = useEdits()
  const relationships = useRelationships()

  const facts = computed(() => {
    if (!whole.value) return null
    const chosen = halfLife.choice === 'automatic' ? {} : { halfLife: halfLife.choice }
    const lens = { asOf: asOf.number, upTo: upTo(), scores: scoreTable.table, ...chosen }
    // From a copy that holds nothing above, as all that goes out: what may not be seen is not there.
    const copy = upTo() === 'RED' ? whole.value : datasetUpTo(whole.value, { upTo: upTo() })
    return meetingBrief(copy, meetingId(), lens)
  })
  const record = computed(() => {
    const waiting = waitingBrief(edits.waiting, relationships.currentId, meetingId())
    const stored = whole.value && facts.value && (waiting ?? briefOf(whole.value, meetingId()))
    return stored && viewRecord(stored, { asOf: asOf.number, upTo: upTo(), hides: () => false })
  })
  const removed = computed(() => (upTo() !== 'RED' && known.value ? removalReport(known.value, upTo()) : []))
  const moved = useIndexChange(useSameQuestion(() => facts.value?.lead.change ?? null))
  const cut = computed(() => {
    const level = (): Marking => (whole.value ? levelsOf(whole.value)(asOf.number) : 'CLEAR')
    return briefUpTo(record.value?.brief ?? blank(meetingId()), upTo(), level)
  })
  const brief = computed(() => cut.value.brief)
  const parts = computed(() => new Set(brief.value.parts ?? DEFAULT_PARTS))
  const withheld = computed(() => new Set(cut.value.removed.map(({ part }) => part)))
  const checks = computed(() => {
    if (!whole.value || !facts.value) return []
    const resting = new Set(CHECKED_PARTS.filter((part) => parts.value.has(part)))
    const n = cut.value.removed.length
    return [
      ...briefChecks(whole.value, facts.value, resting, removed.value),
      ...(n > 0 ? [{ kind: 'words', n } as const] : []),
    ]
  })
  const { change } = useBriefEdits(meetingId, () => whole.value)
  return {
    status,
    facts,
    moved,
    brief,
    seat: computed(() => record.value?.seat ?? 'neutral'),
    parts,
    ...{ withheld, checks, record, removed, change },
    sentences: computed(() => cut.value.removed),
  }
}

/** The question as it was while nothing in it has changed: whoever writes on the brief asks nothing anew. */
function useSameQuestion(asked: () => ChangeAsked | null): () => ChangeAsked | null {
  const question = computed((before: ChangeAsked | null | undefined) => {
    const now = asked()
    return before && now && isSame(before, now) ? before : now
  })
  return () => question.value
}

function isSame(one: ChangeAsked, other: ChangeAsked): boolean {
  const days = one.from === other.from && one.to === other.to && one.halfLife === other.halfLife
  return days && COUNTED.every((name) => isLevel(one.items[name], other.items[name]))
}

/** What of items a change of the index is made of. */
const COUNTED = ['day', 'g', 'w', 'pack'] as const

function isLevel(one: ArrayLike<number>, other: ArrayLike<number>): boolean {
  return one.length === other.length && Array.from(one).every((value, i) => value === other[i])
}

/** Saves through the journal, so that what was written is never lost and can be taken back. */
function useBriefEdits(
  meetingId: () => string,
  lastRead: () => Dataset | null,
): Pick<MeetingBrief, 'change'> {
  const { db } = useSurroundings().opening
  const status = useStatus()
  const relationships = useRelationships()
  const edits = useEdits()
  let last: Promise<void> = Promise.resolve()

  /** All that is stored, or where it cannot be read, what was read last: whether it is still so is asked when it is saved. */
  async function readOr(before: Dataset | null, rel: string): Promise<Dataset | null> {
    const read = await saving(db, () => readWhole(db, rel))
    if (read.type === 'saved') return read.value
    if (before?.relationship.id === rel) return before
    await status.follow(Promise.resolve(read))
    return null
  }

  /** @param lost what was written under an id that another tab has taken before it was saved */
  async function save(rel: string, id: string, choose: Choose, lost?: BriefingRecord): Promise<void> {
    // What was thought out upon the last reading and is overtaken is thought out upon no older one.
    const whole = await readOr(lost ? null : lastRead(), rel)
    const title = whole?.meetings.find((one) => one.id === id)?.title
    if (!whole || title === undefined) return
    const found = briefOf(whole, id)
    // What was written before and could not be saved is part of it, whatever id another tab has given the brief since.
    const held = waitingBrief(edits.waiting, rel, id)
    const ids = new Set([...idsOf(whole), ...edits.waiting.map((edit) => edit.id)])
    const isTaken = (one: string): boolean => ids.has(one)
    const briefId = found?.id ?? (lost ? undefined : held?.id) ?? recordId(['brief', title], isTaken)
    const of = { rel, list: 'briefings', id: briefId } as const
    const heldAs = { ...of, id: held?.id ?? briefId }
    const { base: begun, now } = lost ? { base: null, now: lost } : edits.upon(heldAs, found)
    // Another tab has begun the brief meanwhile: both began with a blank one.
    const base = begun ?? (found && { ...newBrief(briefId, title), brief: blank(id) })
    const record = now ?? newBrief(briefId, title)
    const written = record.brief ?? blank(id)
    const { seat = record.seat, ...chosen } = choose(written)
    const mine = { ...record, id: briefId, seat, brief: chosenBrief(written, chosen) }
    const edited = await edits.save({ ...of, base: base && { ...base, id: briefId }, mine })
    if (heldAs.id !== briefId) edits.forget(heldAs)
    const isTakenSince = edited.type === 'not-saved' && edited.failure.type === 'conflict'
    if (isTakenSince) await save(rel, id, () => ({}), mine)
  }

  function change(choose: Choose): Promise<void> {
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

function chosenBrief(brief: BriefFields, chosen: Omit<BriefChoice, 'seat'>): BriefFields {
  const { bottomLine: line, bottomLineMarking: level, ...rest } = { ...brief, ...chosen }
  // Without a line of one's own there is nothing that its marking is of.
  if (line === undefined || line === null) return rest
  return { ...rest, bottomLine: line, ...(level ? { bottomLineMarking: level } : {}) }
}

function blank(meetingId: string): BriefFields {
  return { meetingId, notes: [] }
}

function briefOf({ briefings }: Pick<Dataset, 'briefings'>, meetingId: string): BriefingRecord | null {
  return briefings.find(({ brief }) => brief?.meetingId === meetingId) ?? null
}

/** The brief of a meeting as it waits for being saved; null where it does not. */
function waitingBrief(
  waiting: readonly RecordEdit[],
  rel: string | null,
  meetingId: string,
): BriefingRecord | null {
  for (const edit of waiting) {
    const { mine } = edit
    if (edit.rel === rel && mine && 'slides' in mine && mine.brief?.meetingId === meetingId) return mine
  }
  return null
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
