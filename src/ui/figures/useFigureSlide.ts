import { useChosenIssue } from '#state/chosenIssue.ts'
import type { FigureMark } from '#state/figureNotes.ts'
import { useFigureNotes } from '#state/figureNotes.ts'
import { useSlideOffer } from '#state/slideOffer.ts'
import type { SlideMark } from '#model/records/briefing.ts'
import type { FigureEntry } from './figure.ts'

/** Offers a figure as a slide, with the title, description, annotations and marking that the reader gave it. */
export function useFigureSlide(entry: FigureEntry, what: () => string): () => void {
  const notes = useFigureNotes()
  const offers = useSlideOffer()
  const issue = useChosenIssue()

  return () => {
    const { title, alt, marks, marking } = notes.noteOf(entry.id)
    const chosen = entry.id === 'issueStrip' ? issue.issue?.id : undefined
    const shown = entry.slide ?? { shows: entry.id, ...(chosen === undefined ? {} : { of: chosen }) }
    offers.ask({
      what: what(),
      title: title?.text ?? '',
      ...(title ? { titleFacts: title.facts } : {}),
      ...(marking ? { marking } : {}),
      layout: shown.shows === 'cases' ? 'cases' : 'chart',
      view: { ...shown, marks: marks.map(markOf), ...(alt ? { alt: alt.text } : {}) },
    })
  }
}

function markOf({ from, to, text }: FigureMark, i: number): SlideMark {
  return { id: `m-${i + 1}`, date: to === undefined ? from : `${from}/${to}`, text }
}
