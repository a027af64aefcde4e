import { useRescue } from '#state/rescue.ts'
import type { ShallowRef } from 'vue'
import { shallowRef } from 'vue'
import { useTexts } from '../texts/i18n.ts'
import { handOver } from './handOver.ts'

interface RescueFile {
  /** Hands out a file of what is stored or held, with the edits that could not be saved. */
  readonly rescue: () => Promise<void>
  /** What became of it. */
  readonly told: Readonly<ShallowRef<{ readonly text: string; readonly failed: boolean } | null>>
  readonly busy: Readonly<ShallowRef<boolean>>
}

/** The way out when something cannot be stored: a file. */
export function useRescueFile(): RescueFile {
  const store = useRescue()
  const { t } = useTexts()
  const told = shallowRef<{ readonly text: string; readonly failed: boolean } | null>(null)
  const busy = shallowRef(false)

  async function rescue(): Promise<void> {
    busy.value = true
    const made = await store.file()
    busy.value = false
    if (made.type === 'exported') {
      handOver(made.fileName, made.text)
      told.value = { text: t('trouble.rescued', { file: made.fileName }), failed: false }
      return
    }
    const reasons = {
      gone: t('trouble.gone'),
      'not-read-back': t('trouble.notReadBack'),
      unknown: made.message,
    }
    told.value = { text: t('trouble.notRescued', { message: reasons[made.why] }), failed: true }
  }

  return { rescue, told, busy }
}
