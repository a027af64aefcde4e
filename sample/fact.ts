import type { Change, Citation, Kept } from '#model/records/base.ts'

/** The same without citations, which facts give as ids of sources. */
export type Cited<T> = Omit<T, 'citations'> & { readonly sources?: readonly string[] }

/** A change as the fact files write it. */
export type ChangeFact<Fields> = Cited<Change<Fields>>

/** What a fact file says of a record: its fields, those of `Blank` only where they are not blank. */
export type Fact<Fields, Blank> = Omit<Fields, keyof Blank | 'citations'> &
  Omit<Partial<Fields>, Exclude<keyof Fields, keyof Blank> | 'citations'> &
  Pick<Kept<Fields>, 'id' | 'knownOn'> & {
    readonly sources?: readonly string[]
    readonly changes?: readonly ChangeFact<Fields>[]
  }

/** Bookkeeping of every record: the sample was put together on one day. */
export const MADE = {
  createdAt: '2026-11-23T00:00:00Z',
  updatedAt: '2026-11-23T00:00:00Z',
  updatedBy: 'Bilat sample',
} as const

/** Citations of sources, without quotes. */
export function cite(sources: readonly string[] = []): Citation[] {
  return sources.map((source) => ({ source }))
}

/** Changes with their citations. */
export function changesOf<Fields>(changes: readonly ChangeFact<Fields>[] = []): Change<Fields>[] {
  return changes.map(({ sources, ...change }) => ({ ...change, citations: cite(sources) }))
}
