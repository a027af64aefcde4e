import type { SourceRecord } from '#model/records/source.ts'
import { describe, expect, it } from 'vitest'
import { citationText } from './citationText.ts'

const words = {
  title: (title: string) => `“${title}”`,
  published: (on: string) => `published ${on}`,
  accessed: (on: string) => `accessed ${on}`,
  notSourced: 'Not sourced',
}
const kept = { createdAt: '2021-05-13T00:00:00Z', updatedAt: '2021-05-13T00:00:00Z', updatedBy: 'desk' }
function source(fields: Partial<SourceRecord>): SourceRecord {
  return { id: 's', publisher: 'Reuters', tier: 'agency', reliability: 'A', changes: [], ...kept, ...fields }
}
const text = (...sources: readonly (SourceRecord | undefined)[]): string =>
  citationText(
    ['Ministers agree to meet', '12 May 2021'],
    sources.map((one) => ({ citation: { source: one?.id ?? 'gone' }, source: one })),
    words,
  )

describe('a citation as plain text', () => {
  it('has title and date, and of each source all that is recorded', () => {
    const whole = source({
      title: 'They will meet',
      url: 'https://example.org/a',
      published: '2021-05-12',
      accessed: '2021-05-13',
    })
    expect(text(whole, source({ publisher: 'State Department' }))).toBe(
      [
        'Ministers agree to meet, 12 May 2021',
        '1. Reuters, “They will meet”, published 2021-05-12, https://example.org/a, accessed 2021-05-13',
        '2. State Department',
      ].join('\n'),
    )
  })

  it('says that nothing is sourced, and names a source that is not known by its id', () => {
    expect(text()).toBe('Ministers agree to meet, 12 May 2021\nNot sourced')
    expect(text(undefined)).toMatch(/\n1\. gone$/)
  })

  it('keeps each source on one line', () => {
    expect(text(source({ title: 'Two\nlines\tand  more' }))).toMatch(/\n1\. Reuters, “Two lines and more”$/)
  })
})
