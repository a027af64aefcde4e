import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { en as first } from '#ui/texts/en/catalogue.ts'
import { later } from '#ui/texts/en/later.ts'
import { CERTAINTIES, FORMATS, LEVELS } from '#model/records/meeting.ts'
import { ISSUE_STATUSES } from '#model/records/issue.ts'
import { CASE_STATUSES } from '#model/records/case.ts'
import { EVENT_STATUSES } from '#model/records/event.ts'
import { DATE_KINDS } from '#model/records/dateToWatch.ts'
import { TIERS } from '#model/records/source.ts'
import { LIST_NAMES } from '#model/records/dataset.ts'
import type { Target } from '#dataset/schema/values.ts'

type Texts = { readonly [key: string]: string | Texts }

/** Every key of the catalogue, "overview.recent.title". */
function keysOf(texts: Texts, at = ''): string[] {
  return Object.entries(texts).flatMap(([key, text]) =>
    typeof text === 'string' ? [`${at}${key}`] : keysOf(text, `${at}${key}.`),
  )
}

const en = { ...first, ...later }
const keys = keysOf(en)
const sources = readdirSync('src/ui', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(vue|ts)$/.test(name) && !name.includes('texts/') && !name.endsWith('.test.ts'))
  .map((name) => ({ name, text: readFileSync(`src/ui/${name}`, 'utf8') }))

/** Keys as written in a source: whole ones, and the beginnings of those that end in a value. */
const used = sources.flatMap(({ name, text }) =>
  [...text.matchAll(new RegExp(`['\`]((?:${Object.keys(en).join('|')})\\.[^'\`\\n]*)['\`]`, 'g'))].map(
    ([, key = '']) => ({ name, key }),
  ),
)

describe('the catalogue', () => {
  it('has a text for every key that a component names', () => {
    const missing = used.filter(({ key }) => {
      const pattern = new RegExp(
        `^${key
          .split(/\$\{[^}]*\}/)
          .map(escape)
          .join('.+')}(\\..+)?$`,
      )
      return !keys.some((known) => pattern.test(known))
    })
    expect(missing).toEqual([])
  })

  it('has no text that nothing names', () => {
    const patterns = used.map(
      ({ key }) =>
        new RegExp(
          `^${key
            .split(/\$\{[^}]*\}/)
            .map(escape)
            .join('.+')}(\\..+)?$`,
        ),
    )
    expect(keys.filter((known) => !patterns.some((pattern) => pattern.test(known)))).toEqual([])
  })

  it('has a word for every value that a record can have', () => {
    const words = {
      certainty: CERTAINTIES,
      level: LEVELS,
      format: FORMATS,
      issueStatus: ISSUE_STATUSES,
      eventStatus: EVENT_STATUSES,
      caseStatus: CASE_STATUSES,
      dateKind: DATE_KINDS,
      tier: TIERS,
    }
    const listed: readonly Target[] = [...LIST_NAMES, 'people', 'actors', 'lines']
    expect(Object.keys(en.faults.records).toSorted()).toEqual(listed.toSorted())
    const missing = Object.entries(words).flatMap(([field, values]) =>
      values.map((value) => `words.${field}.${value}`).filter((key) => !keys.includes(key)),
    )
    expect(missing).toEqual([])
  })
})

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
