import type { OpenedNumber, Term } from '#analysis/openNumber.ts'
import { FLOW } from '#model/columns.ts'
import { isoDay } from '#model/day.ts'
import { useAsOf } from '#state/asOf.ts'
import type { FramedTable } from '#state/figureFile.ts'
import { figureClip, figureCsv } from '#state/figureFile.ts'
import { markedName } from '#state/fileName.ts'
import { useNumberMarking } from '#state/shownMarking.ts'
import { useToasts } from '#state/toasts.ts'
import type { NumberOnScreen } from '#state/useOpenedNumber.ts'
import { useTexts } from '../texts/i18n.ts'
import { copyText } from './copyText.ts'
import { handOver } from './handOver.ts'
import { useNumberTitle } from './numberTitle.ts'
import { useNumberFormula, useNumberNotes, useWhyNone } from './numberWords.ts'
import { usePrecise } from './preciseNumbers.ts'
import { useSideNames } from './sideNames.ts'
import { useSpokenPair } from './spokenPair.ts'

/** Takes an opened number out of the app: all its terms, with formula, score table, as-of date and marking. */
export interface NumberExport {
  readonly csv: () => Promise<void>
  readonly copy: () => Promise<void>
}

/** @param opened null while there is nothing to take out */
export function useNumberExport(opened: () => OpenedNumber | null, number: NumberOnScreen): NumberExport {
  const tableOf = useNumberTable(number)
  const asOf = useAsOf()
  const spoken = useSpokenPair()
  const marking = useNumberMarking(() => number.ground.value)
  const toasts = useToasts()
  const { t } = useTexts()

  async function csv(): Promise<void> {
    const found = opened()
    if (!found) return
    const pair = spoken.value ?? { a: '', b: '' }
    const file = markedName(pair, `opened-${found.question.measure}`, asOf.day, marking.value, 'csv')
    handOver(file, await figureCsv(tableOf(found), t('figures.names.title')), 'text/csv')
    toasts.say({ key: 'figures.said.saved', values: { file } })
  }

  async function copy(): Promise<void> {
    const found = opened()
    if (!found) return
    const { text } = await figureClip(tableOf(found))
    // Where a page is not trusted there is none, whatever its type says.
    const isCopied = await copyText(text, 'clipboard' in navigator ? navigator.clipboard : undefined)
    toasts.say({ key: isCopied ? 'figures.said.copiedTable' : 'figures.said.notCopied' })
  }

  return { csv, copy }
}

const NUMBERS = ['score', 'weight', 'decay', 'share', 'gives'] as const

/** The terms of a number as a table with what stands around them, by day. */
function useNumberTable(number: NumberOnScreen): (opened: OpenedNumber) => FramedTable {
  const titleOf = useNumberTitle()
  const formula = useNumberFormula()
  const whyNone = useWhyNone()
  const notes = useNumberNotes()
  const marking = useNumberMarking(() => number.ground.value)
  const asOf = useAsOf()
  const precise = usePrecise()
  const names = useSideNames()
  const { t, f } = useTexts()

  function wayOf({ flow }: Term): string {
    const { a, b } = names.codes
    if (flow === FLOW.mutual) return t('words.direction.mutual', { a, b })
    const way = flow === FLOW.ab ? 'ab' : flow === FLOW.ba ? 'ba' : 'none'
    return t(`words.direction.${way}`, { a, b })
  }

  function rowOf(term: Term, isChange: boolean): FramedTable['rows'][number] {
    const id = number.idOf(term)
    const title = number.details.value.events.get(id)?.title ?? id
    const way = wayOf(term)
    const moved = isChange ? [term.moved] : []
    const values = [term.g, term.w, term.k, term.share, term.contribution, ...moved]
    return {
      cells: [f.day(term.day), way, title, ...values.map((value) => precise.signed(value, 3))],
      values: [isoDay(term.day), way, title, ...values],
    }
  }

  return (opened) => {
    const { question } = opened
    const isChange = opened.change !== null
    return {
      title: titleOf(question),
      columns: [
        ...(['day', 'direction', 'event'] as const).map((name) => ({ label: t(`openNumber.terms.${name}`) })),
        ...[...NUMBERS, ...(isChange ? (['moved'] as const) : [])].map((name) => ({
          label: t(`openNumber.terms.${name}`),
          numeric: true,
        })),
      ],
      rows: opened.terms.map((term) => rowOf(term, isChange)),
      said: [
        [
          t('figures.names.subtitle'),
          [whyNone(opened) || formula(opened), ...notes.filter(question), ...notes.rules(question)].join(' '),
        ],
        [t('figures.names.criticism'), t(`method.${question.measure}.criticism`)],
        [t('figures.names.source'), notes.made(question)],
        [t('figures.names.pair'), asOf.day],
        [t('figures.names.marking'), t('frame.marking', { marking: marking.value })],
      ],
    }
  }
}
