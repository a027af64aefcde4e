import { signGlyph } from '#charts/certaintyGlyph.ts'
import type { MeetingLanesInput, MeetingMark, MeetingSign } from '#charts/meetingLanesInput.ts'
import { palettes } from '#charts/palette.ts'
import { dayNumber } from '#model/day.ts'
import { measureSourceSans } from './sourceSans.ts'

/** What is over, from a day to another. */
export function over(id: string, sign: MeetingSign, first: string, last = first): MeetingMark {
  const span = { from: dayNumber(first), to: dayNumber(last) }
  return { id, sign, isAhead: false, span, first: span.from, last: span.to, title: id, when: first, word: sign }
}

/** What is ahead; without days it has no date. */
export function ahead(id: string, sign: MeetingSign, when: string, first?: string, last = first): MeetingMark {
  const day = dayNumber(first ?? '2021-05-13')
  const to = dayNumber(last ?? '2021-05-13')
  const span = first === undefined ? null : { from: day, to }
  return { id, sign, isAhead: true, span, first: day, last: to, title: id, when, word: sign }
}

/** Half a year by level, as it stood on 13 May 2021, with one meeting whose outcome nobody recorded. */
export function exampleMeetings(more: Partial<MeetingLanesInput> = {}): MeetingLanesInput {
  return {
    width: 1392,
    compact: false,
    palette: palettes.light,
    fonts: { sans: "'Source Sans 3',sans-serif", serif: "'Source Serif 4',serif" },
    measure: measureSourceSans,
    locale: 'en-US',
    asOf: dayNumber('2021-05-13'),
    asOfIsToday: false,
    window: { from: dayNumber('2021-01-01'), to: dayNumber('2021-08-01') },
    whole: { from: dayNumber('2020-12-01'), to: dayNumber('2021-10-01') },
    still: false,
    selected: 'Blinken–Lavrov, Reykjavik',
    lanes: [
      {
        id: 'leaders',
        title: 'Leaders',
        marks: [
          over('Biden–Putin call', 'held', '2021-01-26'),
          over('Biden–Putin live conversation', 'declined', '2021-03-18'),
          over('Biden–Putin talk', 'held', '2021-04-13'),
          ahead('Biden–Putin summit', 'proposed', 'June, proposed', '2021-06-01', '2021-06-30'),
        ],
      },
      {
        id: 'ministers',
        title: 'Ministers',
        marks: [
          over('Blinken–Lavrov call', 'held', '2021-05-12'),
          ahead('Blinken–Lavrov, Reykjavik', 'agreed', '20 May, agreed', '2021-05-20'),
        ],
      },
      {
        id: 'officials',
        title: 'Officials',
        marks: [
          over('Experts, Vienna', 'unrecorded', '2021-02-01', '2021-02-28'),
          over('Sullivan–Patrushev call', 'held', '2021-04-19'),
          ahead('Strategic stability dialogue', 'mooted', 'no date, mooted'),
        ],
      },
      {
        id: 'multilateral',
        title: 'Multilateral',
        marks: [
          over('Leaders Summit on Climate', 'date', '2021-04-22', '2021-04-23'),
          ahead('Arctic Council', 'date', '19–20 May', '2021-05-19', '2021-05-20'),
          ahead('G7, Cornwall', 'date', '11–13 June', '2021-06-11', '2021-06-13'),
          ahead('NATO, Brussels', 'date', '14 June', '2021-06-14'),
        ],
      },
    ],
    labels: {
      asOf: 'As of 13 May',
      upcoming: 'Upcoming',
      anyTime: 'any time',
      count: (count) => count.toLocaleString('en-US'),
      more: (count) => `+${count} more`,
      unnamed: (count) => `${count} not named`,
      leftOut: (lanes) => `not ${lanes.map(({ title, marks }) => `${title} ${marks.length}`).join(', ')}`,
      key: (['mooted', 'proposed', 'agreed', 'held', 'unrecorded', 'date'] as const).map((sign) => ({
        glyph: signGlyph(sign),
        parts: [{ text: sign }],
      })),
    },
    ...more,
  }
}
