import type { DayAnnotation } from '#charts/annotationStrip.ts'
import { custodyOption } from '#charts/custody.ts'
import { custodyLayout } from '#charts/custodyLayout.ts'
import { custodyNamesLayer } from '#charts/custodyNames.ts'
import type { FramedInput } from '#charts/framedChart.ts'
import { SLIDE } from '#charts/frameLayout.ts'
import { palettes } from '#charts/palette.ts'
import { dayNumber } from '#model/day.ts'
import { exampleCustody } from './custodyExample.ts'
import { measureSourceSans } from './sourceSans.ts'

export const FRAME_WORDS = {
  title: 'Two US citizens have been held in Russia for more than 600 days',
  subtitle: 'Days in custody as of 13 May 2021, citizens of the United States held by Russia',
  notes: ['Both stand trial in Russia.'],
  criticism: 'Counts days, not the conditions or the reasons; cases that no one recorded are missing.',
  source: 'Source: 2 cases of this record.',
  pair: 'United States – Russia',
  asOf: 'as of 13 May 2021',
  marking: 'TLP:AMBER',
} as const

/** The custodies of Whelan and Reed in a frame, with one day and one span annotated. */
export function exampleFramed(more: Partial<FramedInput> = {}): FramedInput {
  const { window } = exampleCustody()
  return {
    words: FRAME_WORDS,
    sizes: SLIDE,
    palette: palettes.projector,
    fonts: { sans: 'Source Sans 3', serif: 'Source Serif 4' },
    measure: { sans: measureSourceSans, serif: measureSourceSans },
    compact: false,
    missing: 'No case is recorded by 13 May 2021.',
    days: window,
    annotations: [
      annotation('2020-06-15', '2020-06-15', '15 Jun 2020', 'Whelan is sentenced to 16 years'),
      annotation('2019-08-01', '2019-08-31', 'Aug 2019', 'Reed is detained in Moscow'),
    ],
    draw: (frame) => {
      const input = exampleCustody(frame)
      const layout = custodyLayout(input)
      const names = ['Paul Whelan', 'Trevor Reed'].map((person) => ({ person, note: 'Sentenced' }))
      const option = custodyOption(input, layout)
      return {
        option: {
          ...option,
          series: [...[option.series ?? []].flat(), custodyNamesLayer(input, layout, names)],
        },
        height: layout.height,
        plot: layout.plot,
      }
    },
    ...more,
  }
}

export function annotation(first: string, last: string, date: string, text: string): DayAnnotation {
  return { first: dayNumber(first), last: dayNumber(last), date, text }
}
