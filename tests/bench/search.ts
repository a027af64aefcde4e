import { vocabularyOf } from '#analysis/forgiveTypos.ts'
import { queryWords } from '#analysis/foldText.ts'
import { scan, scanFor } from '#analysis/search.ts'
import { searchDocuments } from '#analysis/searchDocuments.ts'
import { dayNumber } from '#model/day.ts'
import { median } from './figures.ts'
import { tellGrowth } from './growth.ts'
import { madeUpDataset } from './madeUpDataset.ts'

/** What a key costs in the search over all records: `npm run bench:search [-- runs]`. */

const SIZES = [1_000, 10_000, 100_000]
const RUNS = Number(process.argv[2] ?? 15)
const LAST_DAY = dayNumber('2021-12-31')
const ROWS = 9

/** From what matches everything to what matches nothing. */
const QUERIES = ['e', 'ev', 'event', 'made up event', 'e o a', 'nowhere at all']

function stepsOn(count: number): Record<string, () => unknown> {
  const data = madeUpDataset(count)
  const documents = [...searchDocuments(data, LAST_DAY)]
  const vocabulary = vocabularyOf(documents)
  console.log(`${count} events: ${documents.length} documents`)
  const keys = QUERIES.map(
    (query) => [`key: ${query}`, () => scan(documents, queryWords(query), ROWS)] as const,
  )
  return {
    'made ready, in turns': () => [...searchDocuments(data, LAST_DAY)],
    ...Object.fromEntries(keys),
    'vocabulary, once': () => vocabularyOf(documents),
    'typo forgiven': () => scanFor(documents, vocabulary.alternatives(queryWords('evemt minsiter')), ROWS),
  }
}

/** Median in ms; a slow step is run less often. */
function timeOf(step: () => unknown): number {
  const times: number[] = []
  for (let run = 0; run < RUNS && (run < 3 || times.reduce((sum, time) => sum + time, 0) < 3000); run++) {
    const start = performance.now()
    step()
    times.push(performance.now() - start)
  }
  return median(times.slice(1))
}

await tellGrowth('search', RUNS, SIZES, (size) =>
  Object.fromEntries(Object.entries(stepsOn(size)).map(([name, step]) => [name, timeOf(step)])),
)
