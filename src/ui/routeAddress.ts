import type { Address, AddressQuery } from '#state/surroundings.ts'
import { computed } from 'vue'
import type { Router } from 'vue-router'

/** The part of the address that says which relationship is shown and as of when, over the router. */
export function routeAddress(router: Router): Address {
  const query = computed((): AddressQuery => {
    const { rel, asOf } = router.currentRoute.value.query
    return {
      ...(typeof rel === 'string' ? { rel } : {}),
      ...(typeof asOf === 'string' ? { asOf } : {}),
    }
  })

  function change(to: { readonly rel?: string | null; readonly asOf?: string | null }): void {
    const route = router.currentRoute.value
    const changed = Object.entries(to).map(([key, value]) => [key, value ?? undefined] as const)
    const next = { ...route.query, ...Object.fromEntries(changed) }
    const place = {
      ...(route.name ? { name: route.name } : { path: route.path }),
      params: route.params,
      query: next,
    }
    // Another relationship is a step one may want to take back; moving the date a hundred times is not.
    if (to.rel === undefined) void router.replace(place)
    else void router.push({ name: 'overview', query: next })
  }

  return { query, change }
}
