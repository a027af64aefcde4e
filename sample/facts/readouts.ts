import type { Readout } from '#model/records/event.ts'

/**
 * Both sides' accounts of the call of 12 May 2021, each an excerpt: neither was read as a whole, so what one
 * of them omits says nothing. Topics are in the same words on both sides.
 */
export const readoutsOfMay12: readonly Readout[] = [
  {
    id: 'us',
    on: '2021-05-12',
    side: 'a',
    publisher: 'US Department of State',
    completeness: 'excerpt',
    topics: [
      'Reykjavik meeting',
      'Arctic',
      'Detained citizens',
      'North Korea',
      'Resolve to protect US citizens and act firmly',
    ],
    quote:
      'He called on Russia to release Paul Whelan and Trevor Reed so they can return home to their families.',
    note: 'Put together from two reports; the whole text was not read.',
    citations: [
      {
        source: 'state-department-2021-05-12',
        quote:
          'He called on Russia to release Paul Whelan and Trevor Reed so they can return home to their families.',
        language: 'en',
      },
    ],
  },
  {
    id: 'ru',
    on: '2021-05-12',
    side: 'b',
    publisher: 'Russian Foreign Ministry, as carried by TASS, Sputnik and EIRNS',
    completeness: 'excerpt',
    topics: [
      'Reykjavik meeting',
      'Summit',
      'Arctic',
      'North Korea',
      'Iran nuclear deal',
      'Strategic stability',
    ],
    quote: "The sides discussed … Washington's proposal on the organization of the Russia-U.S. summit",
    note: 'Both readouts name Korea.',
    citations: [
      {
        source: 'tass-2021-05-12',
        quote:
          'exchanged opinions on approaches to the Korean Peninsula nuclear issue, the restoration of the Joint Comprehensive Plan of Action, and reviewing tasks on strategic stability',
        language: 'en',
      },
      { source: 'urdupoint-sputnik-2021-05-12' },
    ],
  },
]
