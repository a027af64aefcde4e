import type { Page } from '../page.ts'

/** The briefings that a relationship holds; an id shows one alone. */
export const briefingsPage: Page = {
  name: 'briefings',
  path: '/briefings/:id?',
  icon: 'briefings',
  key: 'b',
  component: () => import('./BriefingsPage.vue'),
  needs: 'briefings',
}
