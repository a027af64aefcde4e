import type { SlideView } from '#model/records/briefing.ts'
import { pinnedApp } from '#state/pinnedApp.ts'
import { useRelationships } from '#state/relationships.ts'
import { useSurroundings } from '#state/surroundings.ts'
import type { AppContext, Component } from 'vue'
import { createVNode, getCurrentInstance, inject, render } from 'vue'
import { TEXTS } from '../texts/i18n.ts'
import { slideParts } from './list.ts'
import type { PartInView } from './slidePart.ts'

/** A part of a slide by what its view pins, and how to be done with it. */
export interface OpenPart extends PartInView {
  readonly close: () => void
}

/** Opens parts of slides: a pinned one among stores of its own, any other among those of the dashboard. */
export function usePartOpener(): (view: SlideView) => OpenPart {
  const surroundings = useSurroundings()
  const relationships = useRelationships()
  const texts = inject(TEXTS)
  const context = getCurrentInstance()?.appContext
  if (!texts || !context) throw new Error('parts of slides are opened in the setup of a component')

  return (view) => {
    const entry = slideParts.find(({ id }) => id === view.shows)
    if (!entry) return { shown: null, close: () => undefined }
    let part: PartInView = { shown: null }
    const root: Component = {
      setup: () => {
        part = entry.use(view)
        return () => null
      },
    }
    const close = view.pin ? pinned(root, view.pin) : following(root, context)
    return {
      get shown() {
        return part.shown
      },
      close,
    }
  }

  function pinned(root: Component, pin: NonNullable<SlideView['pin']>): () => void {
    const { app, within, end } = pinnedApp(surroundings, relationships.currentId ?? '', pin, root)
    app.provide(TEXTS, texts!)
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
