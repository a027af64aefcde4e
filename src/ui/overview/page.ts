import type { Page } from '../page.ts'
import OverviewPage from './OverviewPage.vue'

/** The first page: how the relationship stands and what comes next. */
export const overviewPage: Page = {
  name: 'overview',
  path: '/',
  icon: 'overview',
  key: 'o',
  component: OverviewPage,
}
