import { markingRank } from '#model/lens.ts'
import type { Marking } from '#model/records/base.ts'
import { MARKINGS } from '#model/records/base.ts'
import type { Dataset, ListName } from '#model/records/dataset.ts'
import { LIST_NAMES } from '#model/records/dataset.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { datasetUpTo } from './datasetUpTo.ts'
import { exampleDataset } from './example/dataset.fixture.ts'

/** Stands in every text of what is marked, so that it is found wherever it gets to. */
const WORD = (marking: Marking): string => `⟦${marking}⟧`

/** Gives each record and each entry a marking by turns, and writes it into its texts. */
function marked(data: Dataset, markings: readonly Marking[]): Dataset {
  let next = 0
  const take = (): Marking => markings[next++ % markings.length]!
  const lists = LIST_NAMES.map((name: ListName) => [name, data[name].map((one) => written(one, take))])
  return { ...data, ...Object.fromEntries(lists) } as Dataset // the same lists, with other texts
}

function written(value: object, take: () => Marking): object {
  const own = take()
  const entries = Object.entries(value).map(([field, content]: [string, unknown]) => {
    if (['title', 'summary', 'note', 'text', 'quote', 'publisher', 'outcome'].includes(field))
      return [field, WORD(own)]
    if (!Array.isArray(content) || field === 'changes' || field === 'citations') return [field, content]
    return [field, content.map((one: unknown) => (isEntry(one) ? higher(written(one, take), own) : one))]
  })
  return { ...(Object.fromEntries(entries) as object), marking: own }
}

/** An entry is not read where its record is not: its own marking is what is asked of here. */
function higher(entry: object, own: Marking): object {
  return 'marking' in entry ? entry : { ...entry, marking: own }
}

function isEntry(value: unknown): value is object {
  return typeof value === 'object' && value !== null && 'id' in value && 'on' in value
}

describe('S05 a dataset for an audience', () => {
  it('holds no text of anything above its marking, whatever is marked how', () => {
    const list = fc.array(fc.constantFrom(...MARKINGS), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(list, fc.constantFrom(...MARKINGS), (markings, upTo) => {
        const text = JSON.stringify(datasetUpTo(marked(exampleDataset(), markings), { upTo }))
        for (const marking of MARKINGS)
          if (markingRank(marking) > markingRank(upTo)) expect(text).not.toContain(WORD(marking))
      }),
      { numRuns: 200 },
    )
  })

  it('holds all that is not above it', () => {
    const data = marked(exampleDataset(), ['CLEAR', 'GREEN'])
    const { events, issues } = datasetUpTo(data, { upTo: 'GREEN' })
    expect(events.map(({ id }) => id)).toEqual(data.events.map(({ id }) => id))
    expect(issues).toEqual(data.issues)
  })

  it('has no source that only something left out rests on, and no briefings', () => {
    const data = exampleDataset()
    const [first] = data.events
    const source = { ...data.sources[0]!, id: 's-apart', published: '2021-01-01' }
    const secret = { ...first!, id: 'e-apart', marking: 'AMBER', citations: [{ source: 's-apart' }] } as const
    const more = { ...data, events: [...data.events, secret], sources: [...data.sources, source] }
    const ids = (upTo: Marking): string[] => datasetUpTo(more, { upTo }).sources.map(({ id }) => id)
    expect(ids('AMBER')).toContain('s-apart')
    expect(ids('GREEN')).not.toContain('s-apart')
    expect(datasetUpTo(more, { upTo: 'RED' }).briefings).toEqual([])
  })
})
