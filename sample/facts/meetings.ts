import type { MeetingFact } from '../meetingFact.ts'

/**
 * Meetings other than calls. *Agreed*: the two sides mean to meet. *Confirmed*: both have named day and place.
 * A visit is held from its first day on. The level is that of the lower in rank of the two.
 */
export const meetings: readonly MeetingFact[] = [
  {
    id: 'm-live',
    knownOn: '2021-03-18',
    title: 'Biden–Putin live conversation',
    level: 'leaders',
    format: 'video',
    certainty: 'proposed',
    note: 'Offered by Putin, live and online.',
    sources: ['axios-via-yahoo-news-2021-03-18', 'published-reporter-2021-03-19'],
    changes: [
      {
        id: 'declined',
        on: '2021-03-18',
        set: { certainty: 'declined' },
        note: 'White House: the President is “quite busy”.',
        sources: ['published-reporter-2021-03-19'],
      },
    ],
  },
  {
    id: 'm-summit',
    knownOn: '2021-04-13',
    title: 'Biden–Putin summit',
    level: 'leaders',
    certainty: 'proposed',
    attendees: ['p-biden', 'p-putin'],
    note: 'Proposed by Biden, in a third country.',
    sources: ['guardian-2021-04-13'],
    changes: [
      {
        id: 'june',
        on: '2021-05-04',
        set: {
          date: '2021-06?',
          note: 'Proposed by Biden, in a third country, during his trip to Europe in June.',
        },
        note: 'Biden: “my hope and expectation”.',
        sources: ['al-arabiya-2021-05-04', 'bloomberg-via-wichita-eagle-2021-05-04'],
      },
      {
        id: 'welcomed',
        on: '2021-05-11',
        set: {},
        note: 'Lavrov welcomes the initiative.',
        sources: ['cgtn-2021-05-13'],
      },
      {
        id: 'announced',
        on: '2021-05-25',
        set: { certainty: 'confirmed', date: '2021-06-16', place: 'Geneva', note: null },
        note: 'Announced in Washington and Moscow.',
        sources: ['abc-news-via-ktbb-2021-05-25', 'unian-2021-05-25'],
      },
      {
        id: 'held',
        on: '2021-06-16',
        set: {
          certainty: 'held',
          attendees: ['p-biden', 'p-blinken', 'p-putin', 'p-lavrov'],
          outcome:
            'The ambassadors are to return; a joint statement opens a dialogue on strategic stability.',
          commitments: [
            commitment('a-ambassador', 'a', 'Return the ambassador to Moscow', 'open'),
            commitment('b-ambassador', 'b', 'Return the ambassador to Washington', 'open'),
          ],
        },
        sources: ['wikipedia-2021-06-16', 'promote-ukraine-2021-06-16', 'trt-world-2021-06-16'],
      },
      {
        id: 'kept-b',
        on: '2021-06-20',
        set: {
          commitments: [
            commitment('a-ambassador', 'a', 'Return the ambassador to Moscow', 'open'),
            commitment('b-ambassador', 'b', 'Return the ambassador to Washington', 'kept'),
          ],
        },
        note: 'Ambassador Antonov returns to Washington.',
        sources: ['explica-2021-06-20'],
      },
      {
        id: 'kept-a',
        on: '2021-06-24',
        set: {
          commitments: [
            commitment('a-ambassador', 'a', 'Return the ambassador to Moscow', 'kept'),
            commitment('b-ambassador', 'b', 'Return the ambassador to Washington', 'kept'),
          ],
        },
        note: 'Ambassador Sullivan returns to Moscow.',
        sources: ['efe-via-pledgetimes-2021-06-24', 'pravda-ru-2021-09-10'],
      },
    ],
  },
  {
    id: 'm-reyk',
    knownOn: '2021-05-12',
    title: 'Blinken–Lavrov, Reykjavik',
    level: 'ministers',
    certainty: 'agreed',
    date: '2021-05-20',
    place: 'Reykjavik',
    hostEvent: 'Arctic Council Ministerial',
    attendees: ['p-blinken', 'p-lavrov'],
    note: 'Agreed by phone on 12 May.',
    sources: [
      'reuters-2021-05-12',
      'cgtn-2021-05-13',
      'tass-2021-05-12',
      'afp-via-business-recorder-2021-05-12',
    ],
    changes: [
      {
        id: 'held',
        on: '2021-05-19',
        set: {
          certainty: 'held',
          date: '2021-05-19',
          note: 'Planned for 20 May, held in the evening of 19 May.',
        },
        sources: ['ap-caption-via-trend-2022', 'worldmarketsdaily-2021-05-19', 'elnashra-2021-05-24'],
      },
      {
        id: 'outcome',
        on: '2021-05-20',
        set: {
          outcome:
            'Proposals on the missions and on strategic stability will go to the presidents, as Lavrov says.',
        },
        sources: ['sputnik-via-urdupoint-2021-05-20'],
      },
    ],
  },
  {
    id: 'm-prep',
    knownOn: '2021-05-24',
    title: 'Sullivan–Patrushev, Geneva',
    level: 'officials',
    certainty: 'held',
    date: '2021-05-24',
    place: 'Geneva',
    attendees: ['p-sullivan-jake', 'p-patrushev'],
    sources: ['moscow-times-2021-05-25', 'elnashra-2021-05-24'],
  },
  {
    id: 'm-kerry',
    knownOn: '2021-07-08',
    title: 'Kerry in Moscow',
    level: 'officials',
    certainty: 'agreed',
    date: '2021-07-12/2021-07-15',
    place: 'Moscow',
    attendees: ['p-kerry'],
    sources: ['tass-2021-07-08', 'newsbreak-2021-07-15'],
    changes: [
      {
        id: 'held',
        on: '2021-07-12',
        set: { certainty: 'held', attendees: ['p-kerry', 'p-lavrov'] },
        sources: ['vestnik-kavkaza-2021-07-20'],
      },
      {
        id: 'outcome',
        on: '2021-07-15',
        set: { outcome: 'Joint statement on climate.' },
        sources: ['newsbreak-2021-07-15'],
      },
    ],
  },
  {
    id: 'm-milley',
    knownOn: '2021-09-22',
    title: 'Milley–Gerasimov, Vantaa',
    level: 'officials',
    certainty: 'held',
    date: '2021-09-22',
    place: 'Vantaa',
    attendees: ['p-milley', 'p-gerasimov'],
    sources: ['cnn-via-exbulletin-2021-09-22'],
  },
  {
    id: 'm-nuland',
    knownOn: '2021-10-08',
    title: 'Nuland in Moscow',
    level: 'officials',
    certainty: 'agreed',
    date: '2021-10-11/2021-10-13',
    place: 'Moscow',
    attendees: ['p-nuland'],
    changes: [
      {
        id: 'held',
        on: '2021-10-11',
        set: { certainty: 'held', attendees: ['p-nuland', 'p-ryabkov'] },
        sources: ['pravda-ru-2021-10-12', 'eirns-2021-10-12'],
      },
      {
        id: 'outcome',
        on: '2021-10-12',
        set: { outcome: 'No breakthrough on embassies and visas, as Ryabkov says.' },
        sources: ['reuters-via-msbm-2021-10-12', 'pravda-ru-2021-10-12'],
      },
    ],
  },
  {
    id: 'm-burns',
    knownOn: '2021-11-02',
    title: 'Burns in Moscow',
    level: 'officials',
    certainty: 'held',
    date: '2021-11-02/2021-11-03',
    place: 'Moscow',
    attendees: ['p-burns', 'p-patrushev'],
    sources: ['europediplomatic-2021-11-06', 'world-bulletin-2021-11-08'],
  },
  {
    id: 'm-sth',
    knownOn: '2021-11-26',
    title: 'Blinken–Lavrov, Stockholm',
    level: 'ministers',
    certainty: 'agreed',
    date: '2021-12-02',
    place: 'Stockholm',
    attendees: ['p-blinken', 'p-lavrov'],
    changes: [
      {
        id: 'held',
        on: '2021-12-02',
        set: { certainty: 'held', hostEvent: 'OSCE Ministerial Council' },
        sources: ['commonspace-2021-12-02', 'warsawpoint-2021-12-02'],
      },
    ],
  },
  {
    id: 'm-donf',
    knownOn: '2021-12-15',
    title: 'Donfried in Moscow',
    level: 'officials',
    certainty: 'held',
    date: '2021-12-15',
    place: 'Moscow',
    attendees: ['p-donfried'],
    outcome: 'She receives Russian draft treaties.',
    sources: ['newstodayeg-2021-12-28', 'sputnik-2021-12-20'],
  },
  {
    id: 'm-2022',
    knownOn: '2021-12-27',
    title: 'US–Russia security talks',
    level: 'officials',
    certainty: 'agreed',
    date: '2022-01-10',
    note: 'The US National Security Council named the date.',
    sources: ['afp-via-binj-2021-12-28'],
    changes: [
      {
        id: 'place',
        on: '2021-12-28',
        set: { certainty: 'confirmed', place: 'Geneva', note: null },
        note: 'Ryabkov confirms the date and names the place.',
        sources: ['newstodayeg-2021-12-28', 'afp-via-binj-2021-12-28'],
      },
    ],
  },
]

function commitment(
  id: string,
  side: 'a' | 'b',
  text: string,
  status: 'open' | 'kept',
): NonNullable<MeetingFact['commitments']>[number] {
  return { id, on: '2021-06-16', side, text, status, citations: [{ source: 'promote-ukraine-2021-06-16' }] }
}
