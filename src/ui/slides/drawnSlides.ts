import type { SlideContent } from '#briefing/slideContent.ts'
import type { StillElement } from '#briefing/stillMarkup.ts'
import type { AppContext } from 'vue'
import { createVNode, render } from 'vue'
import FrozenStage from './FrozenStage.vue'
import { stillOf, stylesOf } from './stillPage.ts'

/** Slides as they are drawn: their elements, the styles that these need, and the letters that they show. */
export interface DrawnSlides {
  readonly drawn: readonly StillElement[]
  readonly css: string
  readonly letters: string
}

/** Milliseconds after which a drawing that has not changed is taken, and after which it is given up. */
const QUIET = 300
const PATIENCE = 60_000

/** Draws slides off the screen. @throws Error where a chart is not there within a minute */
export async function drawnSlides(
  slides: readonly SlideContent[],
  context: AppContext,
): Promise<DrawnSlides> {
  const host = document.createElement('div')
  document.body.append(host)
  const node = createVNode(FrozenStage, { slides })
  node.appContext = context
  try {
    render(node, host)
    await atRest(host)
    const sheets = [...host.querySelectorAll('article.slide')]
    return {
      drawn: sheets.map((sheet) => stillOf(sheet) as StillElement), // of an element
      css: stylesOf(host, document.styleSheets),
      letters: [...new Set(Array.from(host.textContent))].join(''),
    }
  } finally {
    render(null, host)
    host.remove()
  }
}

/** Until every chart is drawn and nothing has moved for a while. */
async function atRest(host: Element): Promise<void> {
  const until = performance.now() + PATIENCE
  let since = performance.now()
  const watcher = new MutationObserver(() => (since = performance.now()))
  watcher.observe(host, { childList: true, subtree: true, attributes: true, characterData: true })
  try {
    while (performance.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, 50))
      const charts = [...host.querySelectorAll('.slide-chart')]
      const isDrawn = charts.every((chart) => chart.querySelector('.drawn svg') !== null)
      if (isDrawn && performance.now() - since > QUIET) return
    }
  } finally {
    watcher.disconnect()
  }
  throw new Error('a chart was not drawn')
}
