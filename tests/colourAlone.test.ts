import type { Vision } from '#charts/colourMetrics.ts'
import { colourDifference, contrast, VISIONS } from '#charts/colourMetrics.ts'
import type { Palette } from '#charts/palette.ts'
import { palettes, THEMES } from '#charts/palette.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { figures } from '../src/ui/figures/list.ts'
import { NAMED_COLOURS, confusedLines, lookAlikes, unfinished, unkeyed } from './pictures/lookAlikes.ts'
import type { FigureBench } from './pictures/figureBench.ts'
import { openFigures } from './pictures/figureBench.ts'
import { MADE_UP } from './pictures/madeUpPairs.ts'

/** CIEDE2000 from which two marks of one form are told apart by colour: the least between a side and a sign. */
const APART = 14
const visions = Object.keys(VISIONS) as Vision[] // the keys of the table of visions
const FRAMES = ['wide', 'compact'] as const
const DAYS = ['2021-01-28', '2021-05-13', '2021-06-16', '2021-12-31']
const COMPANY = { half: ['14', '30', '90', '180'], known: 'then', scale: 'icews', shifts: '1' }

/** In which themes and to which eyes two colours are as good as one. */
function confusions(one: keyof Palette, other: keyof Palette): string[] {
  return THEMES.flatMap((theme) =>
    visions
      .filter((vision) => colourDifference(palettes[theme][one], palettes[theme][other], vision) < APART)
      .map((vision) => `${theme}, ${vision}`),
  )
}

describe.each([
  ['the sample', undefined, {}],
  ['the sample, the index in company', undefined, COMPANY],
  ...Object.entries(MADE_UP).map(([name, make]) => [`a ${name} dataset`, make(), {}] as const),
] as const)('in figures of %s', (_name, dataset, parts) => {
  let bench: FigureBench
  beforeAll(async () => {
    bench = await openFigures(figures, dataset, parts)
  })
  afterAll(() => bench.end())

  it.each(DAYS)('what differs in meaning differs to every eye as of %s', async (day) => {
    await bench.goTo(day)
    const found = figures.flatMap(({ id }) =>
      FRAMES.flatMap((frame) => {
        const svg = bench.picture(id, frame, NAMED_COLOURS)
        return [
          ...lookAlikes(svg).flatMap(({ one, other, look }) =>
            confusions(one, other).map((where) => `${one} and ${other}, both ${look} (${where})`),
          ),
          ...unkeyed(svg),
          ...confusedLines(svg),
        ].map((what) => `${id}, ${frame}: ${what}`)
      }),
    )
    expect(found).toEqual([])
  })
})

/** What they draw is dated to the day: no period of theirs goes on. */
const DAY_BY_DAY = ['cumulative', 'answers']

describe('a month that goes on', () => {
  let bench: FigureBench
  beforeAll(async () => {
    bench = await openFigures(figures)
  })
  afterAll(() => bench.end())

  it('is drawn in another way than one that is over, beyond colour', async () => {
    const ids = figures.flatMap(({ id, group }) =>
      group === 'periods' && !DAY_BY_DAY.includes(id) ? [id] : [],
    )
    const looksOf = async (day: string) => {
      await bench.goTo(day)
      return new Map(ids.map((id) => [id, unfinished(bench.picture(id, 'wide', NAMED_COLOURS))]))
    }
    const [during, after] = [await looksOf('2021-05-13'), await looksOf('2021-05-31')]
    const same = ids.filter((id) => [...during.get(id)!].every((look) => after.get(id)!.has(look)))
    expect(same).toEqual([])
  })
})

describe.each(THEMES)('in the %s theme', (theme) => {
  it.each(visions)('marks of every colour stand out from the page under %s', (vision) => {
    const palette = palettes[theme]
    for (const token of ['coop', 'conf', 'sideA', 'sideB', 'ink', 'ink2', 'ink3'] as const) {
      expect(colourDifference(palette[token], palette.paper, vision)).toBeGreaterThan(30)
      expect(contrast(palette[token], palette.paper)).toBeGreaterThanOrEqual(3)
    }
  })
})
