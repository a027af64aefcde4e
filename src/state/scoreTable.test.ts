import { codeScore } from '#model/cameo/scoreTables.ts'
import { scoreOf } from '#model/scoreOf.ts'
import { readWhole } from '#storage/read.ts'
import { writeRecords } from '#storage/writeRecords.ts'
import { afterEach, describe, expect, it } from 'vitest'
import { useEventFilter } from './eventFilter.ts'
import { useOverview } from './overview.ts'
import { useRelationships } from './relationships.ts'
import { useScoreTable } from './scoreTable.ts'
import type { TestApp } from './testApp.fixture.ts'
import { NOW, eventually, testAppWithSample } from './testApp.fixture.ts'
import { createApp, effectScope } from 'vue'
import { SURROUNDINGS } from './surroundings.ts'

let app: TestApp
afterEach(() => app.end())

async function opened(kept = new Map<string, string>()) {
  app = await testAppWithSample(
    { asOf: '2021-12-31' },
    {
      preferences: () => ({
        getItem: (key) => kept.get(key) ?? null,
        setItem: (key, text) => void kept.set(key, text),
      }),
    },
  )
  const [overview, scoreTable] = [useOverview(), useScoreTable()]
  await eventually(() => overview.page !== null)
  const stored = await readWhole(app.opening.db, 'usa-rus')
  const events = new Map(stored?.events.map((event) => [event.id, event]))
  /** Codes of the events on screen that score otherwise than their code, or their own score, in the table. */
  const wrong = (): string[] =>
    (overview.page?.events ?? []).flatMap(({ id, score }) => {
      const event = events.get(id)!
      // An event that was recoded later is asked for as it stands on the last day: the sample has none.
      return Object.is(scoreOf(event, scoreTable.table), score) ? [] : id
    })
  return { overview, scoreTable, wrong, kept, events }
}

describe('the score table', () => {
  it('is Goldstein’s until another is chosen, and every event follows', async () => {
    const { overview, scoreTable, wrong } = await opened()
    expect(scoreTable.table.id).toBe('goldstein')
    expect(wrong()).toEqual([])
    const before = overview.page?.series.value.at(-1)
    await scoreTable.choose('icews')
    expect(scoreTable.table.id).toBe('icews')
    expect(wrong()).toEqual([])
    await scoreTable.choose('plover')
    expect(wrong()).toEqual([])
    expect(overview.page?.series.value.at(-1)).not.toBe(before)
  })

  it('that knows no score for an event keeps it out of measures, and says how many', async () => {
    const { overview, scoreTable } = await opened()
    expect(overview.page?.unscored).toBe(0)
    const { eventCount, items } = overview.page!
    await scoreTable.choose('plover')
    const { unscored, items: fewer, events, annotations, histogram } = overview.page!
    expect(unscored).toBe(events.filter(({ score }) => Number.isNaN(score)).length)
    expect(unscored).toBeGreaterThan(0)
    expect(overview.page?.eventCount).toBe(eventCount)
    expect(fewer.length).toBeLessThan(items.length)
    expect([...fewer.g].filter(Number.isNaN)).toEqual([])
    expect(annotations.filter(({ score }) => Number.isNaN(score))).toEqual([])
    expect([...overview.page!.series.value.slice(-60)].filter(Number.isNaN)).toEqual([])
    expect(histogram?.up.length).toBeGreaterThan(0)
    expect(
      overview.page!.issueRows.flatMap(({ strip }) => strip).filter(({ score }) => Number.isNaN(score)),
    ).toEqual([])
  })

  it('is waited for at the start where it has to be fetched', async () => {
    const { scoreTable, overview, wrong } = await opened(new Map([['bilat-scores', 'plover']]))
    expect(scoreTable.table.id).toBe('plover')
    expect(overview.page?.unscored).toBeGreaterThan(0)
    expect(wrong()).toEqual([])
  })

  it('is followed by the list and its filter', async () => {
    const { scoreTable } = await opened()
    const filter = createApp({})
      .provide(SURROUNDINGS, app.surroundings)
      .runWithContext(() => useEventFilter())
    const attending = effectScope()
    attending.run(() => filter.attend())
    await eventually(() => filter.total > 0)
    filter.change({ score: { min: -10, max: 10 } })
    await eventually(() => filter.marks.length > 0)
    const all = filter.total
    await scoreTable.choose('plover')
    await eventually(() => filter.marks.length < all)
    expect(filter.marks.filter(({ score }) => Number.isNaN(score))).toEqual([])
    attending.stop()
  })
})

describe('the own table', () => {
  it('is that of the relationship, and Goldstein’s where nothing is set', async () => {
    const { overview, scoreTable, wrong, events } = await opened()
    await scoreTable.choose('own')
    expect(wrong()).toEqual([])
    const code = [...events.values()].find(({ score }) => score === undefined)!.type
    const ownScores = [{ id: code, score: { value: 9.5, reason: 'a test' } }]
    const base = useRelationships().current!
    const stamp = { who: 'desk', when: NOW.toISOString() }
    const saved = await writeRecords(app.opening.db, base.id, { relationship: { ...base, ownScores } }, stamp)
    expect(saved.type).toBe('saved')
    await eventually(() => codeScore(scoreTable.table, code) === 9.5)
    await eventually(() => overview.page?.events.some(({ score }) => score === 9.5) ?? false)
    expect(wrong()).toEqual([])
    await scoreTable.choose('goldstein')
    expect(overview.page?.events.some(({ score }) => score === 9.5)).toBe(false)
  })
})
