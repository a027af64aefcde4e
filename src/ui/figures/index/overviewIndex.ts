import type { FigureContent, FigureEntry } from '../figure.ts'
import { useIndexPage } from './indexPage.ts'

/** The index by itself, as the overview shows it: with its band, the events below it and what lies ahead. */
export const overviewIndex: FigureEntry = {
  id: 'index',
  name: 'indexFigure.name',
  group: 'index',
  use: useOverviewIndex,
}

function useOverviewIndex(): FigureContent {
  const page = useIndexPage()
  return {
    get page() {
      return page.value
    },
  }
}
