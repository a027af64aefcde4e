import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayNumber } from './day.ts'
import { clockIn, isListedZone, isZone, zoneClock, zonePlace } from './zoneClock.ts'

/** "16:00", with "+1" or "−1" behind where it is another day. */
function there(day: string, at: string, zone: string, reader: string): string {
  const found = clockIn(dayNumber(day), { at, zone }, reader)
  if (!found) return 'none'
  const { at: clock, days } = found
  return days === 0 ? clock : `${clock} ${days > 0 ? '+' : '−'}${Math.abs(days)}`
}

describe('clockIn', () => {
  it('tells what a reader’s clock shows', () => {
    expect(there('2021-05-19', '21:00', 'Atlantic/Reykjavik', 'Europe/Berlin')).toBe('23:00')
    expect(there('2021-06-16', '13:00', 'Europe/Zurich', 'America/New_York')).toBe('07:00')
    expect(there('2021-06-16', '13:00', 'Europe/Zurich', 'Europe/Moscow')).toBe('14:00')
  })

  it('says when it is another day there', () => {
    expect(there('2021-06-16', '22:30', 'Europe/Zurich', 'Asia/Tokyo')).toBe('05:30 +1')
    expect(there('2021-06-16', '01:00', 'Europe/Zurich', 'America/New_York')).toBe('19:00 −1')
    expect(there('2021-06-16', '12:00', 'Pacific/Kiritimati', 'Pacific/Pago_Pago')).toBe('11:00 −1')
  })

  it('follows summer time in either zone', () => {
    expect(there('2021-01-20', '12:00', 'Europe/London', 'America/New_York')).toBe('07:00')
    // New York has changed its clocks, London has not.
    expect(there('2021-03-20', '12:00', 'Europe/London', 'America/New_York')).toBe('08:00')
    expect(there('2021-04-20', '12:00', 'Europe/London', 'America/New_York')).toBe('07:00')
    expect(there('2021-07-01', '12:00', 'Atlantic/Reykjavik', 'Europe/Berlin')).toBe('14:00')
    expect(there('2021-12-01', '12:00', 'Atlantic/Reykjavik', 'Europe/Berlin')).toBe('13:00')
  })

  it('takes a time that clocks skip as if they had not been put forward', () => {
    // Berlin, 28 March 2021: 02:00 becomes 03:00.
    expect(there('2021-03-28', '01:59', 'Europe/Berlin', 'UTC')).toBe('00:59')
    expect(there('2021-03-28', '02:30', 'Europe/Berlin', 'UTC')).toBe('01:30')
    expect(there('2021-03-28', '03:00', 'Europe/Berlin', 'UTC')).toBe('01:00')
  })

  it('takes the first of a time that clocks show twice', () => {
    // Berlin, 31 October 2021: 03:00 becomes 02:00.
    expect(there('2021-10-31', '02:30', 'Europe/Berlin', 'UTC')).toBe('00:30')
    expect(there('2021-10-31', '03:00', 'Europe/Berlin', 'UTC')).toBe('02:00')
  })

  it('gives nothing for a zone that is not known here', () => {
    expect(there('2021-05-19', '21:00', 'Europe/Atlantis', 'UTC')).toBe('none')
    expect(there('2021-05-19', '21:00', 'UTC', 'Europe/Atlantis')).toBe('none')
  })

  it('is the same time for a reader in the same zone, but where clocks skip it', () => {
    const zone = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe')
    const minutes = fc.integer({ min: 0, max: 24 * 60 - 1 })
    fc.assert(
      fc.property(zone, fc.integer({ min: 15_000, max: 20_000 }), minutes, (name, day, minute) => {
        const at = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
        const found = clockIn(day, { at, zone: name }, name)
        // What is skipped comes out at most an hour later.
        const isSkipped = found?.at !== at
        if (isSkipped) {
          const [before, after] = [zoneClock(name)((day - 1) * 864e5), zoneClock(name)((day + 1) * 864e5)]
          expect(after).toBeGreaterThan(before)
        }
        expect(found?.days).toBe(0)
      }),
    )
  })
})

describe('isZone', () => {
  it('knows IANA zones and refuses the rest', () => {
    expect(['Europe/Reykjavik', 'Atlantic/Reykjavik', 'UTC', 'Europe/Atlantis', ''].map(isZone)).toEqual([
      false,
      true,
      true,
      false,
      false,
    ])
  })

  it('takes every spelling of a name for the same zone, and no other letters', () => {
    expect(zoneClock('euROPE/kiev')).toBe(zoneClock('Europe/Kiev'))
    expect(['europe/Kiev', 'Europe/\u212aiev', 'Europe/Kıev'].map(isZone)).toEqual([true, false, false])
    expect(() => zoneClock('Europe/\u212aiev')).toThrow(RangeError)
  })

  it('remembers what is none', () => {
    const start = performance.now()
    for (let i = 0; i < 200_000; i++) isZone('Europe/Atlantis')
    expect(performance.now() - start).toBeLessThan(2000)
  })
})

describe('isListedZone', () => {
  it('knows what this machine lists, and UTC', () => {
    const names = ['europe/berlin', 'UTC', 'Europe/Atlantis', '']
    expect(names.map(isListedZone)).toEqual([true, true, false, false])
    expect(Intl.supportedValuesOf('timeZone').every(isZone)).toBe(true)
  })
})

describe('zonePlace', () => {
  it.each([
    ['Atlantic/Reykjavik', 'Reykjavik'],
    ['America/Argentina/Buenos_Aires', 'Buenos Aires'],
    ['UTC', 'UTC'],
  ])('of %s is %s', (zone, place) => expect(zonePlace(zone)).toBe(place))
})
