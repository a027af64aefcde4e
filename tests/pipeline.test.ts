import { linesOf } from '#analysis/oracle/oracleColumns.ts'
import { INDEX_WITH_CONTEXT } from '#analysis/oracle/reference.ts'
import { indexAt } from '#analysis/relationshipIndex.ts'
import { trendOption } from '#charts/trend.ts'
import type { TrendInput } from '#charts/trendInput.ts'
import { readDatasetFile } from '#dataset/readDatasetFile.ts'
import { dayNumber, isoDay } from '#model/day.ts'
import { spanOf } from '#model/edtf.ts'
import { viewDetails } from '#state/details.ts'
import type { DayView } from '#state/overviewPage.ts'
import { viewDay } from '#state/overviewPage.ts'
import { compareWithStored, previewOf, toApply } from '#state/preview.ts'
import { annotationMarks, defaultWindow, marksWithin, past } from '#state/trendWindow.ts'
import { applyDataset } from '#storage/applyDataset.ts'
import type { Glance } from '#storage/read.ts'
import { readGlance, readSourced } from '#storage/read.ts'
import { STAMP, testShelves } from '#storage/testShelves.fixture.ts'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { renderSvg } from './pictures/renderSvg.ts'
import { exampleTrend } from './pictures/trendExample.ts'

const DAY = '2021-05-13'

/** The chart of what is shown on a day, in the frame and the words of the golden picture. */
function chartOf(
  { columns }: Glance,
  { day, rows }: DayView,
  titles: ReadonlyMap<string, string>,
): TrendInput {
  const window = defaultWindow(day.asOf, day.items)
  const seen = past(window, day.asOf)
  return {
    ...exampleTrend(),
    asOf: day.asOf,
    window,
    whole: { from: day.series.from, to: window.to },
    series: day.series,
    items: day.items.length,
    band: null,
    stems: marksWithin(columns, rows, seen).flatMap(({ id, first, last, score, context }) =>
      last === null || context ? [] : [{ id, days: { from: first, to: last }, score }],
    ),
    annotations: annotationMarks(columns, rows, seen).flatMap(({ id, last, score }) =>
      last === null
        ? []
        : [{ id, day: last, score, priority: Math.abs(score), lines: [isoDay(last), titles.get(id) ?? id] }],
    ),
    upcoming: day.upcoming.meetings.map(({ id, title, date, certainty }) => {
      const span = date === undefined ? null : spanOf(date)
      return {
        id,
        certainty,
        span: span && { from: span.first, to: span.last ?? span.first },
        lines: [title, certainty],
      }
    }),
  }
}

describe(`the one-way path, from the file of the sample to the chart of ${DAY}`, () => {
  it('brings every number along', async () => {
    // file → read
    const outcome = await readDatasetFile(new Blob([readFileSync('public/us-russia-2021.bilat.json')]))
    if (outcome.type !== 'accepted') throw new Error(outcome.type)
    expect(outcome.header.version).toBe(1)

    // → compared with what is stored → preview
    const db = await testShelves()
    const comparison = await compareWithStored(db, outcome)
    const preview = previewOf(comparison, 'update')
    expect(preview).toMatchObject({
      isNew: true,
      isPartial: false,
      merge: { counts: { new: 367, changed: 0 } },
    })

    // → applied in one transaction
    const { dataset, options } = await toApply(comparison, preview)
    const applied = await applyDataset(db, dataset, {
      ...options,
      mode: 'update',
      origin: 'file',
      stamp: STAMP,
    })
    expect(applied).toMatchObject({ type: 'saved', value: { rel: 'usa-rus', seq: 1 } })

    // → read back: columns and short lists
    const glance = await readGlance(db, 'usa-rus')
    if (!glance) throw new Error('nothing is stored')
    expect(glance.columns.ids).toHaveLength(137)
    expect([glance.issues, glance.cases, glance.meetings, glance.dates].map((list) => list.length)).toEqual([
      12, 5, 29, 13,
    ])

    // → measured as of the day
    const asOf = dayNumber(DAY)
    const view = viewDay(glance, asOf, 'automatic')
    const { day } = view
    expect(day).toMatchObject({ eventCount: 64, halfLife: 30, items: { length: 46, packs: 40 } })
    const reference = linesOf(INDEX_WITH_CONTEXT).filter(([, on]) => on === DAY)
    expect(reference).toHaveLength(3)
    for (const [halfLife, , value, sumKW, effectiveN, items] of reference) {
      const found = indexAt(day.items, asOf, Number(halfLife))
      expect(found).toMatchObject({ supported: true, items: Number(items) })
      expect(found.value).toBeCloseTo(Number(value), 9)
      expect(found.sumKW).toBeCloseTo(Number(sumKW), 9)
      expect(found.effectiveN).toBeCloseTo(Number(effectiveN), 9)
    }
    expect(day.series.value.at(-1)).toBeCloseTo(-0.0518442401, 9)
    expect(day.share).toMatchObject({ share: 0.52, conflict: 13, nonNeutral: 25, neutral: 3, items: 28 })
    expect(day.custody.a.map(({ min, max }) => [min, max])).toEqual([
      [867, 867],
      [621, 651],
    ])
    expect(day.upcoming.meetings.map(({ title, date, certainty }) => [title, date, certainty])).toEqual([
      ['Blinken–Lavrov, Reykjavik', '2021-05-20', 'agreed'],
      ['Biden–Putin summit', '2021-06?', 'proposed'],
      ['Strategic stability dialogue', undefined, 'mooted'],
    ])

    // → the option of the chart
    const { columns } = glance
    const { events } = viewDetails(
      glance,
      view,
      await readSourced(db, 'usa-rus', 'events', columns.ids),
      false,
    )
    expect(events.size).toBe(64)
    const input = chartOf(glance, view, new Map([...events.values()].map(({ id, title }) => [id, title])))
    expect([input.window.from, input.window.to].map(isoDay)).toEqual(['2020-12-01', '2021-06-30'])
    const option = trendOption(input)
    const index = [option.series].flat().find((series) => series?.id === 'index')
    const points = index?.data as readonly (readonly [number, number | null])[] // of a line, they are such pairs
    expect(points.at(-1)).toEqual([asOf, expect.closeTo(-0.0518442401, 9)])
    expect(points).toContainEqual([dayNumber('2021-04-16'), expect.closeTo(-1.855796608, 9)])

    // → drawn
    const svg = renderSvg(option, input.width, input.height)
    for (const words of ['As of 13 May', 'Blinken–Lavrov, Reykjavik', 'Biden–Putin summit']) {
      expect(svg).toContain(words)
    }
    expect(svg).not.toMatch(/Geneva|held|confirmed/)
  })
})
