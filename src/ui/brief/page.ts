import type { Place } from '../page.ts'

/** The brief of a meeting; reached from the meeting. */
export const briefPlace: Place = {
  name: 'brief',
  path: '/brief/:meetingId',
  component: () => import('./BriefPage.vue'),
  within: 'meetings',
}
