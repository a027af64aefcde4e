import type { Page } from '../page.ts'

/** The cases of both directions, and with an id the page of one. */
export const casesPage: Page = {
  name: 'cases',
  path: '/cases/:id?',
  icon: 'issues',
  key: 'c',
  component: () => import('./CasesRoom.vue'),
}
