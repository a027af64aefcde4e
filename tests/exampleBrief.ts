import type { BriefContent } from '#briefing/briefContent.ts'

/** A short brief with a section of every kind. */
export const exampleBrief: BriefContent = {
  id: 'm',
  head: {
    ...{ pair: 'United States – Russia', asOf: 'as of 13 May 2021', level: 'AMBER', marking: 'TLP:AMBER' },
    kind: 'Meeting brief',
  },
  title: 'Blinken–Lavrov, Reykjavik, Thursday 20 May 2021',
  standing: [
    { text: 'Agreed', sources: [] },
    { text: 'Ministers', sources: [] },
  ],
  sections: [
    {
      kind: 'lead',
      part: 'bottomLine',
      heading: '',
      note: '',
      text: 'Bottom line: talks go on.',
      marking: '',
    },
    {
      ...{ kind: 'agenda', part: 'agenda', heading: 'Agenda', note: 'As last stated', sides: ['a', 'b'] },
      columns: ['Issue and status', 'United States', 'Russia', 'Last move'],
      rows: [
        {
          ...{ issue: 'Arms control', status: { text: 'stalled' }, move: { text: 'Signed', sources: [] } },
          positions: [
            { text: 'Extend', sources: [1] },
            { text: 'Wait', sources: [1, 2] },
          ],
        },
      ],
    },
    {
      ...{ kind: 'rows', part: 'cases', heading: 'Cases', note: '', columns: [], remark: 'None else.' },
      rows: [
        [
          { text: 'Whelan', sources: [], unsourced: 'not sourced', strong: true },
          { text: '867 days', sources: [2] },
        ],
      ],
    },
    {
      ...{ kind: 'points', part: 'points', heading: 'Talking points', note: '' },
      points: [
        {
          id: 'p',
          grade: 'Certain',
          text: 'Ask for consuls',
          answer: 'They come in June',
          marking: 'TLP:AMBER',
        },
        { id: 'q', grade: '', text: 'Thank', answer: '', marking: '' },
      ],
    },
  ],
  unwritten: [],
  sourcesTitle: 'Sources',
  sources: [
    { number: 1, text: 'White House readout', url: 'https://example.org/a_b' },
    { number: 2, text: 'Ministry' },
  ],
  foot: {
    ...{ made: 'Made with Bilat on 23 Nov 2026', moved: (n: number) => `Sources on page ${n}` },
    page: (n, of) => `Page ${n} of ${of}`,
  },
}
