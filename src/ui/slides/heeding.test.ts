import { eventually } from '#state/testApp.fixture.ts'
import { afterEach, expect, it } from 'vitest'
import type { FigureBench } from '../../../tests/pictures/figureBench.ts'
import { openFigures } from '../../../tests/pictures/figureBench.ts'
import { slideParts } from './list.ts'
import type { PartInView, ShownPart } from './slidePart.ts'

let bench: FigureBench | undefined
afterEach(close)
function close(): void {
  bench?.end()
  bench = undefined
}

const FILTER = { issue: 'ukraine', level: 'leaders', certainty: 'proposed' }

/** What the parts say as of 13 May 2021, by their ids. */
async function shownBy(
  ids: readonly string[],
  parts: Readonly<Record<string, string>>,
): Promise<ReadonlyMap<string, ShownPart>> {
  const opened = new Map<string, PartInView>()
  const use = (): { page: null } => {
    for (const { id, use: open } of slideParts)
      if (ids.includes(id)) opened.set(id, open({ shows: id, marks: [] }))
    return { page: null }
  }
  bench = await openFigures([{ id: 'any', name: 'any', group: 'issues', use }], undefined, parts)
  await bench.goTo('2021-05-13')
  await eventually(() => [...opened.values()].every((part) => part.shown !== null))
  return new Map([...opened].flatMap(([id, { shown }]) => (shown ? [[id, shown] as const] : [])))
}

const idsOf = (heeds: 'events' | 'meetings' | undefined): readonly string[] =>
  slideParts.filter((part) => part.heeds === heeds).map(({ id }) => id)

it('a part that goes through the filter of events names it under its title', async () => {
  const shown = await shownBy(idsOf('events'), FILTER)
  expect(shown.size).toBe(12)
  const silent = [...shown].filter(([, { subtitle }]) => !subtitle.includes('Issue: Ukraine'))
  expect(silent.map(([id, { subtitle }]) => [id, subtitle])).toEqual([])
})

it('a part that goes through the filter of meetings names it under its title', async () => {
  const shown = await shownBy(idsOf('meetings'), { level: 'leaders' })
  expect([...shown.keys()]).toEqual(['meetingLanes', 'dates'])
  for (const { subtitle } of shown.values()) expect(subtitle).toContain('only Level: Leaders')
})

it('a part that no filter applies to says the same with one as without', async () => {
  const told = (shown: ReadonlyMap<string, ShownPart>): unknown =>
    [...shown].map(([id, { finding, subtitle, source, part }]) => [id, finding, subtitle, source, part.kind])
  const ids = idsOf(undefined)
  expect(ids).toEqual(expect.arrayContaining(['index', 'facts', 'custody', 'issues']))
  const all = told(await shownBy(ids, {}))
  close()
  expect(told(await shownBy(ids, { ...FILTER, from: '2021-04-01', q: 'talks' }))).toEqual(all)
})

it('the slide of what is ahead has what the filter of meetings leaves, and says where that is nothing', async () => {
  const rowsOf = async (parts: Readonly<Record<string, string>>): Promise<readonly string[]> => {
    const part = (await shownBy(['dates'], parts)).get('dates')?.part
    close()
    if (part?.kind === 'missing') return [part.text]
    return part?.kind === 'table' ? part.rows.map((row) => row[1]?.text ?? '') : []
  }
  const [all, some] = [await rowsOf({}), await rowsOf({ level: 'leaders' })]
  expect(some.length).toBeGreaterThan(0)
  expect(some.length).toBeLessThan(all.length)
  expect(all).toEqual(expect.arrayContaining([...some]))
  const [none] = await rowsOf({ level: 'leaders', certainty: 'mooted' })
  expect(none).toMatch(/^Filtered by Level: Leaders; Certainty: Mooted: none of the \d+ meetings and dates/)
})
