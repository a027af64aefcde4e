import type { Page } from '../page.ts'

/** The disputed issues; an id opens one at the side. */
export const issuesPage: Page = {
  name: 'issues',
  path: '/issues/:id?',
  icon: 'issues',
  key: 'i',
  component: () => import('./IssuesPage.vue'),
  panelKind: 'issues',
}
