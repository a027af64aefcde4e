import type { Component } from 'vue'
import type { IconName } from './parts/iconPaths.ts'
import type { PanelKind } from './parts/panelTarget.ts'

declare module 'vue-router' {
  interface RouteMeta {
    /** The page works without a relationship: it is shown on an empty installation too. */
    readonly standsAlone?: boolean
    /** What an id in the page's address opens at the side. */
    readonly panelKind?: PanelKind
    /** Name of the page in the navigation that it belongs to. */
    readonly within?: string
    /** Where there is room, the page itself shows that. */
    readonly showsPanel?: boolean
    /** Nothing of the app's frame is shown around it. */
    readonly wholeWindow?: boolean
  }
}

/** Something with an address: an entry in its own folder, collected by the router. */
export interface Place {
  readonly name: string
  readonly path: string
  readonly component: Component | (() => Promise<Component>)
  readonly standsAlone?: boolean
  /** Nothing of the app's frame is shown around it. */
  readonly wholeWindow?: boolean
  /** Name of the page in the navigation that it belongs to. */
  readonly within?: string
}

/** One page: a place in the navigation, its name also its key among the names of pages in the catalogue. */
export interface Page extends Place {
  readonly icon: IconName
  /** Pressed after G it leads here: a small Latin letter. */
  readonly key: string
  readonly panelKind?: PanelKind
  /** On a wide screen the page shows its own records itself, not at the side. */
  readonly showsPanel?: boolean
  /** Reached by links, by its key and on a phone: the masthead has no room for it. */
  readonly offMasthead?: boolean
  /** In the masthead only where it is wide; elsewhere as if off it. */
  readonly whereWide?: boolean
}
