import type { Place } from '../page.ts'

/** The slides of a briefing on paper. */
export const paperPlace: Place = {
  name: 'paper',
  path: '/paper/:id',
  component: () => import('./PaperPage.vue'),
  within: 'briefings',
}
