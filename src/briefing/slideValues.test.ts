import { expect, it } from 'vitest'
import type { SlideContent, SlidePart } from './slideContent.ts'
import { slideValues } from './slideValues.ts'

const table = {
  columns: [{ label: 'Day' }, { label: 'Points' }],
  rows: [[{ text: '1 May' }, { text: '−1.3' }]],
}
const foot = { source: '', pair: '', asOf: '', day: 0, level: 'CLEAR', marking: '' } as const

function valuesOf(...parts: SlidePart[]): string[] {
  const content: SlideContent = {
    ...{
      id: 's',
      number: 1,
      layout: 'chart',
      title: 'Held',
      subtitle: 'By month',
      parts,
      foot,
      notes: 'Said',
    },
  }
  return slideValues(content)
}

it('a slide is told line by line, whatever it shows, without its title and its notes', () => {
  const draw = () => ({ option: {}, height: 1, plot: { x: 0, y: 0, width: 1, height: 1 }, spots: [] })
  expect(
    valuesOf(
      {
        kind: 'chart',
        id: 'net',
        finding: 'Risen',
        subtitle: '',
        said: [],
        draw,
        annotations: [],
        sample: '',
        alt: '',
        table,
      },
      { kind: 'facts', facts: [{ value: '7 days', label: 'to the meeting' }] },
      { kind: 'table', ...table },
      {
        kind: 'quotes',
        columns: [{ side: 'a', name: 'Aland', quotes: [{ text: 'No', verbatim: true, said: 'X' }] }],
      },
      {
        kind: 'prose',
        paragraphs: [
          { heading: 'Unit', text: 'Points' },
          { heading: '', text: 'Bare' },
        ],
      },
      { kind: 'missing', text: 'Nothing' },
    ),
  ).toEqual([
    ...['By month', 'Risen', '1 May | −1.3', '7 days to the meeting', '1 May | −1.3'],
    ...['Aland: No (X)', 'Unit: Points', 'Bare', 'Nothing'],
  ])
})

it('nothing said is no line', () => {
  expect(
    slideValues({ id: '', number: 1, layout: 'title', title: '', subtitle: '', parts: [], foot, notes: '' }),
  ).toEqual([])
})
