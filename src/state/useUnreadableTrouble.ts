import { onScopeDispose, watch } from 'vue'
import { useRelationships } from './relationships.ts'
import { SUSPICION, useStatus } from './status.ts'
import { useSurroundings } from './surroundings.ts'
import { useTrouble } from './trouble.ts'

const WHO = 'unreadable'

/**
 * Looks for the records that are to blame once something of what is stored could not be read, drawn or written to a file,
 * and tells of them in one place. Reading leaves them out from then on; nothing of them is changed or deleted.
 */
export function useUnreadableTrouble(): void {
  const { db } = useSurroundings().opening
  const relationships = useRelationships()
  const status = useStatus()
  const trouble = useTrouble()
  let search = 0
  let read = db.leftOut
  onScopeDispose(() => search++)

  async function look(rel: string): Promise<void> {
    const mine = ++search
    const { lastSound, leaveOutUnsound } = await import('./unsoundRecords.ts')
    // Where the shelves do not answer at all, no record is to blame.
    const { records } = await leaveOutUnsound(db, rel).catch(() => NOTHING)
    const kept = records.length > 0 ? await lastSound(db, rel, records).catch(() => NONE) : NONE
    if (mine !== search) return
    status.forgetUnread(SUSPICION)
    // Whoever writes a file may have looked before.
    const isNew = db.leftOut !== read
    read = db.leftOut
    if (isNew) status.reading++
    const message = isNew ? undefined : [...status.unread.values()].at(-1)
    const isSaid = records.length > 0 || message !== undefined
    const told = { type: 'unreadable', rel, records, kept: kept.size, message: message ?? '' } as const
    trouble.tell(WHO, isSaid ? told : null)
    if (records.length > 0) found.add(rel)
    else found.delete(rel)
  }

  // Left out, they keep nothing from being read any more: that is no reason to say nothing of them.
  const found = new Set<string>()
  const seq = (): number =>
    relationships.list.find(({ relationship }) => relationship.id === relationships.currentId)?.seq ?? 0
  watch(
    () => [relationships.currentId, seq(), status.unread.size > 0, status.reading] as const,
    ([rel, , amiss], before) => {
      if (rel !== before?.[0]) trouble.tell(WHO, null)
      if (rel !== null && (amiss || found.has(rel))) void look(rel)
    },
    { immediate: true },
  )
}

const NOTHING = { records: [] } as const
const NONE: ReadonlyMap<string, unknown> = new Map()
