import { FLOW } from './columns.ts'
import type { Side } from './records/base.ts'

/** Which side stands first on screen. What is kept, measured, exported and addressed does not follow it. */
export type SideOrder = readonly [Side, Side]

/** As the relationship names them. */
export const KEPT_ORDER: SideOrder = ['a', 'b']
export const SWAPPED_ORDER: SideOrder = ['b', 'a']

/** Which side acts in an event of a flow; both where it goes in both directions, or in neither. */
export function actingSide(flow: number): Side | 'both' {
  return flow === FLOW.ab ? 'a' : flow === FLOW.ba ? 'b' : 'both'
}

/** The same kind of thing for each side, in the order in which they stand. */
export function inOrder<T>(order: SideOrder, of: { readonly [S in Side]: T }): readonly [T, T] {
  return [of[order[0]], of[order[1]]]
}

/**
 * The title of a relationship with the sides as they stand: one that is made of their two names follows the order,
 * any other is somebody's own words and stays.
 *
 * @param names of the sides in the reader's language
 */
export function titleInOrder(
  title: string,
  names: { readonly [S in Side]: string },
  order: SideOrder,
): string {
  return title === `${names.a} – ${names.b}` ? inOrder(order, names).join(' – ') : title
}
