import type { Page } from '../page.ts'

/** What each measure says, how it is computed, and an example of it. Its parts have addresses of their own. */
export const methodPage: Page = {
  name: 'method',
  path: '/method/:part?',
  icon: 'source',
  key: 'y',
  component: () => import('./MethodPage.vue'),
  standsAlone: true,
  offMasthead: true,
}
