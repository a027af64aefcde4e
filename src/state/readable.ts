import type { AnyRecord, ListName } from '#model/records/dataset.ts'
import type { Stamp } from '#storage/write.ts'

/** A record that is to be stored, and what stood there before. */
interface Writing {
  readonly list: ListName
  /** Null: it is new. */
  readonly base: AnyRecord | null
  /** Null: it is deleted. */
  readonly mine: AnyRecord | null
}

/**
 * Whether a file could hold records as they are to be: what is stored and cannot be exported would be lost with the
 * browser. One that no file could hold before may be changed all the same: its fault is told where it is read.
 */
export async function areReadable(edits: readonly Writing[], { who, when }: Stamp): Promise<boolean> {
  const put = edits.filter(({ mine }) => mine !== null)
  if (put.length === 0) return true
  // The schema comes with it, which nothing else on most pages needs.
  const { checkOne } = await import('#dataset/checkFile.ts')
  const stamped = { createdAt: when, updatedAt: when, updatedBy: who }

  function isSound(record: object, list: ListName): boolean {
    let faults = 0
    checkOne({ ...record, ...stamped }, list, '', () => faults++)
    return faults === 0
  }

  return put.every(({ list, base, mine }) => {
    if (mine === null || isSound(mine, list)) return true
    return base !== null && !isSound(base, list)
  })
}
