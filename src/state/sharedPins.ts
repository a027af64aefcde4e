import type { ViewPin } from '#model/records/briefing.ts'
import type { App } from 'vue'
import type { PinnedApp } from './pinnedApp.ts'
import { pinnedApp } from './pinnedApp.ts'
import type { Surroundings } from './surroundings.ts'

/** A pinned app that several use, and how one of them is done with it. */
export interface SharedPin extends Pick<PinnedApp, 'app' | 'within'> {
  /** The last to be done with it ends it. */
  readonly release: () => void
}

interface Held {
  readonly pinned: PinnedApp
  users: number
}

const heldIn = new WeakMap<Surroundings, Map<string, Held>>()

/**
 * The one app for all that is pinned alike in the same surroundings: a deck whose slides show the same day by the same
 * filters reads and measures once, wherever and how often it is shown.
 *
 * @param prepare provides what its users inject; called once
 */
export function sharedPin(
  outer: Surroundings,
  rel: string,
  pin: ViewPin,
  prepare: (app: App) => void,
): SharedPin {
  const all = heldIn.get(outer) ?? new Map<string, Held>()
  heldIn.set(outer, all)
  const key = JSON.stringify([rel, pin])
  const held = all.get(key) ?? { pinned: made(outer, rel, pin, prepare), users: 0 }
  all.set(key, held)
  held.users += 1
  let isDone = false

  function release(): void {
    if (isDone) return
    isDone = true
    held.users -= 1
    if (held.users > 0) return
    all.delete(key)
    held.pinned.end()
  }
  return { app: held.pinned.app, within: held.pinned.within, release }
}

function made(outer: Surroundings, rel: string, pin: ViewPin, prepare: (app: App) => void): PinnedApp {
  const pinned = pinnedApp(outer, rel, pin)
  prepare(pinned.app)
  return pinned
}
