import { useEventFilter } from '#state/eventFilter.ts'
import { eventually } from '#state/testApp.fixture.ts'
import { afterEach, expect, it } from 'vitest'
import type { FigureBench } from '../../../tests/pictures/figureBench.ts'
import { openFigures } from '../../../tests/pictures/figureBench.ts'
import { eventsPart } from './eventsPart.ts'
import type { PartInView, ShownPart } from './slidePart.ts'

let bench: FigureBench | undefined
afterEach(() => bench?.end())

/** What a slide says of the list as of 13 May 2021. */
async function shownBy(parts: Readonly<Record<string, string>>): Promise<ShownPart> {
  let part: PartInView | undefined
  const use = (): { page: null } => {
    part = eventsPart.use({ shows: 'events', marks: [] })
    return { page: null }
  }
  bench = await openFigures([{ id: 'any', name: 'any', group: 'issues', use }], undefined, parts)
  await bench.goTo('2021-05-13')
  await eventually(() => useEventFilter().isReady)
  if (!part?.shown) throw new Error('the slide shows nothing')
  return part.shown
}

it('a slide of events has all of them, the newest first, and says of which sign they are', async () => {
  const { part, finding, source } = await shownBy({})
  expect(finding.text).toBe('64 events since 21 May 2020: 35 conflict, 9 neutral, 20 cooperation')
  expect(source).toBe('Source: 64 events of this record.')
  if (part.kind !== 'table') throw new Error('it is no table')
  expect(part.rows[0]?.[0]?.text).toBe('13 May 2021')
  expect(part.rows).toHaveLength(64)
})

it('a slide of events keeps to the filter, in the order of the list, and says so', async () => {
  const { part, finding, subtitle } = await shownBy({ issue: 'ukraine', sort: 'score' })
  expect(finding.text).toMatch(/^8 of 64 events /)
  expect(subtitle).toContain('Issue: Ukraine')
  if (part.kind !== 'table') throw new Error('it is no table')
  const scores = part.rows.map((row) => Number(row[3]?.text.replace('−', '-')))
  expect(scores).toEqual(scores.toSorted((one, other) => one - other))
  expect(scores.length).toBeGreaterThan(3)
})

it('a slide of events says where there is none', async () => {
  const { part } = await shownBy({ issue: 'ukraine', from: '2020-06-01', to: '2020-06-02' })
  expect(part).toEqual({ kind: 'missing', text: 'No events match' })
})
