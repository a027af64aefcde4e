import type { BriefingFields, BriefingRecord, Slide } from '#model/records/briefing.ts'
import type { AnyRecord, Dataset } from '#model/records/dataset.ts'
import { readWhole } from '#storage/read.ts'
import type { Saved } from '#storage/saveFailure.ts'
import { saving } from '#storage/saveFailure.ts'
import { isSame } from '#storage/same.ts'
import { defineStore } from 'pinia'
import { useAsOf } from './asOf.ts'
import type { TypedTexts } from './briefingFields.ts'
import { briefingOn, textIn, withFields } from './briefingFields.ts'
import { useBriefings } from './briefings.ts'
import { storedBriefing, useTyping } from './briefingTyping.ts'
import { useDrafts } from './drafts.ts'
import type { Edited, RecordEdit } from './edits.ts'
import { useEdits } from './edits.ts'
import { recordId } from './recordId.ts'
import { useRelationships } from './relationships.ts'
import { useStatus } from './status.ts'
import { useSurroundings } from './surroundings.ts'
import { useTurns } from './turns.ts'

type Says = RecordEdit['says']

/**
 * Changes of briefings, each an entry of the journal, one after the other. What is typed is kept as a draft at once and
 * saved a moment after the last keystroke, or before anything else changes.
 */
export const useBriefingEdits = defineStore('briefingEdits', () => {
  const relationships = useRelationships()
  const asOf = useAsOf()
  const edits = useEdits()
  const drafts = useDrafts()
  const { inTurn } = useTurns()

  const typing = useTyping(inTurn)
  const { readAll, upon } = useStored(inTurn, typing.flush)

  /** @returns the id of the briefing; null where it was not saved */
  function create(fields: BriefingFields, says?: (id: string) => Says): Promise<string | null> {
    const rel = relationships.currentId
    if (rel === null) return Promise.resolve(null)
    return inTurn(async () => {
      const whole = await readAll(rel)
      if (whole.type === 'not-saved') return null
      const taken = new Set(Object.values(whole.value ?? {}).flatMap((list) => idsIn(list)))
      const isTaken = (one: string): boolean =>
        taken.has(one) || isWaiting(edits.unsaved, rel, newBriefing(one, fields))
      const id = recordId(['br', fields.title], isTaken)
      const mine = newBriefing(id, fields)
      const edited = await edits.save({ rel, list: 'briefings', id, base: null, mine, ...saying(says?.(id)) })
      return edited.type === 'saved' ? id : null
    })
  }

  /** Changes what a briefing is on the day on screen; `make` gives the fields that are to be others. */
  function change(
    id: string,
    make: (now: BriefingRecord) => Partial<BriefingFields>,
    says: Says = null,
  ): Promise<Edited | null> {
    const day = asOf.number
    return upon(id, async (rel, stored) => {
      const of = { rel, list: 'briefings', id } as const
      const { base, now } = edits.upon(of, stored)
      const known = now && briefingOn(now, day)
      if (!known) return null
      const mine = withFields(now, make(known), day)
      if (isSame(mine, now)) return null
      // What was typed and waits goes with it, but for what this writes anew.
      const waiting = edits.textsOf(of)
      const texts = alikeIn(waiting, known, briefingOn(mine, day) ?? mine)
      if (base && !isSame(texts, waiting)) drafts.keep(of, base, texts)
      return edits.save({ ...of, base, mine, texts, ...saying(says) })
    })
  }

  const changeSlides = (
    id: string,
    make: (slides: readonly Slide[]) => readonly Slide[],
    says: Says = null,
  ): Promise<Edited | null> => change(id, ({ slides }) => ({ slides: make(slides) }), says)

  const remove = (id: string): Promise<Edited | null> =>
    upon(id, async (rel, base) => base && edits.save({ rel, list: 'briefings', id, base, mine: null }))

  return { create, change, changeSlides, remove, ...typing }
})

/** Reads what is stored before a briefing is changed; where that cannot be read it is told as what was not saved. */
function useStored(inTurn: ReturnType<typeof useTurns>['inTurn'], flush: () => Promise<void>) {
  const { db } = useSurroundings().opening
  const relationships = useRelationships()
  const briefings = useBriefings()
  const status = useStatus()

  async function told<T>(read: Promise<Saved<T>>): Promise<Saved<T>> {
    const found = await read
    return found.type === 'saved' ? found : status.follow(read)
  }

  const readAll = (rel: string): Promise<Saved<Dataset | null>> => told(saving(db, () => readWhole(db, rel)))

  /** Saves something of a briefing as it is stored, once what is typed is. @returns null where nothing was to be saved */
  function upon(
    id: string,
    save: (rel: string, stored: BriefingRecord | null) => Promise<Edited | null>,
  ): Promise<Edited | null> {
    const rel = relationships.currentId
    if (rel === null) return Promise.resolve(null)
    const seen = briefings.list?.find((one) => one.id === id)
    void flush()
    return inTurn(async () => {
      const read = saving(db, () => storedBriefing(db, rel, id))
      // Whether one that cannot be read is still as it was seen is asked when it is saved, and what cannot be is held.
      if (seen && (await read).type === 'not-saved') return save(rel, seen)
      const stored = await told(read)
      return stored.type === 'saved' ? save(rel, stored.value) : stored
    })
  }

  return { readAll, upon }
}

function newBriefing(id: string, fields: BriefingFields): BriefingRecord {
  return { ...fields, id, changes: [], createdAt: '', updatedAt: '', updatedBy: '' }
}

/** Whether another new briefing with its id waits for being saved: the very same may be asked for again. */
function isWaiting(unsaved: readonly RecordEdit[], rel: string, briefing: BriefingRecord): boolean {
  return unsaved.some((edit) => edit.rel === rel && edit.id === briefing.id && !isSame(edit.mine, briefing))
}

/** Those of some texts whose fields are the same in two states of a briefing. */
function alikeIn(texts: TypedTexts, one: BriefingFields, other: BriefingFields): TypedTexts {
  return Object.fromEntries(Object.entries(texts).filter(([key]) => textIn(one, key) === textIn(other, key)))
}

function saying(says: Says): Pick<RecordEdit, 'says'> {
  return says === undefined ? {} : { says }
}

function idsIn(list: unknown): string[] {
  const entries: readonly Partial<AnyRecord>[] = Array.isArray(list) ? list : []
  return entries.flatMap(({ id }) => id ?? [])
}
