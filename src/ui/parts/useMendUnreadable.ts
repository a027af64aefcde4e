import { useToasts } from '#state/toasts.ts'
import type { Unreadable } from '#state/trouble.ts'
import { useMending } from '#state/useMending.ts'
import { handOver } from './handOver.ts'
import { useSaveWords } from './saveWords.ts'

/** Hands what cannot be read to the browser as a file, then puts back or removes it, and tells of it by a toast. */
export function useMendUnreadable(): (told: Unreadable) => Promise<void> {
  const { rawFile, mend } = useMending()
  const toasts = useToasts()
  const saveWords = useSaveWords()
  return async (told) => {
    const { fileName, text } = rawFile(told)
    handOver(fileName, text)
    const saved = await mend(told)
    toasts.say(
      saved.type === 'saved'
        ? { key: 'trouble.unreadable.mended', values: { file: fileName } }
        : { key: 'history.toast.said', values: { text: saveWords(saved.failure) } },
    )
  }
}
