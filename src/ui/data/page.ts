import type { Page } from '../page.ts'

/** Files in and out, and what is stored. */
export const dataPage: Page = {
  name: 'data',
  path: '/data',
  icon: 'data',
  key: 'd',
  component: () => import('./DataPage.vue'),
  standsAlone: true,
}
