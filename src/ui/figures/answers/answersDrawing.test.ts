import { palettes } from '#charts/palette.ts'
import { isoDay, dayNumber } from '#model/day.ts'
import type { Dataset } from '#model/records/dataset.ts'
import type { EventRecord } from '#model/records/event.ts'
import type { CustomSeriesOption } from 'echarts'
import { afterEach, describe, expect, it } from 'vitest'
import { madeUpDataset } from '../../../../tests/bench/madeUpDataset.ts'
import type { FigureBench } from '../../../../tests/pictures/figureBench.ts'
import { openFigures } from '../../../../tests/pictures/figureBench.ts'
import { shapesOf, wordsOf } from '../../../../tests/pictures/shapesOf.ts'
import { measureSourceSans } from '../../../../tests/pictures/sourceSans.ts'
import type { Drawing } from '../figure.ts'
import { answersFigure } from './answersFigure.ts'

const LAST = dayNumber('2021-12-31')
const fonts = { sans: 'sans-serif', serif: 'serif' }

let bench: FigureBench | undefined
afterEach(() => bench?.end())

/** Expulsions, one a day up to the last; the first of them is answered by so many that follow it. */
function expulsions(answers: number, alone: number): Dataset {
  const { events, ...others } = madeUpDataset(answers + 1 + alone)
  const made = events.map((event, i): EventRecord => {
    const { partOf: _, ...own } = event
    const day = isoDay(LAST - events.length + i)
    const act = { ...own, date: day, type: '161', mutual: false, bilateral: true }
    if (i === 0 || i > answers) return { ...act, initiator: 'AAA', target: 'BBB' }
    return { ...act, initiator: 'BBB', target: 'AAA', inResponseTo: 'e0' }
  })
  return { ...others, events: made, meetings: [] }
}

/** What is written in a drawing's layer of names. */
function namesIn({ option, plot }: Drawing): string[] {
  const layers = [option.series ?? []].flat() as CustomSeriesOption[]
  return wordsOf(
    shapesOf(
      layers.find(({ id }) => id === 'names')!,
      { from: LAST - 90, to: LAST },
      plot,
    ),
  )
}

async function drawn(dataset: Dataset): Promise<Drawing> {
  bench = await openFigures([answersFigure], dataset)
  await bench.goTo('2021-12-31')
  const frame = { width: 920, compact: false, still: true, palette: palettes.light, fonts }
  return bench.pageOf('answers')!.draw!({ ...frame, measure: measureSourceSans })
}

describe('the drawing of acts and answers', () => {
  it('writes each of few days to answers, of many between which they lie, and never counts acts as days', async () => {
    expect(namesIn(await drawn(expulsions(3, 0)))).toContain('1, 2, 3 days')
    bench?.end()
    const names = namesIn(await drawn(expulsions(50, 0)))
    expect(names).toContain('50 after 1–50 days')
    expect(names.filter((words) => words.includes('more'))).toEqual([])
  })

  it('names a chain by its first act, however many acts answer it or have no answer', async () => {
    const names = namesIn(await drawn(expulsions(450, 450)))
    expect(names.filter((words) => words.startsWith('Act of'))).toEqual([])
    expect(names.some((words) => words.startsWith('Made-up event'))).toBe(true)
  })

  it('says of acts that stand as one whether they are of a chain or without an answer', async () => {
    const { spots } = await drawn(expulsions(120, 60))
    const titleOf = (id: string): string | undefined => {
      const spot = spots.find(({ key }) => key.split(' ').includes(id))
      expect(spot?.opens).toMatchObject({ kind: 'events', title: spot?.readout.title })
      return spot?.readout.title
    }
    expect(titleOf('e60')).toMatch(/^\d+ acts of one chain$/)
    expect(titleOf('e150')).toMatch(/^\d+ acts without an answer$/)
  })
})
