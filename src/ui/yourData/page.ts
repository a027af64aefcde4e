import type { Page } from '../page.ts'

/** Where the data lies, who can read it, what left, and how it is deleted. */
export const yourDataPage: Page = {
  name: 'yourData',
  path: '/your-data',
  icon: 'person',
  key: 'w',
  component: () => import('./YourDataPage.vue'),
  standsAlone: true,
  within: 'data',
  offMasthead: true,
}
