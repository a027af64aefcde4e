import type { BriefContent } from '#briefing/briefContent.ts'
import { useAsOf } from '#state/asOf.ts'
import { markedName } from '#state/fileName.ts'
import { useRelationships } from '#state/relationships.ts'
import type { Said } from '#state/toasts.ts'
import { useToasts } from '#state/toasts.ts'
import { copied } from '../parts/copied.ts'
import { handOver } from '../parts/handOver.ts'
import { useTexts } from '../texts/i18n.ts'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Handing a brief over to other programs, as it stands on the page: each tells what became of it. */
export interface BriefExport {
  readonly docx: () => Promise<void>
  /** Puts it on the clipboard as rich text, and as Markdown for what takes no rich text. */
  readonly copy: () => Promise<void>
}

/** @param content asked for at each export; null while there is nothing to export */
export function useBriefExport(content: () => BriefContent | null): BriefExport {
  const relationships = useRelationships()
  const asOf = useAsOf()
  const toasts = useToasts()
  const { t } = useTexts()

  async function tell(act: (brief: BriefContent) => Promise<Said>): Promise<void> {
    const brief = content()
    if (!brief) return
    try {
      toasts.say(await act(brief))
    } catch (cause) {
      const message = cause instanceof Error ? cause.message : String(cause)
      toasts.say({ key: 'brief.said.failed', values: { message } })
    }
  }

  async function docx(brief: BriefContent): Promise<Said> {
    const [{ briefBlocks }, { asDocx }] = await Promise.all([
      import('#briefing/textBlocks.ts'),
      import('#briefing/docx/asDocx.ts'),
    ])
    const { pair, asOf: day, level, marking } = brief.head
    const bytes = await asDocx(briefBlocks(brief), {
      facts: { title: brief.title, pair, asOf: day, marking },
      page: (n, of) => t('handOut.text.page', { n: String(n), of: String(of) }),
      pictures: new Map(),
    })
    const file = markedName(relationships.current ?? { a: '', b: '' }, 'brief', asOf.day, level, 'docx')
    handOver(file, new Blob([new Uint8Array(bytes)]), DOCX)
    return { key: 'brief.said.saved', values: { file } }
  }

  async function copy(brief: BriefContent): Promise<Said> {
    const [blocks, text] = [import('#briefing/textBlocks.ts'), import('#briefing/slideText.ts')]
    const of = async (write: 'asRichText' | 'asMarkdown', type: string): Promise<Blob> =>
      new Blob([(await text)[write]((await blocks).briefBlocks(brief))], { type })
    const done = await copied({
      'text/html': of('asRichText', 'text/html'),
      'text/plain': of('asMarkdown', 'text/plain'),
    })
    return { key: done ? 'brief.said.copied' : 'brief.said.notCopied' }
  }

  return { docx: () => tell(docx), copy: () => tell(copy) }
}
