import type { MergedRecord } from '#dataset/mergeRecords.ts'
import type { Choice } from '#dataset/mergeFields.ts'
import type { AnyRecord, ListName } from '#model/records/dataset.ts'
import type { SourceRecord } from '#model/records/source.ts'
import type { Shelves } from '#storage/database.ts'
import type { SaveFailure, Saved } from '#storage/saveFailure.ts'
import type { Stamp, Written } from '#storage/write.ts'
import type { Edit } from '#storage/writeRecords.ts'
import { writeRecords } from '#storage/writeRecords.ts'
import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { useAuthor } from './author.ts'
import type { Draft } from './drafts.ts'
import { useDrafts } from './drafts.ts'
import { unreadableIn } from './readable.ts'
import { useStatus } from './status.ts'
import type { Said } from './toasts.ts'
import { useSurroundings } from './surroundings.ts'

/** An edit of one record by hand. */
export interface RecordEdit {
  readonly rel: string
  readonly list: ListName
  readonly id: string
  /** The record as it was when the edit began; null: it is new. */
  readonly base: AnyRecord | null
  /** As it is to be; null: deleted. */
  readonly mine: AnyRecord | null
  /** What stood in the form; what has been typed since is not settled with it. */
  readonly texts?: Draft['texts']
  /** Sources that are new with it: stored in the same entry of the journal, or not at all. */
  readonly sources?: readonly SourceRecord[]
  /** What is said in passing once it is saved; null: nothing. Missing: that the record was saved. */
  readonly says?: Pick<Said, 'key' | 'values' | 'slide'> | null
}

/** Another tab has changed the same fields in between, or has deleted what is edited here. */
export interface EditConflict {
  readonly edit: RecordEdit
  /** The record as it is stored now; null: deleted there. */
  readonly theirs: AnyRecord | null
  /** The two versions field by field; null where one of them is a deletion. */
  readonly merge: MergedRecord<AnyRecord> | null
}

/** What became of an edit. */
export type Edited =
  /** `merged`: another tab had changed other fields of the record, and both are stored. */
  | { readonly type: 'saved'; readonly seq: number; readonly merged: boolean }
  /** It was given up for what another tab has made of the record. */
  | { readonly type: 'left' }
  /** Nothing is stored before the user has decided. */
  | { readonly type: 'conflict' }
  /** It is held in memory and can be tried again. */
  | { readonly type: 'not-saved'; readonly failure: SaveFailure }

/** The edit that was settled last, and how. */
export interface Settled {
  readonly edit: RecordEdit
  readonly edited: Extract<Edited, { readonly type: 'saved' | 'left' }>
}

