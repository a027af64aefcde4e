import { useRelationships } from '#state/relationships.ts'
import { SURROUNDINGS } from '#state/surroundings.ts'
import { eventually, testApp } from '#state/testApp.fixture.ts'
import { applyDataset } from '#storage/applyDataset.ts'
import { exampleDataset } from '#storage/exampleDataset.fixture.ts'
import type { OpenOptions, Opening } from '#storage/open.ts'
import { openShelves } from '#storage/open.ts'
import { expect, it, onTestFinished } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { App } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { mount } from '../../../tests/mount.ts'
import { readWhole } from '../../storage/read.ts'
import { createTexts, withTexts } from '../texts/i18n.ts'
import QuickAddDialog from './QuickAddDialog.vue'

/** Shelves with the made-up relationship on them. */
async function filled(options: OpenOptions): Promise<Opening> {
  const opening = await openShelves(options)
  await applyDataset(opening.db, exampleDataset(), {
    mode: 'update',
    origin: 'file',
    stamp: { who: 'desk', when: '2021-03-01T12:00:00Z' },
  })
  return opening
}

/** The dialog over shelves as they were opened, with a whole event in its line. */
async function typed(opening: Opening) {
  const app = await testApp({ opening }, { asOf: '2021-02-25' })
  onTestFinished(() => app.end())
  await eventually(() => useRelationships().current !== null)
  const texts = createTexts()
  await withTexts(() => Promise.resolve({}))()
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/', component: {} }] })
  const plugins = [
    texts,
    router,
    { install: (host: App) => void host.provide(SURROUNDINGS, app.surroundings) },
  ]
  mount(QuickAddDialog, { props: { open: true }, plugins })
  const dialog = page.getByRole('dialog')
  const line = dialog.getByRole('textbox', { name: 'Event in one line' })
  await line.fill('2021-02-20 aaa>bbb Aland praises Beland !051')
  await expect.element(dialog.getByLabelText('What happened')).toHaveValue('Aland praises Beland')
  return { dialog, line, whole: () => readWhole(opening.db, 'aaa-bbb') }
}

it('R09 beside newer data nothing is added: it says why, and what was typed stays', async () => {
  const name = `newer ${Date.now()}`
  const newer = await filled({ name, version: 2 })
  newer.db.close()
  const opening = await openShelves({ name, version: 1 })
  expect(opening).toMatchObject({ type: 'read-only', why: 'newer' })
  const { dialog, line, whole } = await typed(opening)
  const before = await whole()
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await expect
    .element(dialog.getByRole('alert'))
    .toHaveTextContent('Not saved: the stored data was written by a newer Bilat.')
  await expect.element(line).toHaveValue('2021-02-20 aaa>bbb Aland praises Beland !051')
  expect(await whole()).toEqual(before)
})

it('adds an event where there is only memory', async () => {
  const opening = await filled({ version: 1, factory: () => undefined })
  expect(opening.type).toBe('memory')
  const { whole } = await typed(opening)
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await expect
    .poll(async () => (await whole())?.events.map(({ title }) => title))
    .toContain('Aland praises Beland')
})
