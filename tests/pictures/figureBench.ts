import type { Dataset } from '#model/records/dataset.ts'
import type { Palette } from '#charts/palette.ts'
import type { FramedChart } from '#charts/framedChart.ts'
import { slideChart } from '#charts/framedChart.ts'
import { SLIDE } from '#charts/frameLayout.ts'
import { palettes } from '#charts/palette.ts'
import type { TestApp } from '#state/testApp.fixture.ts'
import { NOW, eventually, testApp, testAppWithSample } from '#state/testApp.fixture.ts'
import { useAsOf } from '#state/asOf.ts'
import { useOverview } from '#state/overview.ts'
import type { Surroundings } from '#state/surroundings.ts'
import { SURROUNDINGS } from '#state/surroundings.ts'
import { applyDataset } from '#storage/applyDataset.ts'
import { getActivePinia } from 'pinia'
import { createRenderer, nextTick } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import type { DrawingFrame, FigureEntry, FigurePage } from '../../src/ui/figures/figure.ts'
import type { FigureFrame } from '../../src/ui/figures/useFigureFrame.ts'
import { useFigureFrame } from '../../src/ui/figures/useFigureFrame.ts'
import { createTexts, withTexts } from '../../src/ui/texts/i18n.ts'
import { collisionsOf, textBoxes } from './textBoxes.ts'
import { renderSvg } from './renderSvg.ts'
import { measureSourceSans } from './sourceSans.ts'

/** Figures over stores and shelves in memory, without a screen. */
export interface FigureBench {
  /** Shows another day. @returns once everything follows it */
  readonly goTo: (day: string) => Promise<void>
  /** What of a figure's texts lies on one another or leaves the picture, at a width and in its frame. */
  readonly collisions: (id: string, frame: FrameKind) => readonly string[]
  readonly textsOf: (id: string, frame: FrameKind) => readonly string[]
  /** A figure as SVG; empty where it has nothing to draw. */
  readonly picture: (id: string, frame: FrameKind, palette: Palette) => string
  /** A figure's page of the moment; null for none. */
  readonly pageOf: (id: string) => FigurePage | null
  /** What is exported of it for a slide. */
  readonly slideOf: (id: string) => FramedChart
  readonly end: () => void
}

/** A figure with its frame, as they are at the moment. */
interface Shown {
  readonly page: FigurePage | null
  readonly frame: FigureFrame | null
}

type FrameKind = 'wide' | 'compact'
const fonts = { sans: "'Source Sans 3',sans-serif", serif: "'Source Serif 4',serif" }
const FRAMES: Readonly<Record<FrameKind, Pick<DrawingFrame, 'width' | 'compact' | 'still'>>> = {
  wide: { width: 1120, compact: false, still: false },
  compact: { width: 358, compact: true, still: false },
}

/**
 * Opens figures over a dataset; missing, over the sample.
 *
 * @param parts parts of the address, as `half` and `unit`
 * @param otherwise what of their surroundings is another than in most tests
 */
export async function openFigures(
  figures: readonly FigureEntry[],
  dataset?: Dataset,
  parts: Readonly<Record<string, string | readonly string[]>> = {},
  otherwise: Partial<Surroundings> = {},
): Promise<FigureBench> {
  const app = dataset ? await appWith(dataset) : await testAppWithSample()
  Object.assign(app.surroundings, otherwise)
  app.surroundings.address.change(parts)
  const { contents, leave } = await contentsOf(figures, app)
  const overview = useOverview()
  await eventually(() => overview.page !== null)

  async function goTo(day: string): Promise<void> {
    useAsOf().choose(day)
    await eventually(() => overview.band?.asOf === overview.page?.asOf || (overview.page?.items.length ?? 0) < 5)
    await eventually(() => !overview.details.pending)
    await nextTick()
  }
  function drawn(id: string, kind: FrameKind, palette = palettes.light): string {
    const page = contents.get(id)?.page
    if (!page?.draw) return ''
    const frame = FRAMES[kind]
    const { option, height } = page.draw({ ...frame, palette, fonts, measure: measureSourceSans })
    return `<!--${height}-->${renderSvg(option, frame.width, height)}`
  }
  function collisions(id: string, kind: FrameKind): readonly string[] {
    const svg = drawn(id, kind)
    const height = Number(/^<!--(\d+)/.exec(svg)?.[1] ?? 0)
    return collisionsOf(svg, FRAMES[kind].width, height)
  }
  const textsOf = (id: string, kind: FrameKind): readonly string[] =>
    textBoxes(drawn(id, kind)).map(({ text }) => text)
  function slideOf(id: string): FramedChart {
    const { page, frame } = contents.get(id) ?? {}
    if (!page || !frame) throw new Error(`no page of ${id}`)
    return slideChart({
      words: frame.words,
      sizes: SLIDE,
      palette: palettes.projector,
      fonts,
      measure: { sans: measureSourceSans, serif: measureSourceSans },
      compact: false,
      missing: page.missing ?? '',
      annotations: frame.annotations,
      ...(page.draw ? { draw: page.draw } : {}),
      ...(page.days ? { days: page.days } : {}),
    })
  }
  function end(): void {
    leave()
    app.end()
  }
  const pageOf = (id: string): FigurePage | null => contents.get(id)?.page ?? null
  return { goTo, collisions, textsOf, picture: drawn, pageOf, slideOf, end }
}

async function appWith(dataset: Dataset): Promise<TestApp> {
  const app = await testApp()
  const stamp = { who: 'desk', when: NOW.toISOString() }
  await applyDataset(app.opening.db, dataset, { mode: 'update', origin: 'file', stamp })
  return app
}

/** Calls the figures in the setup of an app that draws nothing: Vue's own renderer needs a page. */
async function contentsOf(
  figures: readonly FigureEntry[],
  { surroundings }: TestApp,
): Promise<{ readonly contents: ReadonlyMap<string, Shown>; readonly leave: () => void }> {
  const contents = new Map<string, Shown>()
  const app = noRenderer().createApp({
    setup: () => {
      for (const figure of figures) {
        const content = figure.use()
        const frame = useFigureFrame(figure.id, () => content.page)
        contents.set(figure.id, {
          get page() {
            return content.page
          },
          get frame() {
            return frame.value
          },
        })
      }
      return () => null
    },
  })
  const pinia = getActivePinia()
  if (!pinia) throw new Error('a test app has no stores')
  app.use(pinia)
  app.provide(SURROUNDINGS, surroundings)
  app.use(createTexts())
  app.use(createRouter({ history: createMemoryHistory(), routes: [{ path: '/:all(.*)*', component: {} }] }))
  await withTexts(() => Promise.resolve({}))()
  app.mount({})
  return { contents, leave: () => app.unmount() }
}

function noRenderer() {
  return createRenderer<object, object>({
    createElement: () => ({}),
    createText: () => ({}),
    createComment: () => ({}),
    insert: () => undefined,
    remove: () => undefined,
    setText: () => undefined,
    setElementText: () => undefined,
    patchProp: () => undefined,
    parentNode: () => null,
    nextSibling: () => null,
  })
}
