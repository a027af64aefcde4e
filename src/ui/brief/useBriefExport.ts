import type { BriefContent } from '#briefing/briefContent.ts'
import type { BriefFacts } from '#analysis/meetingBrief.ts'
import type { Marking } from '#model/records/base.ts'
import type { IssueFormat } from '#model/records/issued.ts'
import { useAsOf } from '#state/asOf.ts'
import { markedName } from '#state/fileName.ts'
import { useIssuing } from '#state/issuing.ts'
import { LONGEST_NAME } from '#state/longestText.ts'
import { usePaper } from '#state/paper.ts'
import { useRelationships } from '#state/relationships.ts'
import type { Said } from '#state/toasts.ts'
import { useToasts } from '#state/toasts.ts'
import { useEventListener } from '@vueuse/core'
import { copied } from '../parts/copied.ts'
import { handOver } from '../parts/handOver.ts'
import { shortened } from '../parts/shortened.ts'
import { TO_THE_END } from '../slides/going.ts'
import { docxPictures } from '../slides/useDeckExport.ts'
import { useTexts } from '../texts/i18n.ts'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Handing a brief over to other programs, as it stands on the page: each tells what became of it. */
export interface BriefExport {
  readonly docx: () => Promise<void>
  /** Puts it on the clipboard as rich text, and as Markdown for what takes no rich text. */
  readonly copy: () => Promise<void>
}

/** What is said of a step, whether something went out with it, and the file. */
interface Handed extends Said {
  readonly out: boolean
  readonly file?: string
}

/** A brief as it goes out. */
export interface BriefOut {
  readonly content: BriefContent
  readonly facts: BriefFacts
  /** Of the stored brief, or of its meeting. */
  readonly title: string
  /** Of the stored brief; none was stored yet. */
  readonly id: string | undefined
  readonly upTo: Marking
}

/**
 * @param now asked for at each export; null while there is nothing to export
 * @param whole comes when all of it is there
 */
export function useBriefExport(now: () => BriefOut | null, whole: () => Promise<unknown>): BriefExport {
  const relationships = useRelationships()
  const asOf = useAsOf()
  const paper = usePaper()
  const noted = useNoting(now)
  const toasts = useToasts()
  const { t } = useTexts()

  async function tell(format: IssueFormat, act: (brief: BriefContent) => Promise<Handed>): Promise<void> {
    await whole()
    const brief = now()
    if (!brief) return
    try {
      const { out, file, ...said } = await act(brief.content)
      toasts.say(said)
      if (out && !(await noted(brief, format, file))) toasts.say({ key: 'brief.said.unnoted' })
    } catch (cause) {
      const message = cause instanceof Error ? cause.message : String(cause)
      toasts.say({ key: 'brief.said.failed', values: { message } })
    }
  }

  async function docx(brief: BriefContent): Promise<Handed> {
    const [{ briefBlocks }, { asDocx }] = await Promise.all([
      import('#briefing/textBlocks.ts'),
      import('#briefing/docx/asDocx.ts'),
    ])
    const { pair, asOf: day, level, marking } = brief.head
    const charts = brief.sections.flatMap((one) => (one.kind === 'chart' ? [one.shown] : []))
    const bytes = await asDocx(briefBlocks(brief), {
      facts: { title: brief.title, pair, asOf: day, marking },
      paper: paper.choice,
      page: (n, of) => t('handOut.text.page', { n: String(n), of: String(of) }),
      pictures: await docxPictures(charts, TO_THE_END),
    })
    const file = markedName(relationships.current ?? { a: '', b: '' }, 'brief', asOf.day, level, 'docx')
    handOver(file, new Blob([new Uint8Array(bytes)]), DOCX)
    return { key: 'brief.said.saved', values: { file }, out: true, file }
  }

  async function copy(brief: BriefContent): Promise<Handed> {
    const [blocks, text] = [import('#briefing/textBlocks.ts'), import('#briefing/slideText.ts')]
    const of = async (write: 'asRichText' | 'asMarkdown', type: string): Promise<Blob> =>
      new Blob([(await text)[write]((await blocks).briefBlocks(brief))], { type })
    const done = await copied({
      'text/html': of('asRichText', 'text/html'),
      'text/plain': of('asMarkdown', 'text/plain'),
    })
    return { key: done ? 'brief.said.copied' : 'brief.said.notCopied', out: done }
  }

  return { docx: () => tell('docx', docx), copy: () => tell('text', copy) }
}

/** Notes that a brief went out: what is printed by itself, all else where it is asked to. */
function useNoting(
  now: () => BriefOut | null,
): (out: BriefOut, format: IssueFormat, file?: string) => Promise<boolean> {
  const issue = useIssuing()
  const toasts = useToasts()

  async function noted(out: BriefOut, format: IssueFormat, file?: string): Promise<boolean> {
    const { facts, id, upTo } = out
    const title = shortened(out.title, LONGEST_NAME)
    const { view, meeting, lead: _words, asOf: day, ...used } = facts
    const answer = await issue({
      ...{ briefing: { id: id ?? meeting.id, title }, meeting: meeting.id, format, upTo, asOf: day, view },
      ...(file === undefined ? {} : { fileName: file }),
      facts: [meeting, used],
    })
    return answer?.type === 'saved'
  }

  /** Each paper that goes out is noted once, however often its preview is opened. */
  const printed = new Set<string>()
  useEventListener(window, 'afterprint', () => void notePrint())
  async function notePrint(): Promise<void> {
    const out = now()
    const key = JSON.stringify(out?.content)
    if (!out || printed.has(key)) return
    printed.add(key)
    if (!(await noted(out, 'print'))) toasts.say({ key: 'brief.said.unnoted' })
  }

  return noted
}
