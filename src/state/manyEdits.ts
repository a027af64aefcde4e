import type { AnyRecord } from '#model/records/dataset.ts'
import type { Relationship } from '#model/records/relationship.ts'
import type { Saved } from '#storage/saveFailure.ts'
import type { Stamp, Written } from '#storage/write.ts'
import type { Edit, ExpectedRecord } from '#storage/writeRecords.ts'
import { writeRecords } from '#storage/writeRecords.ts'
import { useAuthor } from './author.ts'
import type { RecordEdit } from './edits.ts'
import { editOf } from './edits.ts'
import { unreadableIn } from './readable.ts'
import { soundness } from './soundness.ts'
import { useStatus } from './status.ts'
import { useSurroundings } from './surroundings.ts'

/** One record of several that change together. */
export type OneOfMany = Pick<RecordEdit, 'list' | 'id' | 'base' | 'mine'>

/** Several records of one relationship that change together, and the relationship itself where it does. */
export interface ManyEdits {
  readonly rel: string
  readonly edits: readonly OneOfMany[]
  readonly relationship?: { readonly base: Relationship; readonly mine: Relationship }
}

/**
 * Saves an edit of several records as one entry of the journal, which one undo takes back.
 *
 * Nothing is saved where one of them is no longer as it was when the edit was thought out (`conflict`), or where the
 * whole could not be read again afterwards (`unsound`), or one of them by itself (`unreadable`).
 *
 * @returns what saves; its answer is the number of the entry
 */
export function useManyEdits(): (many: ManyEdits) => Promise<Saved<number>> {
  const { opening } = useSurroundings()
  const author = useAuthor()
  const status = useStatus()

  async function write(
    many: ManyEdits,
    edit: Edit,
    stamp: Stamp,
    expects: readonly ExpectedRecord[],
  ): Promise<Saved<Written<never>>> {
    const failure = await unreadableIn(many, stamp)
    if (failure) return { type: 'not-saved', failure }
    const { rel } = many
    return writeRecords(opening.db, rel, edit, stamp, { expects, isSound: await soundness() })
  }

  return async (many) => {
    const { rel, edits, relationship } = many
    const stamp = author.stamp()
    const parts = edits.map((edit) => editOf({ ...edit, rel }, stamp))
    const written = { updatedAt: stamp.when, updatedBy: stamp.who }
    const edit: Edit = {
      put: joined(parts.map(({ put }) => put ?? {})),
      remove: joined(parts.map(({ remove }) => remove ?? {})),
      ...(relationship ? { relationship: { ...relationship.mine, ...written } } : {}),
    }
    const expects: ExpectedRecord[] = edits.map(({ list, id, base }) => ({ list, id, record: base }))
    if (relationship) expects.push({ list: 'relationship', id: rel, record: relationship.base })
    const saved = await status.follow(write(many, edit, stamp, expects))
    return saved.type === 'saved' ? { type: 'saved', value: saved.value.seq } : saved
  }
}

/** Lists of the same name, one behind the other. */
function joined(
  parts: readonly Readonly<Record<string, readonly (AnyRecord | string)[]>>[],
): Readonly<Record<string, never[]>> {
  const lists = new Map<string, (AnyRecord | string)[]>()
  for (const [list, entries] of parts.flatMap((part) => Object.entries(part))) {
    const joint = lists.get(list)
    if (joint) joint.push(...entries)
    else lists.set(list, [...entries])
  }
  // Each list holds what the lists of its name held.
  return Object.fromEntries(lists) as Readonly<Record<string, never[]>>
}
