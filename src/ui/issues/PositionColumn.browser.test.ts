import { dayNumber } from '#model/day.ts'
import type { Position } from '#model/records/issue.ts'
import { SURROUNDINGS } from '#state/surroundings.ts'
import { testAppWithExample } from '#state/testApp.fixture.ts'
import { anIssue } from '#storage/exampleDataset.fixture.ts'
import { expect, it, onTestFinished } from 'vitest'
import { page } from 'vitest/browser'
import type { App } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { mount } from '../../../tests/mount.ts'
import { createTexts, withTexts } from '../texts/i18n.ts'
import PositionColumn from './PositionColumn.vue'

/** Three of side A, of some 6,400 characters each. */
const positions = ['2021-02-01', '2021-02-02', '2021-02-03'].map((on, n): Position => ({
  ...{ id: `p${n}`, on, side: 'a', verbatim: false, citations: [] },
  text: `Wording ${n} ${'goes on '.repeat(800)}`,
}))

/** What side A said on an issue of the made-up relationship. */
async function opened(wording: boolean) {
  const app = await testAppWithExample({ asOf: '2021-02-25' })
  onTestFinished(() => app.end())
  const texts = createTexts()
  await withTexts(() => Promise.resolve({}))()
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/', component: {} }] })
  await router.push('/')
  const surroundings = { install: (host: App) => void host.provide(SURROUNDINGS, app.surroundings) }
  const props = { issue: anIssue('i', { positions }), side: 'a', asOf: dayNumber('2021-02-25'), wording }
  mount(PositionColumn, { props, plugins: [texts, router, surroundings] })
  await expect.element(page.getByText('3 Feb 2021').first()).toBeVisible()
}

it('lays out what one side said, the newest first', async () => {
  await opened(false)
  await expect.element(page.getByText('Wording 0 goes on').first()).toBeVisible()
  expect(page.getByText('more not shown').query()).toBeNull()
})

it('lays less of it out at once where each wording stands once more beside the one before it', async () => {
  await opened(true)
  await expect.element(page.getByText('2 more not shown')).toBeVisible()
})
