import { useBackups } from '#state/backups.ts'
import type { Exported } from '#state/transfer.ts'
import { useToasts } from '#state/toasts.ts'
import type { ShallowRef } from 'vue'
import { shallowRef } from 'vue'
import { useTexts } from '../texts/i18n.ts'
import { useExportWords, useMendedWords } from './exportWords.ts'
import { handOver } from './handOver.ts'

/** Making backups, and saying what became of them. */
export interface Backup {
  readonly busy: Readonly<ShallowRef<boolean>>
  /** Why the last try failed; null where it did not. */
  readonly failure: Readonly<ShallowRef<string | null>>
  /** Backs up one pair. @param passphrase seals the file */
  readonly backUp: (rel: string, passphrase?: string) => Promise<void>
  /** Backs up all pairs, each as one file. */
  readonly backUpAll: () => Promise<void>
}

/** One click: all of a pair is written, read back and handed to the browser as a file. */
export function useBackup(): Backup {
  const backups = useBackups()
  const toasts = useToasts()
  const exportWords = useExportWords()
  const { t, f } = useTexts()
  const busy = shallowRef(false)
  const failure = shallowRef<string | null>(null)
  const mendedWords = useMendedWords()

  async function make(rel: string, passphrase?: string): Promise<Exported> {
    const made = await backups.backUp(rel, passphrase)
    if (made.type === 'exported') handOver(made.fileName, made.text)
    return made
  }

  async function backUp(rel: string, passphrase?: string): Promise<void> {
    busy.value = true
    const made = await make(rel, passphrase)
    busy.value = false
    failure.value = made.type === 'failed' ? t('backups.last.failed', { message: exportWords(made) }) : null
    if (made.type === 'failed') return
    const n = Object.values(made.counts).reduce((sum, count) => sum + count, 0)
    const values = { file: made.fileName, n: f.integer(n), mended: mendedWords(made) }
    toasts.say({ key: 'backups.last.done', values, count: n })
  }

  async function backUpAll(): Promise<void> {
    busy.value = true
    const failed: string[] = []
    const mended = { kept: 0, leftOut: 0 }
    let done = 0
    for (const { rel, title } of backups.list) {
      const made = await make(rel)
      if (made.type === 'failed') {
        failed.push(t('backups.last.failedOf', { title, message: exportWords(made) }))
        continue
      }
      done++
      mended.kept += made.mended?.kept ?? 0
      mended.leftOut += made.mended?.leftOut ?? 0
    }
    busy.value = false
    failure.value = failed.length > 0 ? t('backups.last.failed', { message: failed.join(' ') }) : null
    if (done > 0)
      toasts.say({
        key: 'backups.last.doneAll',
        values: { n: f.integer(done), mended: mendedWords({ mended }) },
        count: done,
      })
  }

  return { busy, failure, backUp, backUpAll }
}
