import { describe, expect, it } from 'vitest'
import { exampleChart, exampleParts, exampleSlide } from '../../tests/exampleSlides.ts'
import { asMarkdown, asRichText } from './slideText.ts'
import { briefBlocks, deckBlocks, slideBlocks } from './textBlocks.ts'
import { exampleBrief } from '../../tests/exampleBrief.ts'

const words = { notes: 'Notes' }
const slide = exampleSlide({ parts: [exampleChart()], notes: 'Say it.\nTwice.' })

describe('a slide as Markdown', () => {
  it('says its title, its chart in words and numbers, its source and its notes', () => {
    expect(asMarkdown(slideBlocks(slide, words))).toBe(
      [
        '## Net cooperation fell to −4.0 in April',
        'Points a month, 2021, n = 54',
        'Net cooperation: −4.0 in "January"',
        '| Period | Net |\n| --- | ---: |\n| Jan 2021 | −4.0 |',
        'Sums hide size.',
        'Source: 54 events, monitored 2021. United States – Russia, as of 13 May 2021. TLP:AMBER',
        '### Notes',
        'Say it.\\\nTwice.\n',
      ].join('\n\n'),
    )
  })

  it('has all rows of a table, whatever a slide has room for', () => {
    const rows = Array.from({ length: 60 }, (_, i) => [{ text: `Row ${i}` }])
    const made = asMarkdown(
      slideBlocks(exampleSlide({ parts: [{ kind: 'table', columns: [{ label: 'A' }], rows }] }), words),
    )
    expect(made.match(/Row \d+/g)).toHaveLength(60)
  })

  it('lets no sign of a text mean anything', () => {
    const text = '# 1. *a* _b_ [c](d) <script> | `e` & \\'
    const made = asMarkdown(
      slideBlocks(
        exampleSlide({
          ...{ title: text, subtitle: '1. First\n- second' },
          parts: [{ kind: 'table', columns: [{ label: 'a|b' }], rows: [[{ text: 'c\nd|' }]] }],
        }),
        words,
      ),
    )
    expect(made).toContain('## \\# 1. \\*a\\* \\_b\\_ \\[c\\](d) \\<script\\> \\| \\`e\\` \\& \\\\')
    expect(made).toContain('1\\. First\\\n\\- second')
    expect(made).toContain('| a\\|b |\n| --- |\n| c d\\| |')
  })
})

describe('a line of Markdown', () => {
  const lineOf = (text: string): string => asMarkdown([{ kind: 'words', look: 'plain', text }]).trimEnd()

  it.each(['+0.3', '0.0', '-5 points', '2.5) of ten', '#1 of all', '−1.9'])('leaves %s as it is', (text) =>
    expect(lineOf(text)).toBe(text),
  )

  it.each([
    ['+ one', '\\+ one'],
    ['- one', '\\- one'],
    ['---', '\\---'],
    ['===', '\\==='],
    ['# one', '\\# one'],
    ['1. one', '1\\. one'],
    ['3)', '3\\)'],
  ])('makes no list, heading or rule of %s', (text, made) => expect(lineOf(text)).toBe(made))
})

describe('a deck as rich text', () => {
  const deck = deckBlocks(
    'Before <b>Reykjavik</b>',
    Object.values(exampleParts).map((part) => exampleSlide({ parts: [part] })),
    words,
  )

  it('is markup that holds every text as text', () => {
    const html = asRichText(deck)
    expect(html).toContain('<h1 dir="auto">Before &lt;b&gt;Reykjavik&lt;/b&gt;</h1>')
    expect(html).toContain('<li dir="auto">7 days: to Blinken–Lavrov, agreed</li>')
    expect(html).toContain('<b>▽ Arms control</b>')
    expect(html).toContain('<td dir="auto" valign="top" align="right">−3.5</td>')
    expect(html).toContain('<blockquote dir="auto">We will talk.</blockquote>')
    expect(html).toContain('<p dir="auto">A mean.<br>Of scores.</p>')
    expect(html).not.toMatch(/<(script|style|img)|class=|style=/)
  })
})

describe('a brief as text', () => {
  it('has its sections in their order, both positions, and numbers that lead to the sources', () => {
    const made = asMarkdown(briefBlocks(exampleBrief))
    expect(made).toContain('Meeting brief. United States – Russia, as of 13 May 2021. TLP:AMBER')
    expect(made).toContain('| Arms control stalled | Extend \\[1\\] | Wait \\[1, 2\\] | Signed |')
    expect(made).toContain('1. Certain: Ask for consuls – They come in June (TLP:AMBER)\n2. Thank')
    expect(made).toContain('## Sources\n\n1. White House readout https://example.org/a\\_b\n2. Ministry')
    expect(made.indexOf('Bottom line')).toBeLessThan(made.indexOf('Agenda'))
    const [chart, watch] = [exampleChart(), { text: 'Now', sources: [2], before: 'Before, 13 Apr: Then' }]
    const more = asMarkdown(
      briefBlocks({
        ...exampleBrief,
        sections: [
          { kind: 'chart', part: 'trend', heading: 'April was the low', note: 'Points', shown: chart },
          {
            ...{ kind: 'rows', part: 'formula', heading: 'Formula watch', note: '', columns: [] },
            ...{ rows: [[watch]], remark: '' },
          },
        ],
        unwritten: [{ part: 'press', heading: 'Press' }],
      }),
    )
    expect(more).toContain('## April was the low\n\nPoints\n\nNet cooperation: −4.0 in "January"')
    expect(more).toContain('| Now \\[2\\] Before, 13 Apr: Then |')
    // What nobody has written is a field on the screen, and nothing to hand over.
    expect(more).not.toContain('Press')
    expect(asRichText(briefBlocks(exampleBrief))).toContain('<b>Whelan (not sourced)</b>')
  })
})
