import type { Columns } from '#model/columns.ts'
import { FLOW } from '#model/columns.ts'
import type { DayNumber } from '#model/day.ts'
import { CONSULTATION, findCounted, holdsActs } from './counted.ts'
import type { Items, PackageWork } from './items.ts'
import { packageWork, scoreAt } from './items.ts'
import type { AsOf } from './members.ts'
import { packagesAsOf } from './packages.ts'

/** Item i rests on `row[start[i]] … row[start[i + 1] − 1]`, rows of the columns, by (first day, last day, id). */
export interface ItemMembers {
  readonly start: Int32Array
  readonly row: Int32Array
}

/**
 * The events that each item rests on: the members of its package that count in its direction, without consultations
 * that were left out and without what the table does not score. Each item has at least one.
 *
 * @param items as `itemsOf` gave them of the same columns, day and marking, or some of them
 */
export function itemMembersOf(columns: Columns, items: Items, { asOf, upTo }: AsOf): ItemMembers {
  const packages = packagesAsOf(columns, asOf, upTo)
  const { laid, row } = packages
  const work = packageWork(columns, packages, upTo)
  const places = placesOf(columns, items)
  const found = { length: 0, item: new Int32Array(2 * row.length), row: new Int32Array(2 * row.length) }
  for (let p = 0; p < packages.count; p++) {
    const [ab, ba] = [places.ab[packages.root[p]!]!, places.ba[packages.root[p]!]!]
    if (ab < 0 && ba < 0) continue
    const count = memberPlaces(work, p, asOf)
    for (let k = 0; k < count; k++) {
      const place = work.counted[k]!
      if (laid.flow[place]! & FLOW.ab) put(found, ab, row[place]!)
      if (laid.flow[place]! & FLOW.ba) put(found, ba, row[place]!)
    }
  }
  return byItem(items.length, found)
}

/** Writes the places of a package's events that count in an item of it into `work.counted`. @returns how many they are */
export function memberPlaces(work: PackageWork, p: number, asOf: DayNumber): number {
  const { packages, scores, highest, counted } = work
  const { laid } = packages
  const count = findCounted(counted, packages, p, asOf, highest)
  const acts = count > 1 && holdsActs(laid, counted, count)
  let length = 0
  for (let k = 0; k < count; k++) {
    const place = counted[k]!
    if (acts && laid.root[place] === CONSULTATION) continue
    if (!Number.isNaN(scoreAt(laid, place, scores))) counted[length++] = place
  }
  return length
}

/** For each index into `columns.ids`, the items of the package whose root it is; −1 for none. */
function placesOf({ ids }: Columns, items: Items): { readonly ab: Int32Array; readonly ba: Int32Array } {
  const ab = new Int32Array(ids.length).fill(-1)
  const ba = new Int32Array(ids.length).fill(-1)
  for (let i = 0; i < items.length; i++) {
    const places = items.flow[i] === FLOW.ab ? ab : ba
    places[items.packRoot[items.pack[i]!]!] = i
  }
  return { ab, ba }
}

interface Found {
  length: number
  readonly item: Int32Array
  readonly row: Int32Array
}

function put(found: Found, item: number, row: number): void {
  if (item < 0) return
  found.item[found.length] = item
  found.row[found.length++] = row
}

function byItem(count: number, found: Found): ItemMembers {
  const start = new Int32Array(count + 1)
  for (let k = 0; k < found.length; k++) start[found.item[k]! + 1]!++
  for (let i = 1; i <= count; i++) start[i]! += start[i - 1]!
  const next = start.slice(0, count)
  const row = new Int32Array(found.length)
  for (let k = 0; k < found.length; k++) row[next[found.item[k]!]!++] = found.row[k]!
  return { start, row }
}
