import type { CaseRecord } from '#model/records/case.ts'
import type { IssueRecord } from '#model/records/issue.ts'
import type { SourceRecord } from '#model/records/source.ts'
import type { Full } from './kept.fixture.ts'
import { kept, quoted } from './kept.fixture.ts'

export const issue: Full<IssueRecord> = {
  ...kept,
  id: 'iss-cyber',
  knownOn: '2021-01-01',
  title: 'Кибербезопасность / 网络安全',
  kind: 'security',
  raisedBy: 'both',
  summary: '<script>alert("not run")</script>',
  status: 'contested',
  positions: [
    {
      id: 'p-1',
      on: '2021-04-15',
      marking: 'CLEAR',
      side: 'a',
      text: 'We will respond.',
      verbatim: true,
      speaker: 'Press secretary',
      eventId: 'ev-02',
      citations: [quoted],
    },
  ],
  lines: [
    { id: 'l-1', on: '2021-04-15', marking: 'RED', text: 'Old wording', by: 'desk', supersededBy: 'l-2' },
    { id: 'l-2', on: '2021-05-15', marking: 'RED', text: 'New wording', by: 'desk' },
  ],
  citations: [quoted],
  changes: [
    {
      id: 'ch-1',
      on: '2021-06-16',
      set: { status: 'in talks', lines: [] },
      note: 'Geneva',
      citations: [quoted],
    },
  ],
  marking: 'GREEN',
}

export const otherIssue: IssueRecord = {
  ...kept,
  id: 'iss-treaties',
  title: 'Arms control',
  kind: 'political',
  raisedBy: 'a',
  positions: [],
  lines: [],
  citations: [],
  changes: [],
}

export const caseRecord: Full<CaseRecord> = {
  ...kept,
  id: 'case-1',
  knownOn: '2019-08-20',
  person: 'Trevor Reed',
  nationality: 'a',
  heldBy: 'b',
  issueId: 'iss-treaties',
  status: 'detained',
  since: '2019-08',
  until: '2022-04-27',
  charge: 'Endangering the life of police officers',
  sentence: '9 years',
  facility: 'ИК-12, Мордовия',
  note: 'The day is not recorded',
  citations: [quoted],
  changes: [
    { id: 'ch-1', on: '2020-07-30', set: { status: 'sentenced', until: null }, note: '', citations: [] },
  ],
  marking: 'AMBER',
}

export const source: Full<SourceRecord> = {
  ...kept,
  id: 'src-mid',
  knownOn: '2021-05-12',
  publisher: 'МИД России',
  title: 'О телефонном разговоре',
  url: 'https://www.mid.ru/ru/foreign_policy/news/1234?x=1&y=%D0%B0#top',
  archiveUrl: 'http://web.archive.org/web/2021/https://www.mid.ru/',
  published: '2021-05-12',
  accessed: '2021-05-13',
  language: 'ru',
  tier: 'official',
  owner: 'state',
  reliability: 'B',
  changes: [
    { id: 'ch-1', on: '2021-06-01', set: { url: null, reliability: 'F' }, note: 'Link dead', citations: [] },
  ],
  marking: 'CLEAR',
}

export const otherSource: SourceRecord = {
  ...kept,
  id: 'src-state',
  publisher: 'U.S. Department of State',
  tier: 'official',
  reliability: 'B',
  changes: [],
}
