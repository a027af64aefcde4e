import type { Columns } from '#model/columns.ts'
import { quadClass } from '#model/cameo/codebook.ts'
import type { DayNumber } from '#model/day.ts'
import { toneOf } from '#model/scoreOf.ts'
import type { Items } from './items.ts'
import { placeAfter } from './orderByDay.ts'

/** Items of one sign, by the class of the act each is called after. */
export interface ByClass {
  /** Roots 06–09 and 15–20. */
  readonly material: number
  /** Roots 01–05 and 10–14, and codes that are not in the codebook. */
  readonly verbal: number
}

/** How much of what was recorded of late was conflict. Counts items, each as one. */
export interface ConflictShare {
  /** `conflict` over `nonNeutral`, 0…1; NaN where nothing was other than neutral. */
  readonly share: number
  /** Items with g ≤ −0.5. */
  readonly conflict: number
  /** Items with g ≥ +0.5. */
  readonly cooperation: number
  /** Items with |g| ≥ 0.5: the n of the share. */
  readonly nonNeutral: number
  readonly neutral: number
  readonly items: number
  readonly conflictBy: ByClass
  readonly cooperationBy: ByClass
}

/** Days of the conflict share that stands beside the index. */
export const SHARE_DAYS = 90

/**
 * Conflict share over the days (asOf − days, asOf].
 *
 * @param columns the columns that `items` were made of; without them nothing is known of classes
 * @param days length of the period; missing, {@link SHARE_DAYS}
 * @param isMeant whether the item at a place is; missing, all are
 */
export function conflictShare(
  columns: Columns,
  items: Items,
  asOf: DayNumber,
  days = SHARE_DAYS,
  isMeant?: (place: number) => boolean,
): ConflictShare {
  let [conflict, cooperation, neutral] = [0, 0, 0]
  const material = { conflict: 0, cooperation: 0 }
  const end = placeAfter(items.day, asOf)
  for (let i = placeAfter(items.day, asOf - days); i < end; i++) {
    if (isMeant && !isMeant(i)) continue
    const tone = toneOf(items.g[i]!)
    const weighty = Number(isMaterial(columns.root[items.lead[i]!]!))
    if (tone === 'neutral') neutral++
    else if (tone === 'conflict') {
      conflict++
      material.conflict += weighty
    } else {
      cooperation++
      material.cooperation += weighty
    }
  }
  const nonNeutral = conflict + cooperation
  return {
    share: nonNeutral > 0 ? conflict / nonNeutral : NaN,
    conflict,
    cooperation,
    nonNeutral,
    neutral,
    items: nonNeutral + neutral,
    conflictBy: { material: material.conflict, verbal: conflict - material.conflict },
    cooperationBy: { material: material.cooperation, verbal: cooperation - material.cooperation },
  }
}

/** Whether a CAMEO root, 0–20, is of a material class; 0, an unknown code, is not. */
function isMaterial(root: number): boolean {
  return root > 0 && quadClass(root) % 2 === 0
}
