import { isoDay } from '#model/day.ts'
import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { isZone } from '#model/zoneClock.ts'
import { isUtc, localClock, zoneLines } from './icsZone.ts'

const ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Africa/Casablanca',
  'Pacific/Apia',
  'Europe/Dublin',
  'America/Sao_Paulo',
]

/** The instant at which an independent parser places a clock time, by a zone as it is written. */
function placed(zone: string, local: string): number {
  const lines = ['BEGIN:VCALENDAR', ...zoneLines(zone, [Number(local.slice(0, 4))]), 'END:VCALENDAR']
  const component = new ICAL.Component(ICAL.parse(lines.join('\r\n')) as [string, object, object[]])
  const time = ICAL.Time.fromDateTimeString(local)
  time.zone = new ICAL.Timezone({ component: component.getFirstSubcomponent('vtimezone')!, tzid: zone })
  return time.toUnixTime() * 1000
}

describe('a zone described in a calendar', () => {
  it('has its clocks change when they do', () => {
    expect(zoneLines('Europe/Berlin', [2021]).join(' ')).toContain(
      'BEGIN:DAYLIGHT DTSTART:20210328T020000 TZOFFSETFROM:+0100 TZOFFSETTO:+0200 END:DAYLIGHT ' +
        'BEGIN:STANDARD DTSTART:20211031T030000 TZOFFSETFROM:+0200 TZOFFSETTO:+0100 END:STANDARD',
    )
    expect(zoneLines('Atlantic/Reykjavik', [2021])).toEqual([
      'BEGIN:VTIMEZONE',
      'TZID:Atlantic/Reykjavik',
      'BEGIN:STANDARD',
      'DTSTART:20200101T000000',
      'TZOFFSETFROM:+0000',
      'TZOFFSETTO:+0000',
      'END:STANDARD',
      'END:VTIMEZONE',
    ])
  })

  it('places every noon where its clocks show it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), fc.integer({ min: 0, max: 30_000 }), (zone, day) => {
        const local = `${isoDay(day)}T12:00:00`
        // Samoa had no 30 December 2011.
        fc.pre(!(zone === 'Pacific/Apia' && isoDay(day) === '2011-12-30'))
        expect(localClock(zone, placed(zone, local))).toBe(Date.parse(`${local}Z`))
      }),
    )
  })

  it('has offsets to the second where the clocks of old had them', () => {
    expect(zoneLines('America/New_York', [1870]).join(' ')).toContain('TZOFFSETTO:-045602')
  })

  it('can be told from what is none, and from UTC', () => {
    expect(['Europe/Berlin', 'UTC', 'Mars/Olympus', ''].map(isZone)).toEqual([true, true, false, false])
    expect(['UTC', 'Etc/UTC', 'gmt', 'Europe/London'].map(isUtc)).toEqual([true, true, true, false])
  })
})
