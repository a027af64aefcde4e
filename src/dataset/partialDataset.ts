import type { DayNumber } from '#model/day.ts'
import { dayNumber } from '#model/day.ts'
import type { Lens } from '#model/lens.ts'
import type { Kept, Marking } from '#model/records/base.ts'
import type { Dataset } from '#model/records/dataset.ts'
import { LIST_NAMES } from '#model/records/dataset.ts'
import type { Relationship } from '#model/records/relationship.ts'
import { hiddenIds, viewDataset, viewRecord } from '#model/view.ts'

/** The last day that a date can name: everything is known by then. */
const LAST_DAY = dayNumber('9999-12-31')

/** What a partial file holds: what was known at the end of a day, what may be seen up to a marking, or both. */
export interface Part {
  readonly asOf?: DayNumber
  readonly upTo?: Marking
}

/**
 * The part of a dataset that was known at the end of a day, up to a marking.
 *
 * What is in it is what the view shows. But a view has the changes folded into the fields, and a file of those
 * would date later knowledge back; here each record has its fields as first known, and beside them the changes
 * known by then. So the file can be looked at as of any earlier day too.
 *
 * What is unknown beside the lists is left out: nobody can tell since when it is known.
 */
export function partialDataset(data: Dataset, { asOf, upTo = 'RED' }: Part): Dataset {
  const day = asOf ?? LAST_DAY
  const view = viewDataset(data, day, upTo)
  const sources = new Set([...view.sources, ...viewDataset(asFirstKnown(data), day, upTo).sources].map(idOf))
  const hidden = hiddenIds(data, { asOf: day, upTo })
  const lens: Lens = { asOf: day, upTo, hides: (id) => hidden.has(id) }
  const lists = mapLists(data, (record) => partialRecord(record, lens))
  return {
    // Only time hides anything of the relationship itself.
    relationship: withoutIssued(asOf === undefined ? data.relationship : view.relationship),
    ...lists,
    sources: lists.sources.filter((source) => sources.has(source.id)),
    deleted: [],
  }
}

/** What went out to whom is the author's own affair, and its titles are for other audiences. */
function withoutIssued({ issued: _own, ...relationship }: Relationship): Relationship {
  return relationship
}

/** A record's fields as first known and the changes known by now, both as the lens shows them. */
function partialRecord(record: Kept<object>, lens: Lens): Kept<object> | null {
  const first = viewRecord({ ...record, changes: [] }, lens)
  return first && { ...first, changes: viewRecord(record, lens)?.changes ?? [] }
}

function asFirstKnown(data: Dataset): Dataset {
  return { ...data, ...mapLists(data, (record) => ({ ...record, changes: [] })) }
}

type Records = Pick<Dataset, (typeof LIST_NAMES)[number]>

/** Does the same to the records of every list; null leaves one out. */
function mapLists(data: Records, change: (record: Kept<object>) => Kept<object> | null): Records {
  const lists = LIST_NAMES.map((list) => [
    list,
    data[list].flatMap((record: Kept<object>) => change(record) ?? []),
  ])
  return Object.fromEntries(lists) as Records // one list for each name, of records with the same fields as before
}

function idOf({ id }: { readonly id: string }): string {
  return id
}
