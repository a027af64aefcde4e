import { describe, expect, it } from 'vitest'
import type { DayNumber } from '#model/day.ts'
import { dayNumber } from '#model/day.ts'
import { viewDataset } from '#model/view.ts'
import { introductions, textsIn } from './introductions.ts'
import { sampleDataset } from './sampleDataset.ts'
import { tellTales } from './tellTales.ts'

const data = sampleDataset()
const known = introductions(data)
const days = Array.from({ length: 365 }, (_, i) => dayNumber('2021-01-01') + i)

/** Each text that a screen could be given in 2021, with the first day on which it could. */
const shown = new Map<string, DayNumber>()
for (const day of days) {
  for (const text of textsOn(day)) if (!shown.has(text)) shown.set(text, day)
}

/** Every text that a screen could be given as of a day. What is covered is cut to the day, so it is none. */
function textsOn(day: DayNumber): readonly string[] {
  const view = viewDataset(data, day)
  const { coverage: _cut, ...relationship } = view.relationship
  return textsIn({ ...view, relationship }).map(([, text]) => text)
}

/** The texts that are shown before the day they may be; those that no day is known for among them. */
function shownBefore(day: (text: string) => DayNumber | undefined): string[] {
  return [...shown].filter(([text, first]) => !(first >= (day(text) ?? Infinity))).map(([text]) => text)
}

describe('on every day of 2021, the sample', () => {
  it('shows no text before the record, change, entry or source in which it stands', () => {
    expect(shown.size).toBeGreaterThan(1000)
    expect(shownBefore((text) => known.get(text))).toEqual([])
  })

  it.each(tellTales)('holds %s in no field, note or address before %s', (words, first) => {
    expect(shownBefore((text) => (words.test(text) ? dayNumber(first) : -Infinity))).toEqual([])
  })

  it('shows each of these words in the end, so that none is misspelt', () => {
    const all = textsIn(data).map(([, text]) => text)
    expect(tellTales.filter(([words]) => !all.some((text) => words.test(text)))).toEqual([])
  })

  it('names no later day in prose, but those that were set ahead', () => {
    const later = textsIn(data)
      .filter(([field]) => ['title', 'summary', 'note', 'text', 'outcome', 'reason'].includes(field))
      .flatMap(([, text]) => laterDays(text, known.get(text)!).map((day) => `${day}: ${text}`))
    expect(later.filter((line) => !SET_AHEAD.some((day) => line.startsWith(`${day}: `)))).toEqual([])
  })

  it('cites no address with a later day in it', () => {
    const later = data.sources.filter(({ url = '' }) =>
      daysInAddress(url).some((day) => day > known.get(url)!),
    )
    expect(later.map(({ url }) => url)).toEqual([])
  })
})

/** Days named in prose before they came, because they had been set. */
const SET_AHEAD = [
  '18 March',
  '1 May',
  '14 June 2021',
  '21 May',
  '22 May',
  '20 May',
  '16 June',
  '1 August',
  '3 September',
  '10 January 2022',
  '5 February 2026',
]

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December'

/** Days written in a text that come after a day; without a year, 2021 is meant. */
function laterDays(text: string, day: DayNumber): string[] {
  return [...text.matchAll(new RegExp(`(\\d{1,2}) (${MONTHS})(?: (\\d{4}))?`, 'g'))]
    .filter(([, date = '', month = '', year = '2021']) => {
      const place = String(MONTHS.split('|').indexOf(month) + 1).padStart(2, '0')
      return dayNumber(`${year}-${place}-${date.padStart(2, '0')}`) > day
    })
    .map(([whole]) => whole)
}

/** Days in an address: `/2021/05/19/`, `20211201`, `2021-05-13`. */
function daysInAddress(url: string): DayNumber[] {
  return [...url.matchAll(/(20\d{2})[-/]?(\d{2})[-/]?(\d{2})/g)]
    .map(([, year = '', month = '', date = '']) => dayNumber(`${year}-${month}-${date}`))
    .filter((day) => !Number.isNaN(day))
}
