import { useFigureNotes } from '#state/figureNotes.ts'
import { useOpenNumber } from '#state/openNumber.ts'
import { useOverview } from '#state/overview.ts'
import { SURROUNDINGS } from '#state/surroundings.ts'
import { eventually, testAppWithExample } from '#state/testApp.fixture.ts'
import { expect, it, onTestFinished } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { App } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { mount } from '../../../tests/mount.ts'
import { createTexts, withTexts } from '../texts/i18n.ts'
import type { FigureEntry, FigurePage, FigureSpot } from './figure.ts'
import FigurePanel from './FigurePanel.vue'

const question = { measure: 'index', day: 18_000 } as const

function spot(key: string, lane: number, x: number): FigureSpot {
  return {
    key,
    lane,
    box: { x, y: 20 + lane * 40, width: 40, height: 30 },
    ring: null,
    readout: { title: `Mark ${key}`, lines: [{ kind: 'figure', text: `${x} points` }] },
    opens:
      key === 'c' ? { kind: 'events', title: 'What c is made of', ids: [] } : { kind: 'number', question },
  }
}

const figure: FigurePage = {
  finding: { text: 'Scores have risen to 5', facts: ['risen', '5'], move: 'up' },
  subtitle: 'Points, by month.',
  source: 'Source: 3 events.',
  criticism: 'Says little.',
  table: {
    columns: [{ label: 'Month' }, { label: 'Points', numeric: true }],
    rows: [
      { cells: ['April', '5'], values: ['2021-04', 5], opens: { kind: 'number', question } },
      { cells: ['May', '3'], values: ['2021-05', 3] },
    ],
  },
  alt: 'Scores have risen to 5. Two bars',
  draw: ({ width }) => ({
    option: { grid: { left: 0, top: 10, width, height: 90 }, xAxis: { show: false }, yAxis: { show: false } },
    height: 110,
    plot: { x: 0, y: 10, width, height: 90 },
    spots: [spot('a', 0, 10), spot('b', 0, 110), spot('c', 1, 60)],
  }),
  days: { from: 18_600, to: 18_800 },
}
const entry: FigureEntry = {
  id: 'made-up',
  name: 'figures.list',
  group: 'periods',
  use: () => ({ page: figure }),
}

/** The panel of a made-up figure over the made-up relationship. */
async function opened() {
  const app = await testAppWithExample({ asOf: '2021-02-25' })
  onTestFinished(() => app.end())
  const overview = useOverview()
  await eventually(() => overview.page !== null)
  const texts = createTexts()
  await withTexts(() => Promise.resolve({}))()
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ name: 'overview', path: '/', component: {} }],
  })
  await router.push('/')
  const surroundings = { install: (host: App) => void host.provide(SURROUNDINGS, app.surroundings) }
  mount(FigurePanel, { props: { entry }, plugins: [texts, router, surroundings] })
  return { notes: useFigureNotes(), number: useOpenNumber() }
}

it('says finding, subtitle, source with as-of date and marking, and criticism', async () => {
  await opened()
  await expect.element(page.getByRole('heading', { name: 'Scores have risen to 5' })).toBeVisible()
  await expect.element(page.getByText('Points, by month.')).toBeVisible()
  await expect
    .element(page.getByText(/Source: 3 events\. As of 25 Feb 2021\. TLP:\w+\. Says little\./))
    .toBeVisible()
  await expect
    .element(page.getByRole('img', { name: 'Scores have risen to 5. Points, by month. Two bars' }))
    .toBeVisible()
})