/** Edits of single records on their way to the shelves: those that could not be saved are held, not lost. */
export const useEdits = defineStore('edits', () => {
  const { opening } = useSurroundings()
  const author = useAuthor()
  const status = useStatus()
  const drafts = useDrafts()

  const { hold, release, ...held } = useHeld()
  const { conflicts, ask, unask } = useConflicts()
  /** The one that is to be decided next. */
  const conflict = computed(() => conflicts.value[0] ?? null)
  const settled = shallowRef<Settled | null>(null)
  const waiting = useWaiting(() => [...held.unsaved.value, ...conflicts.value.map(({ edit }) => edit)])

  /** Saves an edit, unless what it began with has changed in between. */
  function save(edit: RecordEdit): Promise<Edited> {
    return put(edit, edit.base)
  }

  async function put(edit: RecordEdit, expected: AnyRecord | null, merged = false): Promise<Edited> {
    const saved = await status.follow(write(opening.db, edit, expected, author.stamp()))
    if (saved.type === 'saved') return settle(edit, { type: 'saved', seq: saved.value.seq, merged })
    if (saved.failure.type === 'conflict') {
      release(edit)
      // Another tab has taken the id since: whoever asks again is given another one.
      if (edit.base === null) return saved
      // What was asked for by its list is a record of it.
      return meet(edit, (saved.failure.records[0]?.stored ?? null) as AnyRecord | null)
    }
    hold(edit, saved.failure)
    unask(edit)
    return saved
  }

  /** Brings an edit together with what is stored by now; asks where both have changed the same. */
  async function meet(edit: RecordEdit, theirs: AnyRecord | null): Promise<Edited> {
    if (theirs === null && edit.mine === null) return leave(edit)
    const merge = await mergeOf(edit, theirs)
    if (!merge || merge.conflicts.length > 0) {
      ask({ edit, theirs, merge })
      return { type: 'conflict' }
    }
    return put({ ...edit, mine: merge.merged }, theirs, true)
  }

  /**
   * Settles the first conflict: field by field, or for the record as a whole where one side deleted it.
   *
   * @param choose which version a field is to have; asked with an empty path about a deletion
   */
  async function decide(choose: (path: string) => Choice): Promise<Edited> {
    const now = conflict.value
    if (!now) return { type: 'conflict' }
    const { edit, theirs } = now
    // What is in no conflict comes together as before.
    const asked = new Set(now.merge?.conflicts.map(({ path }) => path))
    const merge = await mergeOf(edit, theirs, (path) => (asked.has(path) ? choose(path) : undefined))
    if (!merge && choose('') === 'theirs') return leave(edit)
    return put(merge ? { ...edit, mine: merge.merged } : edit, theirs)
  }

  /** An edit of a record is not wanted any more: another has taken up what it was about. */
  function forget(of: RecordOf): void {
    release(of)
    unask(of)
  }

  /** What another tab has made of the record stands. */
  function leave(edit: RecordEdit): Edited {
    status.forgetFailure()
    return settle(edit, { type: 'left' })
  }

  /**
   * Nothing of the edit is open any more: its draft goes, and whoever shows it is told. What was typed for a record
   * that is deleted stays for the case that it comes back.
   */
  function settle(edit: RecordEdit, edited: Settled['edited']): Edited {
    forget(edit)
    if (edit.mine !== null) drafts.discard(edit, edit.texts)
    settled.value = { edit, edited }
    return edited
  }

  /** Tries again whatever is held, in the order in which it was entered. */
  const tryAgain = (): Promise<void> => saveAgain(() => held.unsaved.value, save, hold)

  return { ...held, ...waiting, conflicts, conflict, settled, save, decide, forget, tryAgain }
})

/** Writes an edit where the record is still as expected, and could be read again; null: not there. */
async function write(
  db: Shelves,
  edit: RecordEdit,
  expected: AnyRecord | null,
  stamp: Stamp,
): Promise<Saved<Written<never>>> {
  const { rel, list, id, sources = [] } = edit
  const unreadable = await unreadableIn({ edits: [{ list, base: expected, mine: edit.mine }] }, stamp)
  if (unreadable) return { type: 'not-saved', failure: unreadable }
  const beside = sources.map((source) => ({ list: 'sources', id: source.id, record: null }) as const)
  return writeRecords(db, rel, editOf(edit, stamp), stamp, {
    expects: [{ list, id, record: expected }, ...beside],
  })
}

async function saveAgain(
  unsaved: () => readonly RecordEdit[],
  save: (edit: RecordEdit) => Promise<Edited>,
  hold: (edit: RecordEdit, why: SaveFailure) => void,
): Promise<void> {
  for (const edit of unsaved()) {
    // What came after it may have taken its place meanwhile.
    if (!unsaved().includes(edit)) continue
    const edited = await save(edit)
    // Nobody asks again for one whose id another tab has taken.
    if (edited.type === 'not-saved') hold(edit, edited.failure)
  }
}

/** An edit that waits for being saved, and why it was not. */
interface Held {
  readonly edit: RecordEdit
  readonly failure: SaveFailure
}

/** What a change of a record goes on from. @template R the kind of its list */
interface Upon<R> {
  /** The record as it was stored when the first change began that is not stored; null: not at all. */
  readonly base: R | null
  /** As it is by now; null: not there. */
  readonly now: R | null
}

function isUnreadable({ failure }: Held): boolean {
  return failure.type === 'unreadable'
}

