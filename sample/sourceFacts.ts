import { readFileSync } from 'node:fs'
import type { Reliability, SourceRecord, Tier } from '#model/records/source.ts'
import { TIERS } from '#model/records/source.ts'
import { MADE } from './fact.ts'

/**
 * How an item was read: on the page of who wrote it, on that of a known outlet which carries it, as a copy on
 * a site of unknown standing, or from an outlet whose own standing could not be judged.
 */
const READINGS = ['own', 'carried', 'copied', 'unjudged'] as const
const OWNERS = ['state', 'public', 'private'] as const

/** Who publishes, judged once for all that they publish. */
export interface Publisher {
  readonly name: string
  readonly tier: Tier
  /** Of who wrote it; missing where it is not known. */
  readonly owner?: (typeof OWNERS)[number]
  readonly read: (typeof READINGS)[number]
}

/** The two letters that a reviewer set in the facts themselves; they go before the rubric. */
const REVIEWED: ReadonlyMap<string, Reliability> = new Map([
  ['state-department-2021-08-20', 'B'],
  ['news-front-2021-08-21', 'E'],
])

/**
 * Reliability by one rule for all, whichever side they stand on. It says how good a source is for what it
 * tells, not how near it is to whom: an official source is strong for its own side's words only.
 */
export function reliabilityOf({ tier, owner, read }: Omit<Publisher, 'name'>): Reliability {
  if (read === 'copied' || read === 'unjudged' || tier === 'social') return 'F'
  if (tier === 'official') return 'B'
  if (owner === 'state') return 'C'
  return tier === 'agency' ? 'A' : 'B'
}

/** Every publisher of the sample, by name. */
export function publishers(): ReadonlyMap<string, Publisher> {
  return new Map(
    rowsOf('publishers.tsv').map(([name = '', tier = '', owner = '', read = '']) => [
      name,
      {
        name,
        tier: oneOf(TIERS, tier),
        ...(owner ? { owner: oneOf(OWNERS, owner) } : {}),
        read: oneOf(READINGS, read),
      },
    ]),
  )
}

/** Every source of the sample: one published item, one record. */
export function sourceRecords(): SourceRecord[] {
  const known = publishers()
  return rowsOf('sources.tsv').map(([id = '', publisher = '', published = '', language = '', url = '']) => {
    const by = known.get(publisher)
    if (!by) throw new Error(`no such publisher: ${publisher}`)
    return {
      id,
      publisher,
      ...(url ? { url } : {}),
      ...(published ? { published } : {}),
      ...(language ? { language } : {}),
      tier: by.tier,
      ...(by.owner ? { owner: by.owner } : {}),
      reliability: REVIEWED.get(id) ?? reliabilityOf(by),
      changes: [],
      ...MADE,
    }
  })
}

/** Lines of a table in `facts/`, split at tabs, without its heading. */
function rowsOf(file: string): string[][] {
  const text = readFileSync(new URL(`facts/${file}`, import.meta.url), 'utf8')
  return text
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))
}

function oneOf<const T extends string>(allowed: readonly T[], word: string): T {
  const found = allowed.find((option) => option === word)
  if (found === undefined) throw new Error(`${word} is none of ${allowed.join(', ')}`)
  return found
}
