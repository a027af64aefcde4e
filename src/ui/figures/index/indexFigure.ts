import type { FigureContent, FigureEntry } from '../figure.ts'
import { useIndexPage } from './indexPage.ts'

/** The relationship index day by day, with its band, the events below it and what lies ahead. */
export const indexFigure: FigureEntry = {
  id: 'index',
  name: 'indexFigure.name',
  group: 'index',
  use: useIndexFigure,
}

function useIndexFigure(): FigureContent {
  const page = useIndexPage()
  return {
    get page() {
      return page.value
    },
  }
}