/** The edits that wait for being saved: one of each record, the newest. */
function useHeld() {
  const drafts = useDrafts()
  const held = shallowRef<readonly Held[]>([])
  const unsaved = computed(() => held.value.map(({ edit }) => edit))
  /** Those that no file could hold: trying again does not help them. */
  const unreadable = computed(() => held.value.filter(isUnreadable).map(({ edit }) => edit))
  /** Why one that cannot be tried again was not saved, or else the last of them; null where none waits. */
  const failure = computed(() => (held.value.find(isUnreadable) ?? held.value.at(-1))?.failure ?? null)

  function release(of: RecordOf): void {
    const others = held.value.filter((one) => !isOfSame(one.edit, of))
    if (others.length < held.value.length) held.value = others
  }

  function hold(edit: RecordEdit, why: SaveFailure): void {
    release(edit)
    held.value = [...held.value, { edit, failure: why }]
  }

  /** What no file can hold is given up, with its draft: whoever asks for that has it elsewhere. */
  function giveUpUnreadable(): void {
    for (const edit of unreadable.value) drafts.discard(edit, edit.texts)
    held.value = held.value.filter((one) => !isUnreadable(one))
  }

  return { unsaved, unreadable, failure, hold, release, giveUpUnreadable }
}

/** What of a record waits: for being saved, or for a decision. */
function useWaiting(all: () => readonly RecordEdit[]) {
  const waiting = computed(all)
  const waitingFor = (of: RecordOf): RecordEdit | undefined =>
    waiting.value.find((edit) => isOfSame(edit, of))

  /** What a change of a record goes on from: an edit of it that waits, or else what is stored. */
  function upon<R extends AnyRecord>(of: RecordOf, stored: R | null): Upon<R> {
    const edit = waitingFor(of)
    if (!edit?.mine) return { base: stored, now: stored }
    // A list has records of one kind.
    return { base: edit.base as R | null, now: edit.mine as R }
  }

  /** What was typed for an edit of a record that waits; nothing where none does. */
  const textsOf = (of: RecordOf): Draft['texts'] => waitingFor(of)?.texts ?? {}

  return { waiting, upon, textsOf }
}

/** The conflicts that wait for a decision, in the order in which they came up: one of each record. */
function useConflicts() {
  const conflicts = shallowRef<readonly EditConflict[]>([])

  /** Asks anew where it was asked before: who decides, and is overtaken, decides again. */
  function ask(conflict: EditConflict): void {
    const place = conflicts.value.findIndex(({ edit }) => isOfSame(edit, conflict.edit))
    conflicts.value = place < 0 ? [...conflicts.value, conflict] : conflicts.value.with(place, conflict)
  }

  function unask(of: RecordOf): void {
    const others = conflicts.value.filter((one) => !isOfSame(one.edit, of))
    if (others.length < conflicts.value.length) conflicts.value = others
  }

  return { conflicts, ask, unask }
}

type RecordOf = Pick<RecordEdit, 'rel' | 'list' | 'id'>

function isOfSame(one: RecordOf, two: RecordOf): boolean {
  return one.rel === two.rel && one.list === two.list && one.id === two.id
}

/** Both versions in one; null where one of them is a deletion. */
async function mergeOf(
  { base, mine, list }: RecordEdit,
  theirs: AnyRecord | null,
  choose?: (path: string) => Choice | undefined,
): Promise<MergedRecord<AnyRecord> | null> {
  if (!base || !mine || !theirs) return null
  const { mergeRecord } = await import('#dataset/mergeRecords.ts')
  return mergeRecord(base, mine, theirs, list, choose)
}

/** An edit as the shelves take it: each record carries who wrote it and when. */
export function editOf({ list, id, base, mine, sources = [] }: RecordEdit, { who, when }: Stamp): Edit {
  if (mine === null) return { remove: { [list]: [id] } }
  const written = { updatedAt: when, updatedBy: who }
  const record = { ...mine, ...(base === null ? { createdAt: when } : {}), ...written }
  const beside = sources.map((source) => ({ ...source, createdAt: when, ...written }))
  return { put: { ...(beside.length > 0 ? { sources: beside } : {}), [list]: [record] } }
}
