import type { SlideContent } from '#briefing/slideContent.ts'
import type { StillMarkup } from '#briefing/stillMarkup.ts'
import { stillMarkup } from '#briefing/stillMarkup.ts'
import type { AppContext } from 'vue'
import { createVNode, render, shallowRef } from 'vue'
import FrozenStage from './FrozenStage.vue'
import type { Going } from './going.ts'
import { pause } from './going.ts'
import { stillOf, stylesNeeded } from './stillPage.ts'

/** Slides as they are drawn: the markup of each, the styles that these need, and the letters that they show. */
export interface DrawnSlides {
  readonly drawn: readonly StillMarkup[]
  readonly css: string
  readonly letters: string
}

/** Milliseconds after which a drawing that has not changed is taken, and after which it is given up. */
const QUIET = 300
const PATIENCE = 60_000
/** So many are drawn at the same time, one behind the other: each waits until it is quiet. */
const ON_STAGE = 24
/** Milliseconds between two looks at a full stage. */
const LOOK_EVERY = 20

/** Draws slides off the screen; the page has its turn after each. @throws Error where a chart is not there in a minute */
export async function drawnSlides(
  slides: readonly SlideContent[],
  context: AppContext,
  { told, signal }: Going,
): Promise<DrawnSlides> {
  const host = document.createElement('div')
  document.body.append(host)
  const staged = shallowRef<readonly SlideContent[]>([])
  const node = createVNode(() => createVNode(FrozenStage, { slides: staged.value }))
  node.appContext = context
  const styles = stylesNeeded(host, document.styleSheets)
  const letters = new Set<string>()
  const drawn: StillMarkup[] = []
  const watched: Drawing[] = []
  try {
    render(node, host)
    while (drawn.length < slides.length) {
      const next = slides[drawn.length + watched.length]
      const isFull = watched.length === ON_STAGE || !next
      if (!isFull) staged.value = [...staged.value, next]
      await pause(isFull ? LOOK_EVERY : 0)
      signal.throwIfAborted()
      if (!isFull) watched.push(drawingOf(host.querySelector('article.slide:last-child')!)) // just put there
      if (!watched[0]?.isAtRest()) continue
      const { sheet, end } = watched.shift()!
      end()
      drawn.push(stillMarkup([stillOf(sheet)]))
      styles.take(sheet)
      for (const letter of sheet.textContent) letters.add(letter)
      staged.value = staged.value.slice(1)
      told(drawn.length)
    }
    return { drawn, css: styles.css(), letters: [...letters].join('') }
  } finally {
    for (const { end } of watched) end()
    render(null, host)
    host.remove()
  }
}

/** A slide while it is drawn. */
interface Drawing {
  readonly sheet: Element
  /** Whether every chart is drawn and nothing has moved for a while. @throws Error where that takes too long */
  readonly isAtRest: () => boolean
  readonly end: () => void
}

function drawingOf(sheet: Element): Drawing {
  let since = performance.now()
  let until = since + PATIENCE
  const watcher = new MutationObserver(() => (since = performance.now()))
  watcher.observe(sheet, { childList: true, subtree: true, attributes: true, characterData: true })
  return {
    sheet,
    isAtRest: () => {
      const now = performance.now()
      // A browser draws nothing in a window that nobody sees.
      if (document.hidden) until = now + PATIENCE
      if (now > until) throw new Error('a chart was not drawn')
      return now - since > QUIET && isDrawn(sheet)
    },
    end: () => watcher.disconnect(),
  }
}

/** Whether every chart within an element is there. */
export function isDrawn(within: Element): boolean {
  const charts = [...within.querySelectorAll('.slide-chart')]
  return charts.every((chart) => chart.querySelector('.drawn svg') !== null)
}
