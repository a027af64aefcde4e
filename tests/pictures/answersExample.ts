import type { AnswerMark, AnswersInput } from '#charts/answersInput.ts'
import { palettes } from '#charts/palette.ts'
import { dayNumber } from '#model/day.ts'
import { EXAMPLE_DAY } from './periodsExample.ts'
import { measureSourceSans } from './sourceSans.ts'

/** An act: above the line of the first side's, below it of the other's, on it of others. */
export function act(id: string, day: string, place: AnswerMark['place'], score: number, answers: string | null = null): AnswerMark {
  return {
    id,
    day: dayNumber(day),
    place,
    direction: { above: 'right', on: 'both', below: 'left' }[place] as AnswerMark['direction'],
    context: place === 'on',
    material: score <= -4,
    score,
    answers,
  }
}

/** Four chains up to 13 May 2021, of one and of several steps, and acts without an answer. */
export function exampleAnswers(more: Partial<AnswersInput> = {}): AnswersInput {
  return {
    width: 920,
    compact: false,
    palette: palettes.light,
    fonts: { sans: "'Source Sans 3',sans-serif", serif: "'Source Serif 4',serif" },
    measure: measureSourceSans,
    still: true,
    locale: 'en-GB',
    asOf: EXAMPLE_DAY,
    asOfIsToday: false,
    window: { from: dayNumber('2020-08-15'), to: EXAMPLE_DAY + 6 },
    total: more.rows?.length ?? 4,
    rows: [
      {
        id: 'poisoning',
        title: 'Alexei Navalny falls ill on a flight',
        date: '20 Aug 2020',
        lags: ['194 days'],
        marks: [act('poisoning', '2020-08-20', 'on', -8), act('cbw', '2021-03-02', 'above', -8, 'poisoning')],
      },
      {
        id: 'killer',
        title: 'Biden agrees that Putin is a killer, in an interview with ABC',
        date: '17 Mar 2021',
        lags: ['0, 1, 1, 0 days'],
        marks: [
          act('killer', '2021-03-17', 'above', -2),
          act('recall', '2021-03-17', 'below', -4, 'killer'),
          act('words', '2021-03-18', 'below', -2, 'killer'),
          act('live', '2021-03-18', 'below', 4, 'killer'),
          act('refusal', '2021-03-18', 'above', -5, 'live'),
        ],
      },
      {
        id: 'us',
        title: 'US expels ten Russian diplomats',
        date: '15 Apr 2021',
        lags: ['1 day'],
        marks: [act('us', '2021-04-15', 'above', -4), act('ru', '2021-04-16', 'below', -4, 'us')],
      },
      {
        id: 'proposal',
        title: 'Biden proposes a summit',
        date: '13 Apr 2021',
        lags: ['28 days'],
        marks: [act('proposal', '2021-04-13', 'above', 4), act('welcome', '2021-05-13', 'below', 3.4, 'proposal')],
      },
    ],
    alone: [
      act('gru', '2020-10-19', 'above', -5),
      act('consulates', '2020-12-18', 'above', -4),
      act('decree', '2021-04-23', 'below', -4),
      act('more', '2021-04-24', 'below', -8),
    ],
    labels: {
      asOf: 'As of 13 May',
      alone: 'No answer recorded',
      aloneNote: '4 acts of material conflict',
      count: (n) => `${n}`,
      newest: (n) => `newest ${n}`,
    },
    ...more,
  }
}
