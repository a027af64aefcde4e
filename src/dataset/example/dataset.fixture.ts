import type { Dataset } from '#model/records/dataset.ts'
import type { Relationship } from '#model/records/relationship.ts'
import { call, consultation, statement } from './events.fixture.ts'
import { caseRecord, issue, otherIssue, otherSource, source } from './issues.fixture.ts'
import type { Full } from './kept.fixture.ts'
import { kept } from './kept.fixture.ts'
import { briefing, dateToWatch, meeting, undated } from './meetings.fixture.ts'

/**
 * A dataset for tests in which every kind of record has every field, and text is in many scripts, with line
 * breaks, emoji and halves of characters. A new object at each call.
 */
export function exampleDataset(): Dataset {
  const dataset: Dataset = {
    relationship,
    events: [consultation, call, statement],
    issues: [issue, otherIssue],
    cases: [caseRecord],
    meetings: [meeting, undated],
    dates: [dateToWatch],
    sources: [source, otherSource],
    briefings: [briefing],
    deleted: [{ id: 'ev-gone', kind: 'events', on: '2021-06-01T08:00:00Z', by: 'Ирина' }],
  }
  // Unlike a structured clone, this gives every place an object of its own.
  return JSON.parse(JSON.stringify(dataset)) as Dataset
}

const relationship: Full<Relationship> = {
  ...kept,
  id: 'usa-rus',
  a: 'USA',
  b: 'RUS',
  nameA: 'United States',
  nameB: 'Россия',
  title: 'United States – Russia',
  summary: 'Line one\nline two\tafter a tab\r\nline three',
  opensAsOf: '2021-05-20',
  actors: [
    { id: 'USA', name: 'United States', side: 'a' },
    { id: 'RUSGOV', name: 'Правительство России', side: 'b' },
    { id: 'UKR', name: 'Україна' },
  ],
  people: [
    {
      id: 'lavrov',
      name: 'Сергей Лавров',
      knownOn: '2004-03-09',
      roles: [
        { id: 'r1', title: 'Foreign Minister', actor: 'RUSGOV', from: '2004-03-09', until: '2021-12-31' },
      ],
    },
  ],
  coverage: [{ id: 'cov-1', date: '2021-01-01/2021-06-30', note: 'Read daily' }],
  ownScores: [{ id: '036', score: { value: 2.5, reason: 'Говорят каждый день' } }],
  issued: [
    {
      ...{
        id: 'out-1',
        when: '2021-05-13T10:00:00Z',
        by: 'Ирина',
        briefing: 'br-1',
        title: 'Перед Рейкьявиком',
      },
      ...{ meeting: 'mt-1', format: 'html', fileName: 'before.html', asOf: '2021-05-13', upTo: 'GREEN' },
      revision: '0'.repeat(64),
      slides: [{ id: 's-1', title: 'Index' }],
      facts: ['events ev-1 2021-05-13 1k3j9dq2x7a 1'],
    },
  ],
  sample: false,
}
