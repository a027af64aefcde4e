import type { CustomSeriesOption } from 'echarts'
import type { CustodyInput } from './custodyInput.ts'
import type { CustodyLayout } from './custodyLayout.ts'
import { BAR } from './custodyLayout.ts'
import { sceneSeries } from './scene.ts'
import { text } from './shapes.ts'
import { shorten } from './textWidth.ts'

/** A name and what is said under it, at the left of its lane. */
export interface CustodyName {
  readonly person: string
  readonly note: string
}

/** The names as part of the picture, where no links stand beside it. */
export function custodyNamesLayer(
  { palette, fonts, measure, compact }: CustodyInput,
  layout: CustodyLayout,
  names: readonly CustodyName[],
): CustomSeriesOption {
  const fitting = (content: string, size: number, weight: 400 | 600): string =>
    shorten(content, layout.names, (part) => measure(part, size, weight))
  return sceneSeries({
    id: 'names',
    z: 4,
    draw: () =>
      names.flatMap(({ person, note }, i) => {
        const row = layout.rows[i]
        if (!row) return []
        const name = { fill: palette.ink, fontFamily: fonts.sans, fontSize: 13, fontWeight: 600 } as const
        if (compact) return [text(fitting(person, 13, 600), 0, row.top + 12, name)]
        return [
          text(fitting(person, 13, 600), 0, row.barTop + BAR / 2 - 3, name),
          text(fitting(note, 12, 400), 0, row.barTop + BAR / 2 + 14, {
            fill: palette.ink3,
            fontFamily: fonts.sans,
          }),
        ]
      }),
  })
}
