import type { SlideView, ViewPin } from '#model/records/briefing.ts'
import { useRelationships } from '#state/relationships.ts'
import { sharedPin } from '#state/sharedPins.ts'
import type { Surroundings } from '#state/surroundings.ts'
import { useSurroundings } from '#state/surroundings.ts'
import { useViewPin } from '#state/viewPin.ts'
import type { AppContext, Component } from 'vue'
import { createVNode, getCurrentInstance, inject, render } from 'vue'
import { SAME_ON_EVERY_SCREEN } from '../figures/compact.ts'
import { TEXTS, useTexts } from '../texts/i18n.ts'
import { slideParts } from './list.ts'
import type { PartInView, ShownPart } from './slidePart.ts'
import { useNoPart } from './unopenedPart.ts'

/** A part of a slide by what its view pins, and how to be done with it. */
export interface OpenPart extends PartInView {
  readonly close: () => void
}

/**
 * Opens parts of slides: a pinned one among the stores of its pin, any other among those of the dashboard. For an audience
 * all of them are pinned, those that pin nothing by what the dashboard shows.
 */
export function usePartOpener(): (view: SlideView, audience?: Surroundings) => OpenPart {
  const surroundings = useSurroundings()
  const relationships = useRelationships()
  const noPart = useNoPart()
  const pinNow = useViewPin()
  const { t } = useTexts()
  const texts = inject(TEXTS)
  const context = getCurrentInstance()?.appContext
  if (!texts || !context) throw new Error('parts of slides are opened in the setup of a component')

  return (view, audience) => {
    const entry = slideParts.find(({ id }) => id === view.shows)
    if (!entry) {
      // Made by a version that could show more.
      const shown = noPart(view, t('slides.unknown', { found: view.shows }))
      return { shown, close: () => undefined }
    }
    // One part that fails must not keep the others from the room: its slide says so, and the list of what to look at.
    const failed = (cause: unknown): ShownPart => ({
      ...noPart(view, t('slides.unopened', { name: t(entry.name) })),
      failed: cause instanceof Error ? cause.message : String(cause),
    })
    let part: PartInView = { shown: null }
    const root: Component = {
      setup: () => {
        try {
          part = entry.use(view)
        } catch (cause) {
          part = { shown: failed(cause) }
        }
        return () => null
      },
    }
    const pin = view.pin ?? (audience && pinNow())
    const close = pin ? pinned(root, pin, audience ?? surroundings) : following(root, context)
    return {
      get shown() {
        try {
          return part.shown
        } catch (cause) {
          return failed(cause)
        }
      },
      close,
    }
  }

  function pinned(root: Component, pin: ViewPin, among: Surroundings): () => void {
    const { app, within, release } = sharedPin(among, relationships.currentId ?? '', pin, (one) => {
      one.provide(TEXTS, texts!)
      one.provide(SAME_ON_EVERY_SCREEN, true)
    })
    const end = within(() => following(root, app._context))
    return () => {
      end()
      release()
    }
  }
}

/** Runs a component that shows nothing among the stores of an app. @returns ends it */
function following(root: Component, context: AppContext): () => void {
  const host = document.createElement('div')
  const node = createVNode(root)
  node.appContext = context
  render(node, host)
  return () => render(null, host)
}
