import type { BriefingFields, BriefingRecord, Slide } from '#model/records/briefing.ts'
import type { AnyRecord } from '#model/records/dataset.ts'
import { readWhole } from '#storage/read.ts'
import { isSame } from '#storage/same.ts'
import { defineStore } from 'pinia'
import { useAsOf } from './asOf.ts'
import type { TypedTexts } from './briefingFields.ts'
import { briefingOn, textIn, withFields } from './briefingFields.ts'
import { storedBriefing, useTyping } from './briefingTyping.ts'
import { useDrafts } from './drafts.ts'
import type { Edited, RecordEdit } from './edits.ts'
import { useEdits } from './edits.ts'
import { recordId } from './recordId.ts'
import { useRelationships } from './relationships.ts'
import { useSurroundings } from './surroundings.ts'
import { useTurns } from './turns.ts'

type Says = RecordEdit['says']

/**
 * Changes of briefings, each an entry of the journal, one after the other. What is typed is kept as a draft at once and
 * saved a moment after the last keystroke, or before anything else changes.
 */
export const useBriefingEdits = defineStore('briefingEdits', () => {
  const { opening } = useSurroundings()
  const relationships = useRelationships()
  const asOf = useAsOf()
  const edits = useEdits()
  const drafts = useDrafts()
  const { inTurn } = useTurns()

  const typing = useTyping(inTurn)

  /** @returns the id of the briefing; null where it was not saved */
  function create(fields: BriefingFields, says?: (id: string) => Says): Promise<string | null> {
    const rel = relationships.currentId
    if (rel === null) return Promise.resolve(null)
    return inTurn(async () => {
      const whole = await readWhole(opening.db, rel)
      const taken = new Set(Object.values(whole ?? {}).flatMap((list) => idsIn(list)))
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
    const [rel, day] = [relationships.currentId, asOf.number]
    if (rel === null) return Promise.resolve(null)
    void typing.flush()
    return inTurn(async () => {
      const of = { rel, list: 'briefings', id } as const
      const { base, now } = edits.upon(of, await storedBriefing(opening.db, rel, id))
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

  function remove(id: string): Promise<Edited | null> {
    const rel = relationships.currentId
    if (rel === null) return Promise.resolve(null)
    void typing.flush()
    return inTurn(async () => {
      const base = await storedBriefing(opening.db, rel, id)
      return base && edits.save({ rel, list: 'briefings', id, base, mine: null })
    })
  }

  return { create, change, changeSlides, remove, ...typing }
})

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
