import { computed } from 'vue'
import type { ComputedRef } from 'vue'
import type { LocationQueryRaw } from 'vue-router'
import { useRoute, useRouter } from 'vue-router'
import { useAsOf } from '#state/asOf.ts'
import { useOtherPair } from './spokenPair.ts'

/** What the panel at the side can show. */
export const PANEL_KINDS = ['events', 'issues', 'cases', 'meetings', 'dates'] as const
export type PanelKind = (typeof PANEL_KINDS)[number]

export interface PanelTarget {
  readonly kind: PanelKind
  readonly id: string
}

/** The panel's place in the address: `#/issues/ukraine`, or `?open=events/ev-1` on any page. */
export interface PanelAddress {
  readonly target: ComputedRef<PanelTarget | null>
  /** The query that opens a record, for a link. */
  readonly linkTo: (kind: PanelKind, id: string) => { readonly query: LocationQueryRaw }
  readonly open: (kind: PanelKind, id: string) => void
  readonly close: () => void
}

/** Reads and writes what the panel shows in the address, so that it can be linked to and stepped back from. */
export function usePanel(): PanelAddress {
  const route = useRoute()
  const router = useRouter()
  const elsewhere = useElsewhere()

  const target = computed(() => {
    const asked = route.query['open']
    if (typeof asked === 'string') return readTarget(asked)
    const kind = route.meta.panelKind
    const id = route.params['id']
    return kind && typeof id === 'string' && id !== '' ? { kind, id } : null
  })

  function linkTo(kind: PanelKind, id: string): { query: LocationQueryRaw } {
    return { query: { ...route.query, ...elsewhere.value, open: `${kind}/${id}` } }
  }

  function close(): void {
    const { open: _open, ...query } = route.query
    const { id, ...params } = route.params
    // Where the address opens the panel by its id, closing takes the id away; the page of a record keeps its own.
    const kept = route.meta.panelKind === undefined && id !== undefined ? { ...params, id } : params
    void router.push({ ...(route.name ? { name: route.name } : {}), params: kept, query })
  }

  return { target, linkTo, open: (kind, id) => void router.push(linkTo(kind, id)), close }
}

/** What an address needs besides, where another relationship than the current one is spoken of: it, on the same day. */
export function useElsewhere(): ComputedRef<LocationQueryRaw> {
  const other = useOtherPair()
  const asOf = useAsOf()
  return computed(() => (other.value ? { rel: other.value.id, asOf: asOf.day } : {}))
}

function readTarget(text: string): PanelTarget | null {
  const slash = text.indexOf('/')
  const kind = PANEL_KINDS.find((known) => known === text.slice(0, slash))
  const id = text.slice(slash + 1)
  return kind && id ? { kind, id } : null
}
