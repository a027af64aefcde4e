import type { MemoryReason } from '#storage/open.ts'
import type { SaveFailure } from '#storage/saveFailure.ts'
import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import { useEdits } from './edits.ts'
import { useMemoryCopy } from './memoryCopy.ts'
import { useStatus } from './status.ts'
import { useSurroundings } from './surroundings.ts'
import type { UnsoundRecord } from './unsoundRecords.ts'
import type { NotSaving } from './useLinkedSaving.ts'

/** Everything that can be wrong with keeping the data, in one vocabulary. */
export type Trouble =
  /** What was stored is gone, or cannot be read any more. `held`: this page still holds a copy. */
  | { readonly type: 'recovery'; readonly why: 'vanished' | 'lost'; readonly held: boolean }
  /** The same fields of a record were changed elsewhere: the user decides. `count`: of how many records. */
  | { readonly type: 'conflict'; readonly count: number }
  /** `edits`: how many edits are held in memory and can be tried again. */
  | { readonly type: 'not-saved'; readonly failure: SaveFailure; readonly edits: number }
  | Unreadable
  /** A newer app in another tab has taken the database over. */
  | { readonly type: 'superseded' }
  | { readonly type: 'read-only'; readonly why: 'newer' | 'not-migrated' }
  | { readonly type: 'memory'; readonly why: MemoryReason }
  /** A linked file is not written. `behind`: there is something to write. */
  | {
      readonly type: 'not-saving-to-file'
      readonly rel: string
      readonly fileName: string
      readonly why: NotSaving
      readonly behind: boolean
    }
  /** The data was used from another file before, and this one now shares it. */
  | { readonly type: 'other-place'; readonly before: string }
  | { readonly type: 'new-version' }
  /** Days since the last backup, null where there is none; changes since. `title`: of a pair that is not on screen. */
  | {
      readonly type: 'backup-due'
      readonly rel: string
      readonly title?: string
      readonly days: number | null
      readonly changes: number
    }

/** Nothing can be made of part of what is stored. */
export interface Unreadable {
  readonly type: 'unreadable'
  readonly rel: string
  /** Those that are not as they should be, if any is found. */
  readonly records: readonly UnsoundRecord[]
  /** Of how many of them this browser has kept an earlier state that is as it should be. */
  readonly kept: number
  /** What came of reading it. */
  readonly message: string
}

/** The worst first: only one is said at a time. */
const BY_WEIGHT: readonly Trouble['type'][] = [
  'recovery',
  'conflict',
  'not-saved',
  'superseded',
  'unreadable',
  'read-only',
  'memory',
  'not-saving-to-file',
  'other-place',
  'new-version',
  'backup-due',
]

/** How the work on screen is kept, in a word. */
export type Keeping = 'saved' | 'saving' | 'not-saved' | 'read-only' | 'memory'

/** Milliseconds for which a connection may be away before that is told. */
const PATIENCE = 1500

/** The one place that knows what is wrong with keeping the data. Others hand in facts. */
export const useTrouble = defineStore('trouble', () => {
  const { newVersion } = useSurroundings()
  const status = useStatus()
  const edits = useEdits()
  const memory = useMemoryCopy()

  const told = shallowRef<ReadonlyMap<string, Trouble>>(new Map())
  const lost = useLost()

  /** Hands in a fact, or takes it back with null. @param who each teller has one fact at a time */
  function tell(who: string, trouble: Trouble | null): void {
    const next = new Map(told.value)
    if (trouble) next.set(who, trouble)
    else next.delete(who)
    told.value = next
  }

  // What is held stays unsaved, whatever else is saved in between.
  const failure = computed(() => (status.save.type === 'not-saved' ? status.save.failure : edits.failure))

  const own = computed((): readonly (Trouble | null)[] => {
    const { superseded } = status
    const notSaved = failure.value
      ? ({ type: 'not-saved', failure: failure.value, edits: edits.unsaved.length } as const)
      : null
    return [
      lost.value && !superseded ? { type: 'recovery', why: lost.value, held: memory.copy !== null } : null,
      edits.conflict ? { type: 'conflict', count: edits.conflicts.length } : notSaved,
      superseded ? { type: 'superseded' } : null,
      modeTrouble(status.mode, status.why),
      newVersion.value ? { type: 'new-version' } : null,
    ]
  })
  const all = computed(() =>
    [...own.value, ...told.value.values()]
      .filter((trouble) => trouble !== null)
      .toSorted((one, two) => BY_WEIGHT.indexOf(one.type) - BY_WEIGHT.indexOf(two.type)),
  )
  const worst = computed(() => all.value[0] ?? null)

  const keeping = computed((): Keeping => {
    if (status.mode === 'read-only' || status.superseded) return 'read-only'
    if (lost.value || edits.conflict || failure.value) return 'not-saved'
    return status.mode === 'memory' ? 'memory' : status.save.type
  })

  return { all, worst, keeping, tell }
})

type Opened = ReturnType<typeof useStatus>

function modeTrouble(mode: Opened['mode'], why: Opened['why']): Trouble | null {
  if (mode === 'memory') return { type: 'memory', why: memoryWhy(why) }
  if (mode === 'read-only') return { type: 'read-only', why: why === 'not-migrated' ? why : 'newer' }
  return null
}

function memoryWhy(why: Opened['why']): MemoryReason {
  return why === null || why === 'newer' || why === 'not-migrated' ? 'failing' : why
}

/** Whether the data is gone, or its connection is away for longer than it takes to open it again. */
function useLost() {
  const status = useStatus()
  const lost = shallowRef<'vanished' | 'lost' | null>(null)
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(
    () => [status.readFailure?.type, status.save.type === 'not-saved' && status.save.failure.type] as const,
    ([reading, saving]) => {
      clearTimeout(timer)
      if (reading === 'vanished' || saving === 'vanished') lost.value = 'vanished'
      else if (reading === 'closed') timer = setTimeout(() => (lost.value = 'lost'), PATIENCE)
      else if (lost.value === 'lost') lost.value = null
    },
    { immediate: true },
  )
  return lost
}
