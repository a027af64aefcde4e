import { courseDays } from '#analysis/custodyCourse.ts'
import { custodyOption } from '#charts/custody.ts'
import type { CustodyInput } from '#charts/custodyInput.ts'
import { custodyLayout, custodyRoom } from '#charts/custodyLayout.ts'
import { custodyNamesLayer } from '#charts/custodyNames.ts'
import type { Box } from '#charts/shapes.ts'
import type { DayNumber } from '#model/day.ts'
import { isoDay } from '#model/day.ts'
import { spanOf } from '#model/edtf.ts'
import { useAsOf } from '#state/asOf.ts'
import { useSideNames } from '../../parts/sideNames.ts'
import type { CustodyEntry, CustodyFrame } from '../../parts/useCustodyLanes.ts'
import { useTexts } from '../../texts/i18n.ts'
import type { Drawing, DrawingFrame, FigureSpot } from '../figure.ts'

/** Custodies with what their drawing shares with those that it is compared with. */
export interface CustodyShown {
  readonly entries: readonly CustodyEntry[]
  readonly frame: CustodyFrame
  readonly asOf: DayNumber
}

/** Of a link over a name. */
const NAME_HEIGHT = 18

/** What stands beside a lane; where citizens of both sides do, with the code of theirs. */
function useLaneNames(): (
  entries: readonly CustodyEntry[],
  compact: boolean,
) => { person: string; note: string }[] {
  const names = useSideNames()
  return (entries, compact) => {
    const areBoth = new Set(entries.map(({ case: one }) => one.nationality)).size > 1
    return entries.map(({ case: { person, nationality }, note }) => {
      if (!areBoth) return { person, note }
      const code = names.codes[nationality]
      return compact ? { person: `${person}, ${code}`, note } : { person, note: `${code} · ${note}` }
    })
  }
}

/** The name of a lane as it is set, which is a link. */
function nameBox(
  { compact, measure }: Pick<DrawingFrame, 'compact' | 'measure'>,
  { rows, names }: ReturnType<typeof custodyLayout>,
  i: number,
  person: string,
): Box {
  const { top = 0, barTop = 0 } = rows[i] ?? {}
  const width = Math.min(names, Math.ceil(measure(person, 13, 600)))
  return { x: 0, y: compact ? top : barTop, width, height: NAME_HEIGHT }
}

/** As many as a wanted height holds: who is still held before who is not, and of those the longest. */
function heldFirst(entries: readonly CustodyEntry[], most: number): readonly CustodyEntry[] {
  if (entries.length <= most) return entries
  const weight = ({ course }: CustodyEntry): number => courseDays(course).max + (course.goesOn ? 1e6 : 0)
  const kept = new Set(entries.toSorted((one, other) => weight(other) - weight(one)).slice(0, most))
  return entries.filter((entry) => kept.has(entry))
}

/** Draws custodies, as many as the frame holds. @param all how many there are, drawn or not */
export function useCustodyDrawing(): (frame: DrawingFrame, shown: CustodyShown, all: number) => Drawing {
  const day = useAsOf()
  const namesOf = useLaneNames()
  const spotOf = useCustodySpot()
  const { t, f, intl } = useTexts()

  return (frame, { entries: wanted, frame: shared, asOf }, all) => {
    const entries = heldFirst(wanted, custodyRoom(frame))
    const { length: n } = entries
    const input: CustodyInput = {
      ...frame,
      ...shared,
      locale: intl,
      asOf,
      asOfIsToday: day.isToday,
      lanes: entries.map(({ lane }) => lane),
      labels: {
        asOf: t('lanes.asOf', { day: f.dateNear(isoDay(asOf), asOf) }),
        before: t('custody.before'),
        days: t('custody.days'),
        ...(n < wanted.length ? { cut: t('custody.cut', { n: f.integer(n), all: f.integer(all) }) } : {}),
      },
    }
    const layout = custodyLayout(input)
    const option = custodyOption(input, layout)
    const names = namesOf(entries, frame.compact)
    return {
      option: {
        ...option,
        series: [...[option.series ?? []].flat(), custodyNamesLayer(input, layout, names)],
      },
      height: layout.height,
      plot: layout.plot,
      spots: entries.map((entry, i): FigureSpot => ({
        ...spotOf(entry),
        lane: i,
        box: { x: 0, y: layout.rows[i]!.top, width: frame.width, height: layout.rows[i]!.height },
        link: {
          box: nameBox(frame, layout, i, names[i]!.person),
          list: 'cases',
          id: entry.case.id,
        },
      })),
    }
  }
}

/** What is said of a custody, and where it leads. */
function useCustodySpot(): (entry: CustodyEntry) => Pick<FigureSpot, 'key' | 'ring' | 'readout' | 'opens'> {
  const { t, f } = useTexts()

  return ({ case: { id, person, since }, days, note }) => {
    const isExact = spanOf(since).precision === 'day'
    const said = t(isExact ? 'custody.detained' : 'custody.detainedAbout', { day: f.date(since) })
    return {
      key: id,
      ring: null,
      readout: {
        title: person,
        lines: [
          { kind: 'figure', text: `${days} ${t('custody.days')}` },
          { kind: 'note', text: note },
          { kind: 'note', text: said },
        ],
      },
      opens: { kind: 'record', list: 'cases', id },
    }
  }
}
