import type { Inspection } from '#analysis/inspection.ts'
import { inspect } from '#analysis/inspection.ts'
import { readWhole } from '#storage/read.ts'
import type { ShallowRef } from 'vue'
import { onScopeDispose, shallowRef, watch } from 'vue'
import { useAsOf } from './asOf.ts'
import { useRelationships } from './relationships.ts'
import { useSurroundings } from './surroundings.ts'

export type { Inspection } from '#analysis/inspection.ts'

/** Milliseconds of work after which the page gets its turn. */
const TURN = 12
/** Milliseconds without a change after which the records are walked: the date may be moving. */
const CALM = 120

/** All records of the relationship on screen, walked as of the day. `failed` where they cannot be read. */
export type Inspected = Inspection | 'walking' | 'failed'

/**
 * Walks over all records whenever they or the day change, in turns between which the page goes on. What was found
 * before stands until then.
 */
export function useInspection(): Readonly<ShallowRef<Inspected>> {
  const { db } = useSurroundings().opening
  const relationships = useRelationships()
  const asOf = useAsOf()
  const found = shallowRef<Inspected>('walking')
  let walk = 0
  onScopeDispose(() => walk++)

  async function start(rel: string, day: number): Promise<void> {
    const mine = ++walk
    const over = (): boolean => mine !== walk
    await pause(CALM)
    if (over()) return
    try {
      const data = await readWhole(db, rel)
      if (data) await inTurns(inspect(data, day), over, (inspection) => (found.value = inspection))
    } catch {
      // A page that counts is of no use where nothing can be read: that is said elsewhere, and here.
      if (!over()) found.value = 'failed'
    }
  }

  const seq = (): number =>
    relationships.list.find(({ relationship }) => relationship.id === relationships.currentId)?.seq ?? 0
  watch(
    () => [relationships.currentId, asOf.number, seq()] as const,
    ([rel, day], before) => {
      if (rel !== before?.[0]) found.value = 'walking'
      if (rel !== null) void start(rel, day)
    },
    { immediate: true },
  )
  return found
}

/** Takes a walk to its end, letting the page have its turn; one that is over before is left. */
async function inTurns<T>(
  walk: Generator<void, T>,
  over: () => boolean,
  end: (result: T) => void,
): Promise<void> {
  let until = performance.now() + TURN
  for (;;) {
    const step = walk.next()
    if (over()) return
    if (step.done) {
      end(step.value)
      return
    }
    if (performance.now() < until) continue
    await pause(0)
    until = performance.now() + TURN
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
