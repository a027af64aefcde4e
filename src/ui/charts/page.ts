import type { Page } from '../page.ts'

/** Every chart with its frame, one at a time. */
export const chartsPage: Page = {
  name: 'charts',
  path: '/charts/:id?',
  icon: 'charts',
  key: 'h',
  component: () => import('./ChartsPage.vue'),
  whereWide: true,
}
