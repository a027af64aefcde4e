import type { ViewPin } from '#model/records/briefing.ts'
import { isoDay } from '#model/day.ts'
import { spanOf } from '#model/edtf.ts'
import { createPinia, disposePinia, getActivePinia, setActivePinia } from 'pinia'
import type { App } from 'vue'
import { createApp, shallowRef } from 'vue'
import type { Preferences } from './remembered.ts'
import type { AddressParts, AddressQuery, Surroundings } from './surroundings.ts'
import { SURROUNDINGS } from './surroundings.ts'
import { SETTING_KEYS } from './viewPin.ts'

/** An app beside that on screen, never mounted itself, whose stores see what a pin keeps. */
export interface PinnedApp {
  readonly app: App
  /** Does something in which its stores are used for the first time, such as rendering in its context. */
  readonly within: <T>(act: () => T) => T
  /** Ends its stores. */
  readonly end: () => void
}

/**
 * Stores of their own over the same shelves, as of the day of a pin, by its filters and settings: whatever measures,
 * charts or lists by the stores does it by the pin, and the dashboard is not touched.
 */
export function pinnedApp(outer: Surroundings, rel: string, pin: ViewPin): PinnedApp {
  const pinia = createPinia()
  const app = createApp({})

  /** Using stores makes them the active ones; what is used without an app belongs to the dashboard. */
  function within<T>(act: () => T): T {
    const active = getActivePinia()
    try {
      return act()
    } finally {
      setActivePinia(active)
    }
  }

  app.provide(SURROUNDINGS, pinnedSurroundings(outer, rel, pin))
  within(() => app.use(pinia))
  return {
    app,
    within,
    end: () => disposePinia(pinia),
  }
}

/** What an app is placed in, with the address and the settings of a pin. Nothing in it moves, and nothing is kept. */
function pinnedSurroundings(outer: Surroundings, rel: string, pin: ViewPin): Surroundings {
  const query: AddressQuery = { rel, asOf: dayOf(pin) }
  const parts: Record<string, string[]> = { rel: [rel], asOf: [query.asOf ?? ''] }
  if (pin.window !== undefined) parts['window'] = [pin.window]
  for (const { name, value } of pin.filters) (parts[name] ??= []).push(value)
  return {
    ...outer,
    address: {
      query: shallowRef(query),
      parts: shallowRef<AddressParts>(parts),
      change: () => undefined,
    },
    preferences: () => pinnedPreferences(outer.preferences?.(), rel, pin),
  }
}

function dayOf({ asOf }: ViewPin): string {
  const { first, last } = spanOf(asOf)
  return isoDay(last ?? first)
}

function pinnedPreferences(kept: Preferences | undefined, rel: string, { settings }: ViewPin): Preferences {
  const said = new Map(settings.map(({ name, value }) => [name, value]))
  return {
    getItem: (key) => {
      const name = SETTING_KEYS.find((one) => one.key === key)?.name
      if (name === undefined) return kept?.getItem(key) ?? null
      const value = said.get(name) ?? null
      // On the shelves of preferences the ids of all relationships stand whose sides are swapped.
      return name === 'swapped' ? value && rel : value
    },
    setItem: () => undefined,
  }
}
