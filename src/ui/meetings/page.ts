import type { Page } from '../page.ts'

/** Meetings ahead and past; an id opens one. */
export const meetingsPage: Page = {
  name: 'meetings',
  path: '/meetings/:id?',
  icon: 'meetings',
  key: 'm',
  component: () => import('./MeetingsPage.vue'),
  panelKind: 'meetings',
  showsPanel: true,
}
