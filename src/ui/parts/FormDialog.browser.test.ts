import { useRelationships } from '#state/relationships.ts'
import type { FormAsk } from '#state/recordForm.ts'
import { SURROUNDINGS } from '#state/surroundings.ts'
import { NOW, eventually, testAppWithExample } from '#state/testApp.fixture.ts'
import { applyDataset } from '#storage/applyDataset.ts'
import { exampleDataset } from '#storage/exampleDataset.fixture.ts'
import { readWhole } from '#storage/read.ts'
import type { Dataset } from '#model/records/dataset.ts'
import type { AgendaPoint } from '#model/records/meeting.ts'
import { expect, it, onTestFinished } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { App } from 'vue'
import { mount } from '../../../tests/mount.ts'
import { createTexts, withTexts } from '../texts/i18n.ts'
import FormDialog from './FormDialog.vue'

/** The dialog over the made-up relationship. */
async function opened(ask: FormAsk, changed: (data: Dataset) => Dataset = (data) => data) {
  const app = await testAppWithExample({ asOf: '2021-02-25' })
  const stamp = { who: 'desk', when: NOW.toISOString() }
  const data = changed(exampleDataset())
  await applyDataset(app.opening.db, data, { mode: 'update', origin: 'file', stamp })
  onTestFinished(() => app.end())
  await eventually(() => useRelationships().current !== null)
  const texts = createTexts()
  await withTexts(() => Promise.resolve({}))()
  const plugins = [texts, { install: (host: App) => void host.provide(SURROUNDINGS, app.surroundings) }]
  mount(FormDialog, { props: { ask, open: true }, plugins })
  const dialog = page.getByRole('dialog')
  await expect.element(dialog.getByRole('textbox').first()).toBeVisible()
  return { dialog, whole: () => readWhole(app.opening.db, 'aaa-bbb') }
}

const DATE = { name: 'Date', exact: true } as const

it('says beside its field what is wrong with it, and goes to the first that is', async () => {
  const { dialog, whole } = await opened({ list: 'meetings' })
  const before = await whole()
  await dialog.getByRole('textbox', DATE).fill('2021-13-05')
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  const date = dialog.getByRole('textbox', DATE)
  const title = dialog.getByRole('textbox', { name: 'Title' })
  await expect.element(title).toHaveFocus()
  await expect.element(title).toHaveAccessibleDescription('Title is missing.')
  await expect.element(date).toHaveAttribute('aria-invalid', 'true')
  await expect
    .element(date)
    .toHaveAccessibleDescription(
      'Date: “2021-13-05” is not a date. Use YYYY-MM-DD, YYYY-MM or YYYY. Did you mean 13 May 2021?',
    )
  await expect.element(date).toHaveValue('2021-13-05')
  await dialog.getByRole('button', { name: 'Did you mean 13 May 2021?' }).click()
  await expect.element(date).toHaveValue('2021-05-13')
  await expect.element(date).toHaveAttribute('aria-invalid', 'false')
  await expect.element(date).toHaveAccessibleDescription('Thu 13 May 2021')
  expect(await whole()).toEqual(before)
})

it('opens the entry of a list in which something is wrong', async () => {
  const { dialog } = await opened({ list: 'meetings', id: 'summit', change: 'correction' })
  await dialog.getByRole('button', { name: /Fish$/, expanded: false }).click()
  await dialog.getByRole('textbox', { name: 'Point' }).fill(' ')
  await dialog.getByRole('button', { name: /25 Feb 2021/, expanded: true }).click()
  expect(dialog.getByRole('textbox', { name: 'Point' }).query()).toBeNull()
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await expect
    .element(dialog.getByRole('textbox', { name: 'Point' }))
    .toHaveAccessibleDescription('Point is missing.')
  await expect.element(dialog.getByRole('textbox', { name: 'Point' })).toHaveFocus()
})

it('draws a long list in part, with what is open wherever it stands, and keeps what it does not draw', async () => {
  const points = Array.from({ length: 130 }, (_, n) => ({
    id: `p${n}`,
    on: '2021-02-25',
    text: `Point ${n}`,
  }))
  const { dialog, whole } = await opened(
    { list: 'meetings', id: 'summit', change: 'correction' },
    (data) => ({
      ...data,
      meetings: data.meetings.map((one) => (one.id === 'summit' ? { ...one, agenda: points } : one)),
    }),
  )
  const agenda = dialog.getByRole('group', { name: 'Agenda' })
  const lines = agenda.getByRole('button', { name: /· Point \d+$/, expanded: false })
  expect(lines.all()).toHaveLength(50)
  await expect.element(agenda.getByText('80 more not shown')).toBeVisible()

  await agenda.getByRole('button', { name: 'Add point' }).click()
  await agenda.getByRole('textbox', { name: 'Point' }).fill('The last point')
  expect(lines.all()).toHaveLength(50)
  await agenda.getByRole('button', { name: 'Show 50 more' }).click()
  expect(lines.all()).toHaveLength(100)
  await expect.element(agenda.getByText('30 more not shown')).toBeVisible()

  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await expect.poll(async () => (await agendaOf(whole)).length).toBe(131)
  expect((await agendaOf(whole)).slice(0, 130)).toEqual(points)
})

async function agendaOf(whole: () => Promise<Dataset | null>): Promise<readonly AgendaPoint[]> {
  return (await whole())?.meetings.find(({ id }) => id === 'summit')?.agenda ?? []
}
