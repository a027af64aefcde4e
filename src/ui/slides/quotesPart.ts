import type { QuotesPart, SlideQuote } from '#briefing/slideContent.ts'
import { positionsOf } from '#analysis/silence.ts'
import type { Side } from '#model/records/base.ts'
import type { SlideView } from '#model/records/briefing.ts'
import type { IssueRecord, Position } from '#model/records/issue.ts'
import { useOverview } from '#state/overview.ts'
import { useSideOrder } from '#state/sideOrder.ts'
import { useIssueFinding } from '../parts/issueFinding.ts'
import { shortened } from '../parts/shortened.ts'
import { useSideNames } from '../parts/sideNames.ts'
import { useTexts } from '../texts/i18n.ts'
import type { PartInView, SlidePartEntry } from './slidePart.ts'
import { useRecordPart } from './recordPart.ts'

/** What both sides last said on an issue, side by side. */
export const quotesPart: SlidePartEntry = { id: 'quotes', name: 'slides.part.quotes', use: useQuotesPart }

/** Of each side; a slide has room for letters, not for all that was said. */
const MOST = 3
/** Pixels that a column has, what a quote takes besides its lines, and a line with its letters. */
const [ROOM, AROUND, LINE, LETTERS] = [390, 64, 35, 42]
/** A single position that is longer is cut, and says so. */
const LONGEST = 8 * LETTERS

function useQuotesPart({ of }: SlideView): PartInView {
  const quotesOf = useSideQuotes()
  const findingOf = useIssueFinding()
  const { t, f } = useTexts()

  return useRecordPart(({ asOf, issues }) => {
    const issue = issues.find(({ id }) => id === of)
    if (!issue) {
      const text = t('slides.noRecord', { found: of ?? '', day: f.day(asOf) })
      return { part: { kind: 'missing', text }, finding: { text, facts: [] }, subtitle: '', source: '' }
    }
    const { part, n } = quotesOf(issue)
    const all = issue.positions.length
    const left = all > n ? ` ${t('slides.quotes.left', { n: f.integer(n), all: f.integer(all) })}` : ''
    return {
      part,
      finding: { text: findingOf(issue, asOf), facts: issue.positions.map(({ id }) => id) },
      subtitle: `${t('slides.quotes.subtitle', { issue: issue.title })}${left}`,
      source: t('slides.quotes.source', { n: f.integer(all) }, all),
    }
  })
}

function useSideQuotes(): (issue: IssueRecord) => { readonly part: QuotesPart; readonly n: number } {
  const overview = useOverview()
  const sides = useSideOrder()
  const names = useSideNames()
  const { t, f } = useTexts()

  function quoteOf({ text, verbatim, on, speaker, citations }: Position): SlideQuote {
    const sources = citations.map(({ source }) => overview.details.sources.get(source)?.publisher ?? source)
    const by = sources.length === 0 ? t('words.notSourced') : f.list([...new Set(sources)])
    const said = [speaker, f.date(on), ...(verbatim ? [] : [t('slides.quotes.paraphrase')]), by]
    return { text: verbatim ? `“${text}”` : text, verbatim, said: said.filter(Boolean).join(', ') }
  }

  function fitting(issue: IssueRecord, side: Side): readonly SlideQuote[] {
    let high = 0
    const all = positionsOf(issue, side).slice(0, MOST)
    return all
      .map((one) => ({ ...one, text: shortened(one.text, LONGEST, { atWord: true }) }))
      .filter(({ text }, i) => (high += AROUND + Math.ceil(text.length / LETTERS) * LINE) <= ROOM || i === 0)
      .map(quoteOf)
  }

  return (issue) => {
    const columns = sides.order.map((side) => ({ side, name: names[side], quotes: fitting(issue, side) }))
    return {
      part: { kind: 'quotes', columns },
      n: columns.reduce((sum, { quotes }) => sum + quotes.length, 0),
    }
  }
}
