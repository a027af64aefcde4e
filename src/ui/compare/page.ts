import type { Place } from '../page.ts'

/** Two days, or briefings as they went out, held against each other; reached from the briefings. */
export const comparePlace: Place = {
  name: 'compare',
  path: '/compare',
  component: () => import('./ComparePage.vue'),
  within: 'briefings',
  standsAlone: true,
}
