import { citedIds } from '#model/citedIds.ts'
import type { DayNumber } from '#model/day.ts'
import { isoDay } from '#model/day.ts'
import type { Marking } from '#model/records/base.ts'
import type { AnyRecord, Dataset, ListName } from '#model/records/dataset.ts'
import { LIST_NAMES } from '#model/records/dataset.ts'
import { factDigest, factLine } from '#model/usedFact.ts'
import { viewDataset } from '#model/view.ts'
import type { ShownView } from './slideFacts.ts'
import { slideFacts } from './slideFacts.ts'

/** A view of a slide, and the day of which it shows it. */
export interface DatedView extends ShownView {
  readonly day: DayNumber
}

/**
 * What a deck rests on, with the sources of it, as the lines that are kept when it goes out.
 *
 * @param whole all that is stored
 * @param slides the views of each slide
 */
export function usedFacts(
  whole: Dataset,
  slides: readonly (readonly DatedView[])[],
  upTo: Marking,
): readonly string[] {
  const views = new Map<DayNumber, Dataset>()
  const used = new Map<string, Used>()
  for (const [i, shown] of slides.entries()) {
    for (const view of shown) {
      const data = views.get(view.day) ?? viewDataset(whole, view.day, upTo)
      views.set(view.day, data)
      addFacts(used, data, slideFacts(data, view), view.day, i + 1)
    }
  }
  return linesOf(used)
}

/**
 * The same of a page that is made of records.
 *
 * @param view what the page was made of
 * @param facts what of it is on the page; whatever is in it and has the id of a record is meant
 */
export function usedOnPage(view: Dataset, facts: unknown, day: DayNumber): readonly string[] {
  const ids = new Set<string>()
  addIds(facts, ids)
  const used = new Map<string, Used>()
  const records = [...kindsOf(view)].flatMap(([id, { record }]) => (ids.has(id) ? [record] : []))
  addFacts(used, view, records, day)
  return linesOf(used)
}

interface Used {
  readonly list: ListName
  readonly record: AnyRecord
  readonly day: DayNumber
  readonly slides: Set<number>
}

function addFacts(
  used: Map<string, Used>,
  data: Dataset,
  records: readonly AnyRecord[],
  day: DayNumber,
  slide?: number,
): void {
  const kinds = kindsOf(data)
  for (const id of [...records.map((one) => one.id), ...citedIds(records)]) {
    const found = kinds.get(id)
    if (!found || found.list === 'briefings') continue
    const key = `${day} ${id}`
    const one = used.get(key) ?? { ...found, day, slides: new Set() }
    if (slide !== undefined) one.slides.add(slide)
    used.set(key, one)
  }
}

function linesOf(used: ReadonlyMap<string, Used>): readonly string[] {
  const lines = [...used.values()].map(({ list, record, day, slides }) =>
    factLine({ list, id: record.id, digest: factDigest(record), slides: [...slides] }, isoDay(day)),
  )
  return lines.toSorted()
}

/** Every record under its id, with the list that it stands in. */
function kindsOf(
  data: Dataset,
): ReadonlyMap<string, { readonly list: ListName; readonly record: AnyRecord }> {
  return new Map(
    LIST_NAMES.flatMap((list) => data[list].map((record: AnyRecord) => [record.id, { list, record }])),
  )
}

function addIds(value: unknown, ids: Set<string>): void {
  if (typeof value !== 'object' || value === null) return
  if ('id' in value && typeof value.id === 'string') ids.add(value.id)
  for (const content of Object.values(value)) addIds(content, ids)
}
