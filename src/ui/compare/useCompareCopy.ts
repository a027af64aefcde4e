import type { TextBlock } from '#briefing/textBlocks.ts'
import { useToasts } from '#state/toasts.ts'
import { copied } from '../parts/copied.ts'

/** Puts running text on the clipboard, as rich text and as Markdown, and says what became of it. */
export function useCompareCopy(blocks: () => readonly TextBlock[]): () => Promise<void> {
  const toasts = useToasts()
  return async () => {
    const [text, said] = [import('#briefing/slideText.ts'), blocks()]
    const of = async (write: 'asRichText' | 'asMarkdown', type: string): Promise<Blob> =>
      new Blob([(await text)[write](said)], { type })
    const done = await copied({
      'text/html': of('asRichText', 'text/html'),
      'text/plain': of('asMarkdown', 'text/plain'),
    })
    toasts.say({ key: done ? 'compare.copied' : 'compare.notCopied' })
  }
}
