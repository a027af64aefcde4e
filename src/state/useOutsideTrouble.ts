import { watch } from 'vue'
import { daysSince } from './backupDue.ts'
import { useBackups } from './backups.ts'
import { useLinkedFile } from './linkedFile.ts'
import { useRelationships } from './relationships.ts'
import { useTrouble } from './trouble.ts'

/** Tells of what is amiss with keeping the data outside the browser: a file that is not saved to, a backup that is due. */
export function useOutsideTrouble(): void {
  const trouble = useTrouble()
  const backups = useBackups()
  const linked = useLinkedFile()
  const relationships = useRelationships()

  watch(
    () => linked.trouble,
    (file) => {
      const why = file?.why
      trouble.tell(
        'linked file',
        file && why
          ? { type: 'not-saving-to-file', rel: file.rel, fileName: file.fileName, why, behind: file.behind }
          : null,
      )
    },
    { immediate: true },
  )
  watch(
    () => [backups.due, backups.clock, relationships.currentId] as const,
    ([due, clock, current]) => {
      if (!due) {
        trouble.tell('backups', null)
        return
      }
      const { rel, title, changes, last } = due
      const days = last && daysSince(last.when, clock.getTime())
      const other = rel === current ? {} : { title }
      trouble.tell('backups', { type: 'backup-due', rel, days, changes, ...other })
    },
    { immediate: true },
  )
}
