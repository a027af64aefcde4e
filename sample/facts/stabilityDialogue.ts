import type { MeetingFact } from '../meetingFact.ts'

/** The dialogue on strategic stability, from its first mention to the plenary that is still to come. */
export const stabilityDialogue: readonly MeetingFact[] = [
  {
    id: 'm-ssd1',
    knownOn: '2021-02-12',
    title: 'Strategic stability dialogue',
    level: 'officials',
    certainty: 'mooted',
    note: 'Lavrov, 12 February: dialogue on strategic stability must continue despite disagreements.',
    sources: ['pledgetimes-2021-02-12'],
    changes: [
      {
        id: 'mooted',
        on: '2021-02-12',
        set: { certainty: 'mooted' },
        sources: ['pledgetimes-2021-02-12'],
      },
      {
        id: 'presidents',
        on: '2021-05-20',
        set: { note: 'Lavrov, 20 May: proposals on strategic stability will go to the presidents.' },
        sources: ['sputnik-via-urdupoint-2021-05-20'],
      },
      {
        id: 'to-be-launched',
        on: '2021-06-16',
        set: { certainty: 'agreed', note: 'To be launched by the joint statement of the two presidents.' },
        sources: ['institute-of-modern-russia-2021-06-17', 'trt-world-2021-06-16'],
      },
      {
        id: 'day-named',
        on: '2021-07-23',
        set: { date: '2021-07-28', place: 'Geneva' },
      },
      {
        id: 'held',
        on: '2021-07-28',
        set: {
          certainty: 'held',
          title: 'Strategic stability dialogue, first plenary',
          attendees: ['p-sherman', 'p-ryabkov'],
          outcome: '“Professional and substantive”.',
          note: null,
        },
        sources: ['moscow-times-2021-07-28', 'ecns-2021-07-29'],
      },
    ],
  },
  {
    id: 'm-ssd2',
    knownOn: '2021-09-27',
    title: 'Strategic stability dialogue, second plenary',
    level: 'officials',
    certainty: 'agreed',
    place: 'Geneva',
    changes: [
      {
        id: 'planned',
        on: '2021-09-27',
        set: { certainty: 'agreed', date: '2021-09-30' },
      },
      {
        id: 'held',
        on: '2021-09-30',
        set: {
          certainty: 'held',
          attendees: ['p-sherman', 'p-ryabkov'],
          outcome: 'Two working groups of experts are agreed.',
        },
        sources: ['tass-2021-09-30'],
      },
    ],
  },
  {
    id: 'm-ssd3',
    knownOn: '2021-09-30',
    title: 'Strategic stability dialogue, third plenary',
    level: 'officials',
    certainty: 'proposed',
    note: 'After the working groups have met.',
    sources: ['tass-2021-09-30'],
  },
]
