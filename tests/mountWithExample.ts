import { SURROUNDINGS } from '#state/surroundings.ts'
import { testAppWithExample } from '#state/testApp.fixture.ts'
import { onTestFinished } from 'vitest'
import type { Locator } from 'vitest/browser'
import type { App, Component } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { createTexts, withTexts } from '../src/ui/texts/i18n.ts'
import { mount } from './mount.ts'

/** The day on which tests of components look at the made-up relationship. */
export const EXAMPLE_DAY = '2021-02-25'

/** Puts a component on the page with the made-up relationship around it; both are taken away when the test ends. */
export async function mountWithExample(
  component: Component,
  props: Readonly<Record<string, unknown>>,
): Promise<Locator> {
  const app = await testAppWithExample({ asOf: EXAMPLE_DAY })
  onTestFinished(() => app.end())
  const texts = createTexts()
  await withTexts(() => Promise.resolve({}))()
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/', component: {} }] })
  await router.push('/')
  const surroundings = { install: (host: App) => void host.provide(SURROUNDINGS, app.surroundings) }
  return mount(component, { props, plugins: [texts, router, surroundings] })
}
