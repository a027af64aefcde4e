import { watch } from 'vue'
import { useBackups } from './backups.ts'
import { useRelationships } from './relationships.ts'
import { useStatus } from './status.ts'

/** Has the browser asked to keep the data once there is work of the reader’s own: an untouched sample is none. */
export function useKeptForGood(): void {
  const backups = useBackups()
  const relationships = useRelationships()
  const status = useStatus()
  watch(
    () =>
      relationships.list.some(({ relationship }) => relationship.sample !== true) ||
      backups.list.some(({ changes }) => changes > 0),
    (hasOwnWork) => {
      if (hasOwnWork) void status.askToPersistOnce()
    },
    { immediate: true },
  )
}
