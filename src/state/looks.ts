import type { IsoDay } from '#model/day.ts'
import { isIsoDay } from '#model/day.ts'
import type { ShallowRef } from 'vue'
import { remembered } from './remembered.ts'

/** When somebody last looked at a relationship, at which entry of its journal, and as of which day. */
export interface Look {
  readonly when: string
  readonly seq: number
  readonly day: IsoDay
}

/** Looks by relationship, as they are kept; null: it was looked at for the first time. */
type Looks = Readonly<Record<string, Look | null>>

/** The key under which looks are kept: the last ones for good, those that a tab began with as long as the tab. */
export const LOOKS = 'bilat-looks'

/** The looks that this tab began with, as a text. A reload is no new look. */
export function rememberedSession(): ShallowRef<string> {
  return remembered(() => globalThis.sessionStorage, LOOKS)
}

/**
 * The look before the one that goes on in this tab.
 *
 * @param session what this tab began with, as kept
 * @param lasting the last look of any tab, as kept
 * @returns null where the relationship is looked at for the first time
 */
export function lookBefore(rel: string, session: string, lasting: string): Look | null {
  const [begun, last] = [looksIn(session), looksIn(lasting)]
  // An id may be the name of something that every object inherits: `toString`.
  const found = [begun, last].find((looks) => Object.hasOwn(looks, rel))
  return found?.[rel] ?? null
}

/** Reads what is kept, whatever it is: nobody vouches for a browser's storage. */
export function looksIn(text: string): Looks {
  let kept: unknown
  try {
    kept = JSON.parse(text === '' ? '{}' : text)
  } catch {
    return {}
  }
  if (typeof kept !== 'object' || kept === null) return {}
  return Object.fromEntries(
    Object.entries(kept).flatMap(([rel, look]: [string, unknown]) =>
      look === null || isLook(look) ? [[rel, look]] : [],
    ),
  )
}

function isLook(value: unknown): value is Look {
  if (typeof value !== 'object' || value === null) return false
  const { when, seq, day } = value as Partial<Record<keyof Look, unknown>> // asked field by field
  return typeof when === 'string' && typeof seq === 'number' && typeof day === 'string' && isIsoDay(day)
}
