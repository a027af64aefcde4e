import { spanOf } from '#model/edtf.ts'
import type { SlideView, ViewPin } from '#model/records/briefing.ts'
import { useAsOf } from '#state/asOf.ts'
import { pinnedApp } from '#state/pinnedApp.ts'
import { useRelationships } from '#state/relationships.ts'
import type { Surroundings } from '#state/surroundings.ts'
import { useSurroundings } from '#state/surroundings.ts'
import { useViewPin } from '#state/viewPin.ts'
import type { AppContext, Component } from 'vue'
import { createVNode, getCurrentInstance, inject, render } from 'vue'
import { SAME_ON_EVERY_SCREEN } from '../figures/compact.ts'
import { useShownTitle } from '../parts/sideNames.ts'
import { TEXTS, useTexts } from '../texts/i18n.ts'
import { slideParts } from './list.ts'
import type { PartInView, ShownPart } from './slidePart.ts'

/** A part of a slide by what its view pins, and how to be done with it. */
export interface OpenPart extends PartInView {
  readonly close: () => void
}

/**
 * Opens parts of slides: a pinned one among stores of its own, any other among those of the dashboard. For an audience
 * all of them are pinned, those that pin nothing by what the dashboard shows.
 */
export function usePartOpener(): (view: SlideView, audience?: Surroundings) => OpenPart {
  const surroundings = useSurroundings()
  const relationships = useRelationships()
  const asOf = useAsOf()
  const titleOf = useShownTitle()
  const pinNow = useViewPin()
  const { t } = useTexts()
  const texts = inject(TEXTS)
  const context = getCurrentInstance()?.appContext
  if (!texts || !context) throw new Error('parts of slides are opened in the setup of a component')

  return (view, audience) => {
    const entry = slideParts.find(({ id }) => id === view.shows)
    if (!entry) return { shown: unknown(view), close: () => undefined }
    let part: PartInView = { shown: null }
    const root: Component = {
      setup: () => {
        part = entry.use(view)
        return () => null
      },
    }
    const pin = view.pin ?? (audience && pinNow())
    const close = pin ? pinned(root, pin, audience ?? surroundings) : following(root, context)
    return {
      get shown() {
        return part.shown
      },
      close,
    }
  }

  /** Made by a version that could show more. */
  function unknown({ shows, pin }: SlideView): ShownPart {
    const text = t('slides.unknown', { found: shows })
    return {
      part: { kind: 'missing', text },
      finding: { text, facts: [] },
      ...{ subtitle: '', source: '', numbers: [], level: 'CLEAR' },
      pair: relationships.current ? titleOf(relationships.current) : '',
      day: pin ? (spanOf(pin.asOf).last ?? asOf.number) : asOf.number,
    }
  }

  function pinned(root: Component, pin: ViewPin, among: Surroundings): () => void {
    const { app, within, end } = pinnedApp(among, relationships.currentId ?? '', pin, root)
    app.provide(TEXTS, texts!)
    app.provide(SAME_ON_EVERY_SCREEN, true)
    within(() => app.mount(document.createElement('div')))
    return end
  }
}

/** Runs a component that shows nothing among the stores of the dashboard. @returns ends it */
function following(root: Component, context: AppContext): () => void {
  const host = document.createElement('div')
  const node = createVNode(root)
  node.appContext = context
  render(node, host)
  return () => render(null, host)
}
