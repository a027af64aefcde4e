import type { Page } from '../page.ts'

/** The cases of both directions; an id opens one at the side. */
export const casesPage: Page = {
  name: 'cases',
  path: '/cases/:id?',
  icon: 'issues',
  key: 'c',
  component: () => import('./CasesPage.vue'),
  panelKind: 'cases',
}
