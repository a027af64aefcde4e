import type { Address, AddressParts, AddressQuery } from '#state/surroundings.ts'
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

  const parts = computed((): AddressParts => {
    const entries = Object.entries(router.currentRoute.value.query)
    return Object.fromEntries(entries.map(([name, said]) => [name, [said].flat().map((text) => text ?? '')]))
  })

  function change(to: Parameters<Address['change']>[0]): void {
    const route = router.currentRoute.value
    const changed = Object.fromEntries(
      Object.entries(to).map(([name, said]) => [name, said?.slice()] as const),
    )
    // Another relationship is a step one may want to take back, and what else was asked for is not of it.
    if (to['rel'] !== undefined) {
      void router.push({ name: 'overview', query: changed })
      return
    }
    // Moving the date a hundred times is no such step.
    const place = {
      ...(route.name ? { name: route.name } : { path: route.path }),
      params: route.params,
      query: { ...route.query, ...changed },
    }
    void router.replace(place)
  }

  return { query, parts, change }
}
