import type { Columns } from '#model/columns.ts'
import { NEVER } from '#model/columns.ts'
import { memberPlaces } from './itemMembers.ts'
import type { Items } from './items.ts'
import { emptyDraft, packageWork, putPackage } from './items.ts'
import { orderByDay } from './orderByDay.ts'
import type { Packages } from './packages.ts'

/**
 * Every item that the packages have as of any day, with the days between which it is so. Those of one day that are so
 * are what `itemsOf` gives as of it.
 */
export interface ItemVersions {
  /** In the order of {@link Items}, though two of a package and direction may follow each other. */
  readonly items: Items
  /** As-of day from which it is so. */
  readonly from: Int32Array
  /** As-of day before which it was so; {@link NEVER} while it stands. */
  readonly until: Int32Array
  /** Version v's issues are `issues[issueStart[v]] … issues[issueStart[v + 1] − 1]`, none of them twice. */
  readonly issueStart: Int32Array
  readonly issues: Uint32Array
}

/**
 * @param packages as `packagesAsOf` gives them: the versions hold on each day on which these do
 * @see ./knownSums.md
 */
export function itemVersions(columns: Columns, packages: Packages): ItemVersions {
  const work = packageWork(columns, packages)
  const out = emptyDraft(6 * packages.row.length)
  const [from, until] = [new Int32Array(out.day.length), new Int32Array(out.day.length)]
  const issues: Issues = { start: new Int32Array(out.day.length + 1), of: [] }
  const changes = new Int32Array(3 * packages.largest)
  for (let p = 0; p < packages.count; p++) {
    const count = changesOf(packages, p, changes)
    out.packs = p
    for (let c = 0; c < count; c++) {
      const first = out.length
      putPackage(out, work, p, changes[c]!)
      if (out.length === first) continue
      const members = memberPlaces(work, p, changes[c]!)
      for (let v = first; v < out.length; v++) {
        from[v] = changes[c]!
        until[v] = c + 1 < count ? changes[c + 1]! : NEVER
        putIssues(issues.of, columns, packages, work.counted.subarray(0, members), out.flow[v]!)
        issues.start[v + 1] = issues.of.length
      }
    }
  }
  return inOrder({ ...out, packRoot: packages.root, packs: packages.count }, { from, until, issues })
}

/** Writes the days on which something of a package changes, ascending, none of them twice. @returns how many */
function changesOf({ start, laid }: Packages, p: number, changes: Int32Array): number {
  let length = 0
  for (let i = start[p]!; i < start[p + 1]!; i++) {
    changes[length++] = laid.from[i]!
    if (laid.until[i]! !== NEVER) changes[length++] = laid.until[i]!
    if (laid.last[i]! !== NEVER && laid.last[i]! > laid.from[i]!) changes[length++] = laid.last[i]!
  }
  if (length < 2) return length
  const days = changes.subarray(0, length).sort()
  let kept = 1
  for (let i = 1; i < length; i++) if (days[i] !== days[kept - 1]) days[kept++] = days[i]!
  return kept
}

interface Issues {
  readonly start: Int32Array
  readonly of: number[]
}

/** Puts the issues that the members in one direction name, each once. */
function putIssues(
  of: number[],
  { issueStart, issues }: Columns,
  { row, laid }: Packages,
  members: Int32Array,
  flow: number,
): void {
  const begin = of.length
  for (let m = 0; m < members.length; m++) {
    if (!(laid.flow[members[m]!]! & flow)) continue
    const at = row[members[m]!]!
    for (let k = issueStart[at]!; k < issueStart[at + 1]!; k++) {
      if (of.indexOf(issues[k]!, begin) < 0) of.push(issues[k]!)
    }
  }
}

type Dated = Pick<ItemVersions, 'from' | 'until'> & { readonly issues: Issues }

function inOrder(draft: Items, { from, until, issues }: Dated): ItemVersions {
  const order = orderByDay(draft.day.subarray(0, draft.length))
  const issueStart = new Int32Array(order.length + 1)
  const sorted = new Uint32Array(issues.of.length)
  let length = 0
  for (let i = 0; i < order.length; i++) {
    for (let k = issues.start[order[i]!]!; k < issues.start[order[i]! + 1]!; k++)
      sorted[length++] = issues.of[k]!
    issueStart[i + 1] = length
  }
  const pick = <A extends Int32Array | Uint8Array | Float64Array>(list: A): A => {
    const out = list.slice(0, order.length) as A // of the same kind
    for (let i = 0; i < order.length; i++) out[i] = list[order[i]!]!
    return out
  }
  const items = {
    ...{ length: order.length, packs: draft.packs, packRoot: draft.packRoot },
    ...{ day: pick(draft.day), flow: pick(draft.flow), g: pick(draft.g), w: pick(draft.w) },
    ...{ pack: pick(draft.pack), lead: pick(draft.lead) },
  }
  return { items, from: pick(from), until: pick(until), issueStart, issues: sorted }
}
