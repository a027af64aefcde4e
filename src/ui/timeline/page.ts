import type { Page } from '../page.ts'

/** Every event known on the day, newest first. */
export const timelinePage: Page = {
  name: 'timeline',
  path: '/timeline',
  icon: 'timeline',
  key: 't',
  component: () => import('./TimelinePage.vue'),
  panelKind: 'events',
}
