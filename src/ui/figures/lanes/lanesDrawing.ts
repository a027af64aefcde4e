import type { DaySpan } from '#charts/dayAxis.ts'
import { fittingLanes } from '#charts/fittingLanes.ts'
import { lanesOption } from '#charts/lanes.ts'
import { lanesLayout } from '#charts/lanesLayout.ts'
import type { PlacedSpot } from '#charts/placeLanes.ts'
import { lanesView, placeLanes } from '#charts/placeLanes.ts'
import { useOverview } from '#state/overview.ts'
import type { Drawing, DrawingFrame, FigureTarget } from '../figure.ts'
import { laneSpots } from '../laneSpots.ts'
import type { MovableWindow } from '../../parts/markSteps.ts'
import { useTexts } from '../../texts/i18n.ts'
import type { LanesContent } from './useLanesContent.ts'
import { useMarkDates, useSpotWords } from './useSpotWords.ts'

/** Draws the lanes in the window that they are moved to. @param selected id of the event in the panel */
export function useLanesDrawing(
  days: MovableWindow,
  selected: () => string | null,
): (frame: DrawingFrame, content: LanesContent) => Drawing {
  const wordsOf = useLaneWords()
  const upcomingTarget = useUpcomingTarget()

  return (frame, content) => {
    const window = days.window.value
    if (frame.still) return lanesStill(frame, content, window, false)
    const input = fittingLanes({
      ...content,
      ...frame,
      window,
      whole: days.whole.value,
      selected: selected(),
      apart: false,
    })
    const layout = lanesLayout(input)
    const placed = placeLanes(lanesView(layout.plot, window), input, layout)
    const words = wordsOf()
    const byKey = new Map(placed.map((spot) => [spot.key, spot]))
    const { spots, ...reading } = laneSpots(placed, input, days, words)
    return {
      option: lanesOption(input, layout),
      height: layout.height,
      plot: layout.plot,
      spots,
      ...reading,
      // A stem is clicked too, and what is to come.
      opensMark: (id) => {
        const spot = byKey.get(id)
        return spot ? (spots[placed.indexOf(spot)]?.opens ?? null) : upcomingTarget(id, content)
      },
    }
  }
}

/** The lanes as a picture to keep: those that have room, where a height is wanted. @param apart every event is drawn for itself */
export function lanesStill(
  frame: DrawingFrame,
  content: LanesContent,
  days: DaySpan,
  apart: boolean,
): Drawing {
  const input = fittingLanes({
    ...content,
    ...frame,
    window: days,
    whole: days,
    selected: null,
    still: true,
    apart,
  })
  const layout = lanesLayout(input)
  return { option: lanesOption(input, layout), height: layout.height, plot: layout.plot, spots: [] }
}

function useLaneWords() {
  const readout = useSpotWords()
  const dateWords = useMarkDates()
  const { t, f } = useTexts()

  function opens({ marks }: PlacedSpot): FigureTarget | null {
    const [mark] = marks
    if (marks.length === 1 && mark) return { kind: 'record', list: 'events', id: mark.id }
    const title = t('lanes.cluster', { n: f.integer(marks.length), date: dateWords(marks) })
    return { kind: 'events', title, ids: marks.map(({ id }) => id) }
  }
  return () => ({ hint: t('lanes.hint'), readout, opens })
}

function useUpcomingTarget(): (id: string, content: LanesContent) => FigureTarget | null {
  const overview = useOverview()
  return (id, { lanes }) => {
    if (!lanes.some(({ upcoming }) => upcoming.some((one) => one.id === id))) return null
    const isDate = overview.page?.upcoming.dates.some((date) => date.id === id) === true
    return { kind: 'record', list: isDate ? 'dates' : 'meetings', id }
  }
}
