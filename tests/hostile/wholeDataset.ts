import { CONTROL_PATTERN } from '../../src/dataset/schema/patterns.ts'
import { isId } from '../../src/dataset/schema/values.ts'
import { LIST_NAMES } from '../../src/model/records/dataset.ts'
import type { Dataset } from '../../src/model/records/dataset.ts'
import type { Content } from '../journeys/datasets.ts'
import { hostileDataset } from './hostileDataset.ts'
import { PAYLOADS } from './payloads.ts'

const CONTROL = new RegExp(CONTROL_PATTERN, 'u')

/** The payloads that a file may bring; any other is refused, and tried as refused. */
export const ACCEPTED: readonly string[] = PAYLOADS.filter((text) => !CONTROL.test(text))
/** Those that an id may begin with. */
export const IN_IDS: readonly string[] = ACCEPTED.filter((text) => text.length < 150 && isId(text))

/** Lists whose records stand for themselves, by their paths in a file. */
const LISTS = [
  ...LIST_NAMES,
  'deleted',
  ...['people', 'actors', 'coverage', 'issued'].map((list) => `relationship.${list}`),
]

/** So many records of every kind. */
export function sizesOf(size: number): Readonly<Record<string, number>> {
  return Object.fromEntries(LISTS.map((list) => [list, size]))
}

/** As many records of every kind as there are payloads: each payload stands in each of their text fields once. */
export function wholeContent(payloads: readonly string[] = ACCEPTED): Content {
  return hostileDataset({
    id: 'hostile',
    text: (_, n) => payloads[n % payloads.length]!,
    idHead: (_, n) => IN_IDS[n % IN_IDS.length]!,
    sizes: sizesOf(payloads.length),
  })
}

/** The same without the reader in between, with texts that it would refuse. */
export function wholeDataset(payloads: readonly string[] = PAYLOADS): Dataset {
  const { format: _format, version: _version, ...content } = wholeContent(payloads)
  return content as unknown as Dataset // as the schema says
}
