import type { DayAnnotation } from '#charts/annotationStrip.ts'
import type { FrameWords } from '#charts/frameLayout.ts'
import { dayNumber } from '#model/day.ts'
import type { Marking } from '#model/records/base.ts'
import type { FigureMark } from '#state/figureNotes.ts'
import { useFigureNotes } from '#state/figureNotes.ts'
import { useOverview } from '#state/overview.ts'
import { useRelationships } from '#state/relationships.ts'
import { higherMarking, useShownMarking } from '#state/shownMarking.ts'
import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { useShownTitle } from '../parts/sideNames.ts'
import { useTexts } from '../texts/i18n.ts'
import type { FigurePage } from './figure.ts'

/** What the frame says of a figure, the reader's own words in place of the generated ones. */
export interface FigureFrame {
  readonly title: string
  /** The picture in words. */
  readonly alt: string
  /** The title or the description is the reader's own. */
  readonly isOwn: boolean
  readonly annotations: readonly DayAnnotation[]
  readonly marking: Marking
  /** The line below: source, as-of date, marking. */
  readonly footer: string
  /** How much of the reader's was written on a later day. */
  readonly later: number
  /** What a picture of it says. */
  readonly words: FrameWords
}

/** The frame of a figure: the generated words, with the reader's own over them. */
export function useFigureFrame(id: string, page: () => FigurePage | null): ComputedRef<FigureFrame | null> {
  const notes = useFigureNotes()
  const overview = useOverview()
  const relationships = useRelationships()
  const shown = useShownMarking()
  const titleOf = useShownTitle()
  const { t, f } = useTexts()

  const annotated = ({ from, to, text }: FigureMark): DayAnnotation => ({
    first: dayNumber(from),
    last: dayNumber(to ?? from),
    date: f.date(to === undefined ? from : `${from}/${to}`),
    text,
  })

  return computed(() => {
    const now = page()
    if (!now) return null
    const note = notes.noteOf(id)
    const day = f.day(overview.page?.asOf ?? 0)
    const level = higherMarking(higherMarking(shown.value, now.marking), note.marking)
    const marking = t('frame.marking', { marking: level })
    const title = note.title?.text ?? now.finding.text
    const pair = relationships.current ? titleOf(relationships.current) : ''
    const { subtitle, notes: sentences = [], criticism, source } = now
    return {
      title,
      alt: note.alt?.text ?? now.alt,
      isOwn: note.title !== undefined || note.alt !== undefined,
      annotations: note.marks.map(annotated),
      marking: level,
      footer: t('frame.footer', { source, day, marking }),
      later: note.later,
      words: {
        title,
        subtitle,
        notes: sentences,
        criticism,
        source,
        pair,
        asOf: t('frame.asOf', { day }),
        marking,
      },
    }
  })
}
