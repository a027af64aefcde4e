import type { Page } from '../page.ts'

/** The briefings of a relationship; an id opens the editor of one. */
export const briefingsPage: Page = {
  name: 'briefings',
  path: '/briefings/:id?',
  icon: 'briefings',
  key: 'b',
  component: () => import('./BriefingsRoom.vue'),
}
