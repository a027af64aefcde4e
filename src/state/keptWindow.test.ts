import { defineStore } from 'pinia'
import { afterEach, describe, expect, it } from 'vitest'
import { dayNumber } from '#model/day.ts'
import { useAsOf } from './asOf.ts'
import { useKeptLanes } from './keptLanes.ts'
import { useKeptMeetings } from './keptMeetings.ts'
import { pinnedApp } from './pinnedApp.ts'
import { useRelationships } from './relationships.ts'
import type { TestApp } from './testApp.fixture.ts'
import { eventually, testAppWithExample } from './testApp.fixture.ts'
import { useViewPin } from './viewPin.ts'

let app: TestApp
let ended: (() => void)[] = []
afterEach(() => {
  for (const end of ended) end()
  ended = []
  app.end()
})

const DAYS = { from: dayNumber('2021-02-01'), to: dayNumber('2021-03-15') }

async function opened() {
  app = await testAppWithExample()
  const relationships = useRelationships()
  await eventually(() => relationships.current !== null)
  const moment = { asOf: useAsOf().number, period: null }
  const pinNow = defineStore('pinNow', () => ({ take: useViewPin() }))().take
  return {
    rel: relationships.current!.id,
    lanes: useKeptLanes(),
    meetings: useKeptMeetings(),
    moment,
    pinNow,
  }
}

describe('the window of lanes in a pin', () => {
  it('is there once it was chosen, as days or by the name of its span', async () => {
    const { lanes, meetings, moment, pinNow } = await opened()
    const namesOf = () => pinNow().settings.map(({ name }) => name)
    expect(namesOf()).not.toContain('laneDays')
    expect(namesOf()).not.toContain('meetingDays')
    lanes.choose(DAYS, moment)
    meetings.choose('1y', moment)
    expect(pinNow().settings).toContainEqual({ name: 'laneDays', value: '2021-02-01/2021-03-15' })
    expect(pinNow().settings).toContainEqual({ name: 'meetingDays', value: '1y' })
  })

  it('is that of the pinned view, whatever becomes of the dashboard', async () => {
    const { rel, lanes, meetings, moment, pinNow } = await opened()
    lanes.choose(DAYS, moment)
    meetings.choose('3m', moment)
    const pin = pinNow()
    lanes.choose('all', moment)
    const { app: inner, within, end } = pinnedApp(app.surroundings, rel, pin)
    ended.push(end)
    const [events, ahead] = within(() => inner.runWithContext(() => [useKeptLanes(), useKeptMeetings()]))
    expect(events.chosen(moment)).toEqual(DAYS)
    expect(events.chosen({ ...moment, asOf: moment.asOf + 1 })).toEqual(DAYS)
    expect(ahead.chosen(moment)).toBe('3m')
    expect(lanes.chosen(moment)).toBe('all')
  })

  it('is none where the text of a pin says none', async () => {
    const { rel, moment, pinNow } = await opened()
    const pin = { ...pinNow(), settings: [{ name: 'laneDays', value: 'a while' }] }
    const { app: inner, within, end } = pinnedApp(app.surroundings, rel, pin)
    ended.push(end)
    expect(within(() => inner.runWithContext(() => useKeptLanes())).chosen(moment)).toBeNull()
  })
})
