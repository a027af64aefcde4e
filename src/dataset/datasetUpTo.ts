import { citedIds } from '#model/citedIds.ts'
import type { Dataset } from '#model/records/dataset.ts'
import type { Part } from './partialDataset.ts'
import { partialDataset } from './partialDataset.ts'

/**
 * The part of a dataset that is handed to an audience: nothing above its marking, no source that only something left
 * out rests on, and no briefings, whose words are for other audiences.
 */
export function datasetUpTo(data: Dataset, part: Part): Dataset {
  const left = { ...partialDataset(data, part), briefings: [] }
  const [before, after] = [new Set(citedIds(data)), new Set(citedIds(left))]
  return { ...left, sources: left.sources.filter(({ id }) => after.has(id) || !before.has(id)) }
}