it('is read mark by mark by key, says each, and opens what stands behind it', async () => {
  const { number } = await opened()
  const reader = page.getByRole('slider', { name: 'Mark by mark' })
  await expect.element(reader).toHaveAttribute('aria-valuetext', 'Mark b. 110 points')
  reader.element().focus()
  await userEvent.keyboard('{ArrowRight}')
  await expect.element(reader).toHaveAttribute('aria-valuetext', 'Mark b. 110 points')
  await userEvent.keyboard('{ArrowLeft}')
  await expect.element(reader).toHaveAttribute('aria-valuetext', 'Mark a. 10 points')
  await userEvent.keyboard('{Enter}')
  expect(number.asked).toEqual(question)
  await userEvent.keyboard('{ArrowDown}{Enter}')
  await expect.element(page.getByRole('heading', { name: 'What c is made of' })).toBeVisible()
})

it('is read on at the same mark when the keys come back, and from its start after Escape', async () => {
  await opened()
  const reader = page.getByRole('slider', { name: 'Mark by mark' })
  await expect.element(reader).toBeInTheDocument()
  reader.element().focus()
  await userEvent.keyboard('{ArrowRight}{ArrowLeft}')
  await expect.element(reader).toHaveAttribute('aria-valuetext', 'Mark a. 10 points')
  page.getByRole('button', { name: 'Show as table' }).element().focus()
  await expect.element(page.getByText('10 points')).not.toBeInTheDocument()
  reader.element().focus()
  await expect.element(reader).toHaveAttribute('aria-valuetext', 'Mark a. 10 points')
  await expect.element(page.getByText('10 points')).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.element(reader).toHaveAttribute('aria-valuetext', 'Mark b. 110 points')
})

it('opens the same from its table', async () => {
  const { number } = await opened()
  await page.getByRole('button', { name: 'Show as table' }).click()
  await page.getByRole('button', { name: 'April' }).click()
  expect(number.asked).toEqual(question)
})

it('flags a title that the data do not support, until it is kept or taken back', async () => {
  const { notes } = await opened()
  const title = { text: 'Scores have fallen to 7', on: '2021-02-25', facts: ['risen', '5'] } as const
  notes.keep('made-up', { title, marks: [] })
  const flag = page.getByRole('note')
  await expect.element(page.getByRole('heading', { name: title.text })).toBeVisible()
  await expect.element(flag).toHaveTextContent('“fallen”: the data show a rise.')
  await expect.element(flag).toHaveTextContent('Not in the chart or its table: 7.')
  await expect.element(flag).toHaveTextContent('The data say: Scores have risen to 5.')
  await flag.getByRole('button', { name: 'Keep mine' }).click()
  await expect.element(flag).not.toBeInTheDocument()
  notes.keep('made-up', { title, marks: [] })
  await flag.getByRole('button', { name: 'Take what the data say' }).click()
  await expect.element(page.getByRole('heading', { name: 'Scores have risen to 5' })).toBeVisible()
  expect(notes.stored('made-up').title).toBeUndefined()
})

it('keeps what is edited: title, annotation, marking', async () => {
  const { notes } = await opened()
  await page.getByRole('button', { name: 'Export or edit' }).click()
  await page.getByRole('menuitem', { name: 'Edit title' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: /^Title/ }).fill('Scores are up')
  await dialog.getByRole('button', { name: 'Add annotation' }).click()
  await dialog.getByRole('button', { name: 'Keep', exact: true }).click()
  await expect.element(dialog.getByRole('alert')).toHaveTextContent('An annotation needs words.')
  await dialog.getByRole('textbox', { name: 'Words' }).fill('A call')
  await dialog.getByRole('combobox', { name: 'Marking' }).selectOptions('TLP:RED')
  await dialog.getByRole('button', { name: 'Keep', exact: true }).click()
  await expect.element(page.getByRole('heading', { name: 'Scores are up' })).toBeVisible()
  await expect.element(page.getByText(/TLP:RED/)).toBeVisible()
  const { title, marks, marking } = notes.stored('made-up')
  expect(title).toEqual({ text: 'Scores are up', on: '2021-02-25', facts: ['risen', '5'] })
  expect(marks).toEqual([{ from: '2021-02-25', text: 'A call', on: '2021-02-25' }])
  expect(marking).toBe('RED')
})
