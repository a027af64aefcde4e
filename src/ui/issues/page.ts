import type { Page } from '../page.ts'

/** The disputed issues, and with an id the page of one. */
export const issuesPage: Page = {
  name: 'issues',
  path: '/issues/:id?',
  icon: 'issues',
  key: 'i',
  component: () => import('./IssuesRoom.vue'),
}
