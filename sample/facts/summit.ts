import type { MeetingFact } from '../meetingFact.ts'

/** The summit of the two presidents, from the proposal to what was undertaken there. */
export const summit: MeetingFact = {
  id: 'm-summit',
  knownOn: '2021-04-13',
  title: 'Biden–Putin summit',
  level: 'leaders',
  certainty: 'proposed',
  attendees: ['p-biden', 'p-putin'],
  note: 'Biden proposes a third country.',
  sources: ['guardian-2021-04-13'],
  changes: [
    {
      id: 'proposed',
      on: '2021-04-13',
      set: { certainty: 'proposed' },
      sources: ['guardian-2021-04-13'],
    },
    {
      id: 'june',
      on: '2021-05-04',
      set: {
        date: '2021-06?',
        note: 'Biden proposes a third country, during his trip to Europe in June.',
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
        outcome: 'The ambassadors are to return; a joint statement opens a dialogue on strategic stability.',
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
}

function commitment(
  id: string,
  side: 'a' | 'b',
  text: string,
  status: 'open' | 'kept',
): NonNullable<MeetingFact['commitments']>[number] {
  return { id, on: '2021-06-16', side, text, status, citations: [{ source: 'promote-ukraine-2021-06-16' }] }
}
