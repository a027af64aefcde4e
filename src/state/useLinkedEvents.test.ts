import { dayNumber } from '#model/day.ts'
import { applyDataset } from '#storage/applyDataset.ts'
import { anEvent, exampleDataset } from '#storage/exampleDataset.fixture.ts'
import { defineStore } from 'pinia'
import { afterEach, describe, expect, it } from 'vitest'
import { useAsOf } from './asOf.ts'
import { firstDaysOf, leaksOf } from './leaks.fixture.ts'
import type { TestApp } from './testApp.fixture.ts'
import { NOW, eventually, testApp } from './testApp.fixture.ts'
import { useLinkedEvents } from './useLinkedEvents.ts'

let app: TestApp
afterEach(() => app.end())

const STAMP = { who: 'desk', when: NOW.toISOString() }

describe('useLinkedEvents', () => {
  it('gives the events that name the person on the day, the newest first, and nothing later', async () => {
    const base = exampleDataset()
    const person = { id: 'p-doe', name: 'Cy Doe', roles: [] }
    const there = { participants: ['p-doe'] }
    const data = {
      ...base,
      relationship: { ...base.relationship, people: [...base.relationship.people, person] },
      events: [
        ...base.events,
        { ...anEvent('x1', '2021-01-20'), ...there },
        { ...anEvent('x2', '2021-02-20'), ...there },
        {
          ...anEvent('x3', '2021-01-25'),
          changes: [{ id: 'named', on: '2021-02-01', set: there, citations: [] }],
        },
      ],
    }
    app = await testApp()
    await applyDataset(app.opening.db, data, { mode: 'update', origin: 'file', stamp: STAMP })
    const page = defineStore('page', () => ({
      events: useLinkedEvents({
        who: 'test',
        ids: ({ people }) => people.get('p-doe') ?? [],
        holds: ({ participants }) => participants.includes('p-doe'),
      }),
    }))()
    const asOf = useAsOf()
    const firstDays = firstDaysOf(data)
    const idsOn = async (day: string): Promise<string[]> => {
      asOf.choose(day)
      await eventually(() => page.events !== null)
      expect(leaksOf(firstDays, dayNumber(day), page.events)).toEqual([])
      return (page.events ?? []).map(({ id }) => id)
    }
    expect(await idsOn('2021-01-19')).toEqual([])
    expect(await idsOn('2021-01-31')).toEqual(['x1'])
    expect(await idsOn('2021-02-01')).toEqual(['x3', 'x1'])
    expect(await idsOn('2021-02-20')).toEqual(['x2', 'x3', 'x1'])
  })
})
