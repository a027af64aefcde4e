import { useToasts } from '#state/toasts.ts'
import type { TableRequest } from '#state/useTableFile.ts'
import { useTableFile } from '#state/useTableFile.ts'
import { useTexts } from '../texts/i18n.ts'
import { handOver } from './handOver.ts'

/** Hands out records as a spreadsheet, as known on the day on screen. */
export function useTable(): {
  /** Says what became of it. */
  readonly write: (request: TableRequest) => Promise<{ readonly text: string; readonly failed: boolean }>
  /** The same, said in a toast. */
  readonly handOut: (request: TableRequest) => Promise<void>
} {
  const toasts = useToasts()
  const fileOf = useTableFile()
  const { t, f } = useTexts()

  const failed = (message: string) => ({ text: t('exchange.table.failed', { message }), failed: true })

  async function write(request: TableRequest): Promise<{ readonly text: string; readonly failed: boolean }> {
    try {
      const file = await fileOf(request)
      if (!file) return failed(t('exchange.table.gone'))
      const { fileName, text, rows } = file
      handOver(fileName, text, 'text/csv;charset=utf-8')
      return { text: t('exchange.table.done', { file: fileName, n: f.integer(rows) }, rows), failed: false }
    } catch (cause) {
      return failed(cause instanceof Error ? cause.message : String(cause))
    }
  }

  async function handOut(request: TableRequest): Promise<void> {
    const { text } = await write(request)
    toasts.say({ key: 'history.toast.said', values: { text } })
  }

  return { write, handOut }
}
