import { exampleDataset } from '#storage/exampleDataset.fixture.ts'
import { afterEach, describe, expect, it } from 'vitest'
import { useRelationships } from './relationships.ts'
import type { TestApp } from './testApp.fixture.ts'
import { eventually, testAppWithExample } from './testApp.fixture.ts'
import type { CalendarChoice, CalendarFile } from './useCalendarFile.ts'
import { useCalendarFile } from './useCalendarFile.ts'

const words = {
  asOf: 'Known.',
  date: '',
  time: '',
  setting: '',
  attendees: '',
  outcome: '',
  sources: '',
  notSourced: '',
}
const ALL: CalendarChoice = { meetings: 'all', dates: 'all' }

let app: TestApp | undefined
afterEach(() => app?.end())

async function written(choice: CalendarChoice, asOf: string): Promise<CalendarFile> {
  app?.end()
  app = await testAppWithExample({ asOf })
  const { surroundings } = app
  const { createApp } = await import('vue')
  const { SURROUNDINGS } = await import('./surroundings.ts')
  const relationships = useRelationships()
  await eventually(() => relationships.currentId !== null)
  const fileOf = createApp({}).provide(SURROUNDINGS, surroundings).runWithContext(useCalendarFile)
  const file = await fileOf(choice, words)
  if (!file) throw new Error('nothing is stored')
  return file
}

const uids = ({ text }: CalendarFile): string[] => text.match(/^UID:.*$/gm) ?? []

describe('a calendar of what is stored', () => {
  it('has what was known on the day on screen, and nothing later', async () => {
    const { meetings } = exampleDataset()
    const [early, late] = [await written(ALL, '2019-01-01'), await written(ALL, '2030-01-01')]
    expect(uids(early)).toEqual([])
    expect(uids(late).length).toBeGreaterThan(0)
    expect(late.entries + late.undated).toBe(meetings.length + exampleDataset().dates.length)
    expect(late.fileName).toMatch(/^bilat-[a-z]{3}-[a-z]{3}_calendar_2030-01-01\.ics$/)
  })

  it('has one record where one is asked for', async () => {
    const dated = exampleDataset().meetings.find(({ date }) => date !== undefined)
    const one = await written({ meetings: [dated!.id], dates: [] }, '2030-01-01')
    expect(uids(one)).toHaveLength(1)
    expect(one.fileName).toContain('_meeting_')
    const [date] = exampleDataset().dates
    expect((await written({ meetings: [], dates: [date!.id] }, '2030-01-01')).fileName).toContain('_date_')
  })
})
