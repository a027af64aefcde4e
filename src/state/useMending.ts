import type { ListName } from '#model/records/dataset.ts'
import { LIST_NAMES } from '#model/records/dataset.ts'
import { changeKey } from '#storage/journal.ts'
import { readWhole } from '#storage/read.ts'
import type { Saved } from '#storage/saveFailure.ts'
import { saving } from '#storage/saveFailure.ts'
import type { Written } from '#storage/write.ts'
import type { Edit } from '#storage/writeRecords.ts'
import { writeRecords } from '#storage/writeRecords.ts'
import { useAuthor } from './author.ts'
import { useStatus } from './status.ts'
import { useSurroundings } from './surroundings.ts'
import { useTimeZone } from './timeZone.ts'
import type { Unreadable } from './trouble.ts'

/** What can be done about records that cannot be read. */
export interface Mending {
  /** What stands in their rows, as the text of a file to keep: once they are mended it is nowhere else. */
  readonly rawFile: (told: Unreadable) => { readonly fileName: string; readonly text: string }
  /**
   * Puts them back as this browser last kept them; where it has kept none of them, removes them. To take that back leaves
   * what was put back as it is.
   */
  readonly mend: (told: Unreadable) => Promise<Saved<Written<never>>>
}

export function useMending(): Mending {
  const { db } = useSurroundings().opening
  const status = useStatus()
  const author = useAuthor()
  const timeZone = useTimeZone()

  function rawFile({ records }: Unreadable): ReturnType<Mending['rawFile']> {
    const text = JSON.stringify(
      records,
      (_key, value: unknown) => (isWritable(value) ? value : String(value)),
      2,
    )
    return { fileName: `bilat-unreadable_${timeZone.today()}.json`, text }
  }

  async function mend(told: Unreadable): Promise<Saved<Written<never>>> {
    const edit = await saving(db, () => editOf(told))
    return status.follow(
      edit.type === 'saved' ? writeRecords(db, told.rel, edit.value, author.stamp()) : Promise.resolve(edit),
    )
  }

  async function editOf({ rel, records, kept }: Unreadable): Promise<Edit> {
    const [{ lastSound }, { mendedWhole }] = await Promise.all([
      import('./unsoundRecords.ts'),
      import('./mendedWhole.ts'),
    ])
    const whole = await readWhole(db, rel)
    const isPairWrong = records.some(({ list }) => list === 'relationship')
    const pair = whole && isPairWrong ? (await mendedWhole(db, whole)).dataset.relationship : null
    const relationship = pair ? { relationship: pair } : {}
    const last = await lastSound(db, rel, records)
    if (kept > 0) {
      const put = byList((list) =>
        records.flatMap((one) => (one.list === list ? (last.get(changeKey(one)) ?? []) : [])),
      )
      return { ...relationship, put: put as NonNullable<Edit['put']> } // each under the name of its list
    }
    const ids = (list: ListName): string[] => records.flatMap((one) => (one.list === list ? one.id : []))
    return { ...relationship, remove: byList(ids) }
  }

  return { rawFile, mend }
}

function byList<T>(of: (list: ListName) => readonly T[]): Partial<Record<ListName, T[]>> {
  const lists = LIST_NAMES.map((list) => [list, of(list)] as const)
  return Object.fromEntries(lists.filter(([, all]) => all.length > 0))
}

/** Whether JSON has it: what lies in a browser's database may be more. */
function isWritable(value: unknown): boolean {
  return typeof value !== 'bigint'
}
