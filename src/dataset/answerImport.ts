import { LIST_NAMES } from '#model/records/dataset.ts'
import type { ImportReply, ImportRequest } from './importProtocol.ts'
import type { ReadOutcome } from './readDataset.ts'
import { readDatasetBytes } from './readDatasetFile.ts'

/** What the import worker does with its one request. */
export function answerImport(
  { bytes, ...repairs }: ImportRequest,
  reply: (message: ImportReply) => void,
): void {
  try {
    const outcome = readDatasetBytes(bytes, {
      ...repairs,
      progress: (done, total) => reply({ type: 'progress', share: done / total }),
    })
    reply({ type: 'outcome', outcome: outcome.type === 'accepted' ? inPortions(outcome, reply) : outcome })
  } catch (cause) {
    reply({ type: 'broken', message: String(cause) })
  }
}

/** Entries of a list that go in one message. */
const PORTION = 1000

/** Gives the long lists of a dataset in portions, and the outcome without them. */
function inPortions(outcome: Accepted, reply: (message: ImportReply) => void): Accepted {
  const { dataset } = outcome
  const long = LISTS.filter((list) => dataset[list].length > PORTION)
  for (const list of long) {
    for (let i = 0; i < dataset[list].length; i += PORTION)
      reply({ type: 'entries', list, entries: dataset[list].slice(i, i + PORTION) })
  }
  return { ...outcome, dataset: { ...dataset, ...Object.fromEntries(long.map((list) => [list, []])) } }
}

type Accepted = Extract<ReadOutcome, { readonly type: 'accepted' }>
const LISTS = [...LIST_NAMES, 'deleted'] as const
