import { useAsOf } from '#state/asOf.ts'
import { useBackups } from '#state/backups.ts'
import { useRelationships } from '#state/relationships.ts'
import { useTransfer } from '#state/transfer.ts'
import { useToasts } from '#state/toasts.ts'
import { watch } from 'vue'
import type { CommandSource } from '../command.ts'
import type { IconName } from '../parts/iconPaths.ts'
import { handOver } from '../parts/handOver.ts'
import { useExportWords, useMendedWords } from '../parts/exportWords.ts'
import { useBackup } from '../parts/useBackup.ts'
import { useCalendar } from '../parts/useCalendar.ts'
import { useTable } from '../parts/useTable.ts'
import { useTexts } from '../texts/i18n.ts'

/** Files out and in. */
export const dataCommands: CommandSource = () => {
  const asOf = useAsOf()
  const relationships = useRelationships()
  const backups = useBackups()
  const { backUp, backUpAll, exportAsOf, chooseFile } = useFiles()
  const { addToCalendar } = useCalendar()
  const { handOut } = useTable()
  const { t, f } = useTexts()

  const exportEvents = (): void => void handOut({ list: 'events', ids: 'all', what: 'events' })

  type Offer = readonly [id: string, name: string, icon: IconName, run: () => void, also?: string]
  function offers(): readonly Offer[] {
    const rel = relationships.currentId
    const open: Offer = ['files.import', t('commands.files.import'), 'upload', chooseFile]
    if (rel === null) return [open]
    const n = backups.list.length
    const backup = t('commands.files.backup')
    const all = t('commands.files.backupAll', { n: f.integer(n) })
    const calendar = t('commands.files.calendar', { day: f.day(asOf.number) })
    const known = t('commands.files.exportAsOf', { day: f.day(asOf.number) })
    return [
      ['files.backup', backup, 'download', () => void backUp(rel), t('commands.files.backupAlso')],
      ...(n > 1 ? [['files.backupAll', all, 'download', () => void backUpAll()] satisfies Offer] : []),
      ['files.exportAsOf', known, 'download', () => void exportAsOf()],
      ['files.table', t('commands.files.table', { day: f.day(asOf.number) }), 'download', exportEvents],
      ['files.calendar', calendar, 'download', () => void addToCalendar({ meetings: 'all', dates: 'all' })],
      open,
    ]
  }

  return () =>
    offers().map(([id, name, icon, run, also = '']) => ({ id, section: 'files', name, icon, also, run }))
}

function useFiles() {
  const asOf = useAsOf()
  const transfer = useTransfer()
  const { failure, backUp, backUpAll } = useBackup()
  const toasts = useToasts()
  const exportWords = useExportWords()
  const mendedWords = useMendedWords()
  const { t, f } = useTexts()

  const say = (text: string): void => toasts.say({ key: 'history.toast.said', values: { text } })
  watch(failure, (text) => {
    if (text !== null) say(text)
  })

  async function exportAsOf(): Promise<void> {
    const made = await transfer.exportAsOf(asOf.day)
    if (made.type === 'failed') {
      say(t('data.export.failed', { message: exportWords(made) }))
      return
    }
    handOver(made.fileName, made.text)
    const n = Object.values(made.counts).reduce((sum, count) => sum + count, 0)
    const values = { file: made.fileName, n: f.integer(n), mended: mendedWords(made) }
    toasts.say({ key: 'data.export.done', values, count: n })
  }

  function chooseFile(): void {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = '.json,.ics,.csv,.tsv,application/json,text/calendar,text/csv'
    input.addEventListener('change', () => {
      const file = input.files?.[0]
      if (file) void transfer.check(file)
    })
    input.click()
  }

  return { backUp, backUpAll, exportAsOf, chooseFile }
}
