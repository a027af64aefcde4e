import type { Component, Plugin } from 'vue'
import { createApp, h } from 'vue'
import { onTestFinished } from 'vitest'
import type { Locator } from 'vitest/browser'
import { page } from 'vitest/browser'

interface MountOptions {
  readonly props?: Readonly<Record<string, unknown>>
  /** The content of the default slot. */
  readonly slot?: () => unknown
  /** Pinia, router, texts: whatever the component takes from its app. */
  readonly plugins?: readonly Plugin[]
}

/**
 * Puts a component on the page of a browser test, and takes it away when the test ends.
 *
 * @returns where to look for what it shows; what the component throws fails the run, instead of only being logged
 */
export function mount(component: Component, { props = {}, slot, plugins = [] }: MountOptions = {}): Locator {
  const host = document.createElement('div')
  document.body.append(host)
  const app = createApp({ render: () => h(component, props, slot ? { default: slot } : undefined) })
  app.config.errorHandler = reportError
  for (const plugin of plugins) app.use(plugin)
  app.mount(host)
  onTestFinished(() => {
    app.unmount()
    host.remove()
  })
  return page.elementLocator(host)
}
