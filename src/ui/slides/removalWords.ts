import type { RemovedSentence } from '#analysis/briefUpTo.ts'
import type { Removed } from '#analysis/removalReport.ts'
import type { RemovedSlide } from '#analysis/slidesUpTo.ts'
import { recordTitle } from '../parts/recordTitle.ts'
import { useSideNames } from '../parts/sideNames.ts'
import { useTexts } from '../texts/i18n.ts'
import type { DeckRemoval } from './useFrozenDeck.ts'

/** What an audience does not get, in words. */
export interface RemovalWords {
  /** "2 records, 1 slide"; empty where nothing is left out. */
  readonly counts: (removal: DeckRemoval) => string
  /** One line for each thing, with the reason. */
  readonly lines: (removal: DeckRemoval) => readonly string[]
}

export function useRemovalWords(): RemovalWords {
  const names = useSideNames()
  const { t, f } = useTexts()

  function counts({ slides, records, sentences = [] }: DeckRemoval): string {
    const found = {
      sentences: sentences.length,
      slides: slides.filter(({ what }) => what === 'slide').length,
      words: slides.filter(({ what }) => what === 'words').length,
      records: records.filter(({ cause, entry }) => cause.kind === 'marked' && !entry).length,
      entries: records.filter(({ entry }) => entry).length,
      sources: records.filter(({ cause }) => cause.kind === 'uncited').length,
    }
    const said = Object.entries(found).filter(([, n]) => n > 0)
    return f.list(said.map(([name, n]) => t(`handOut.count.${name}`, { n: f.integer(n) }, n)))
  }

  function ofSlide({ number, slide, what, marking }: RemovedSlide): string {
    const title = slide.title === '' ? t('handOut.untitled') : slide.title
    const values = { n: f.integer(number), title, marking }
    return what === 'slide' ? t('handOut.slide', values) : t('handOut.words', values)
  }

  function ofRecord({ list, record, entry, cause }: Removed): string {
    const title = recordTitle(record)
    if (cause.kind === 'uncited') return t('handOut.uncited', { title })
    const { marking } = cause
    const kind = t(list === 'briefings' ? 'panel.kind.briefings' : `compare.list.${list}`)
    if (!entry) return t('handOut.record', { kind, title, marking })
    const said = { kind, title, text: entry.text, date: f.date(entry.on), marking }
    return entry.side ? t('handOut.entryOf', { ...said, side: names[entry.side] }) : t('handOut.entry', said)
  }

  function ofSentence({ part, text, marking }: RemovedSentence): string {
    return t('handOut.sentence', { part: t(`brief.part.${part}`), text, marking })
  }

  return {
    counts,
    lines: ({ slides, records, sentences = [] }) => [
      ...sentences.map(ofSentence),
      ...slides.map(ofSlide),
      ...records.map(ofRecord),
    ],
  }
}
