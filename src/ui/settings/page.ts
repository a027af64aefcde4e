import type { Page } from '../page.ts'

/** What belongs to this browser and not to a dataset. */
export const settingsPage: Page = {
  name: 'settings',
  path: '/settings',
  icon: 'settings',
  key: 's',
  component: () => import('./SettingsPage.vue'),
  standsAlone: true,
}
