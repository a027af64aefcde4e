import { readWhole } from '#storage/read.ts'
import { afterEach, describe, expect, it } from 'vitest'
import { createApp } from 'vue'
import { useRelationships } from './relationships.ts'
import { SURROUNDINGS } from './surroundings.ts'
import type { TestApp } from './testApp.fixture.ts'
import { eventually, testAppWithExample } from './testApp.fixture.ts'
import { useUndoing } from './undoing.ts'
import type { TypedPeriod } from './useCoverage.ts'
import { useCoverage } from './useCoverage.ts'

let app: TestApp
afterEach(() => app.end())

async function opened() {
  app = await testAppWithExample({ asOf: '2021-03-01' })
  const relationships = useRelationships()
  await eventually(() => relationships.current !== null)
  const host = createApp({}).provide(SURROUNDINGS, app.surroundings)
  const editor = host.runWithContext(() => useCoverage('en'))
  const dates = (): string[] => editor.periods.value.map(({ date }) => date)
  return { ...editor, dates, relationships, host }
}

const typed = (date: string, more: Partial<TypedPeriod> = {}): TypedPeriod => ({
  ...{ id: null, date, note: '' },
  ...more,
})

describe('the periods that are monitored', () => {
  it('get another, typed as people type dates, in one entry of the journal', async () => {
    const { save, dates } = await opened()
    expect(dates()).toEqual(['2021-01-01/2021-04-30'])
    const saved = await save(typed('june 2021', { note: '  Weekly ' }), false)
    expect(saved).toMatchObject({ type: 'done', date: '2021-06', saved: { type: 'saved' } })
    await eventually(() => dates().length === 2)
    const { relationship } = (await readWhole(app.opening.db, 'aaa-bbb'))!
    expect(relationship.coverage[1]).toEqual({ id: 'cov-2021-06', date: '2021-06', note: 'Weekly' })
  })

  it('refuse what is no date, with its reason', async () => {
    const { save, dates } = await opened()
    const bad = [
      '',
      'some time',
      '2021-13',
      '2021-02-30',
      '2021-05/2021-03',
      '../2021-05',
      '2021-05-01T10:00',
    ]
    const reasons = []
    for (const date of bad) {
      const saved = await save(typed(date), false)
      reasons.push(saved.type === 'bad-date' ? saved.fault.reason : saved.type)
    }
    expect(reasons).toEqual(['empty', 'form', 'month', 'day', 'order', 'start', 'time'])
    expect(dates()).toHaveLength(1)
  })

  it('ask before one is joined with what it overlaps', async () => {
    const { save, dates } = await opened()
    expect(await save(typed('2021-04-01/2021-08-31'), false)).toMatchObject({
      type: 'overlaps',
      others: [{ id: 'k1' }],
      joined: { date: '2021-01-01/2021-08-31' },
    })
    expect(dates()).toEqual(['2021-01-01/2021-04-30'])
    expect(await save(typed('2021-04-01/2021-08-31'), true)).toMatchObject({ type: 'done' })
    await eventually(() => dates()[0] === '2021-01-01/2021-08-31')
    expect(dates()).toHaveLength(1)
  })

  it('are changed and removed, and what is the same is not written', async () => {
    const { save, remove, dates, periods } = await opened()
    expect(await save(typed('2021-01-01/2021-04-30', { id: 'k1' }), false)).toMatchObject({ saved: null })
    await save(typed('2021-01-01/2021-05-31', { id: 'k1', note: 'x' }), false)
    await eventually(() => dates()[0] === '2021-01-01/2021-05-31')
    expect(periods.value).toEqual([{ id: 'k1', date: '2021-01-01/2021-05-31', note: 'x' }])
    expect(await remove('k1')).toMatchObject({ type: 'saved' })
    await eventually(() => dates().length === 0)
    expect(await remove('k1')).toBeNull()
    expect(await save(typed('2021', { id: 'k1' }), false)).toEqual({ type: 'gone' })
  })

  it('come back by Undo', async () => {
    const { remove, dates, host } = await opened()
    const removed = await remove('k1')
    if (removed?.type !== 'saved') throw new Error('not removed')
    await eventually(() => dates().length === 0)
    await host.runWithContext(useUndoing).undo()
    await eventually(() => dates()[0] === '2021-01-01/2021-04-30')
  })
})
