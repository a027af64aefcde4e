import { useEdits } from '#state/edits.ts'
import type { SetAside } from '#state/rescue.ts'
import { useRescue } from '#state/rescue.ts'
import { useToasts } from '#state/toasts.ts'
import type { Exported } from '#state/transfer.ts'
import type { ShallowRef } from 'vue'
import { shallowRef } from 'vue'
import { useTexts } from '../texts/i18n.ts'
import { handOver } from './handOver.ts'

interface RescueFile {
  /** Hands out what is stored or held, with the edits that could not be saved: one file of each pair that they are of. */
  readonly rescue: () => Promise<void>
  /** Hands out the edits that no file of a dataset can hold, and gives them up here. */
  readonly setAside: () => void
  /** What became of it. */
  readonly told: Readonly<ShallowRef<{ readonly text: string; readonly failed: boolean } | null>>
  readonly busy: Readonly<ShallowRef<boolean>>
}

/** The way out when something cannot be stored: a file. */
export function useRescueFile(): RescueFile {
  const store = useRescue()
  const edits = useEdits()
  const toasts = useToasts()
  const { t } = useTexts()
  const told = shallowRef<{ readonly text: string; readonly failed: boolean } | null>(null)
  const busy = shallowRef(false)

  async function rescue(): Promise<void> {
    busy.value = true
    const made = await store.files()
    busy.value = false
    for (const one of made) if (one.type !== 'failed') handOver(one.fileName, one.text)
    told.value = { text: made.map(words).join(' '), failed: made.some(({ type }) => type === 'failed') }
  }

  function setAside(): void {
    const { fileName, text } = store.setAside()
    handOver(fileName, text)
    edits.giveUpUnreadable()
    toasts.say({ key: 'trouble.setAside', values: { file: fileName } })
  }

  function words(made: Exported | SetAside): string {
    if (made.type === 'set-aside') return t('trouble.setAside', { file: made.fileName })
    if (made.type === 'exported') return t('trouble.rescued', { file: made.fileName })
    const reasons = {
      gone: t('trouble.gone'),
      'not-read-back': t('trouble.notReadBack'),
      'no-crypto': t('seal.noCrypto'),
      unknown: made.message,
    }
    return t('trouble.notRescued', { message: reasons[made.why] })
  }

  return { rescue, setAside, told, busy }
}
