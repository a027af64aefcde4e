import type { Page } from '../page.ts'

/** The people of the record, and with an id the page of one. The masthead has no room for it. */
export const peoplePage: Page = {
  name: 'people',
  path: '/people/:id?',
  icon: 'person',
  key: 'p',
  component: () => import('./PeopleRoom.vue'),
  offMasthead: true,
}
