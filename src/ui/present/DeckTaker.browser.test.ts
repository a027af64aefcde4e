import type { SlideContent } from '#briefing/slideContent.ts'
import type { Slide } from '#model/records/briefing.ts'
import { useOverview } from '#state/overview.ts'
import { SURROUNDINGS } from '#state/surroundings.ts'
import { eventually, testAppWithExample } from '#state/testApp.fixture.ts'
import { expect, it, onTestFinished, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { App } from 'vue'
import { mount } from '../../../tests/mount.ts'
import type { SlidePartEntry } from '../slides/slidePart.ts'
import { createTexts, withTexts } from '../texts/i18n.ts'
import DeckTaker from './DeckTaker.vue'

vi.mock('../slides/list.ts', async (original) => {
  const { slideParts } = await original<{ slideParts: readonly SlidePartEntry[] }>()
  const never: SlidePartEntry = { id: 'never', name: 'slides.part.cases', use: () => ({ shown: null }) }
  const breaks = (): never => {
    throw new Error('no axis')
  }
  const early: SlidePartEntry = { id: 'early', name: 'slides.part.cases', use: breaks }
  const late: SlidePartEntry = {
    ...{ id: 'late', name: 'slides.part.cases' },
    use: () => ({
      get shown() {
        return breaks()
      },
    }),
  }
  return { slideParts: [...slideParts, never, early, late] }
})

const slide = (id: string, shows: string): Slide => ({
  ...{ id, title: id === 'a' ? '' : `Slide ${id}`, layout: 'chart' },
  views: [{ shows, marks: [] }],
})

/** The taker of two slides, and what it has taken so far. */
async function takerOf(second: string, patience: number) {
  const app = await testAppWithExample({ asOf: '2021-02-25' })
  onTestFinished(() => app.end())
  const overview = useOverview()
  await eventually(() => overview.page !== null)
  await withTexts(() => Promise.resolve({}))()
  const surroundings = { install: (host: App) => void host.provide(SURROUNDINGS, app.surroundings) }
  const taken: SlideContent[][] = []
  mount(DeckTaker, {
    props: {
      slides: [slide('a', 'issues'), slide('b', second)],
      patience,
      onTaken: (contents: SlideContent[]) => taken.push(contents),
    },
    plugins: [createTexts(), surroundings],
  })
  return { taken }
}

it('takes a deck once all of it is there, without being asked', async () => {
  const { taken } = await takerOf('cases', 60_000)
  await eventually(() => taken.length > 0)
  expect(taken[0]?.map(({ title }) => title)[1]).toBe('Slide b')
  expect(page.getByRole('button').elements()).toEqual([])
})

it('lets the show begin without a slide that does not come: the slide says so, and the list names it', async () => {
  const { taken } = await takerOf('never', 30)
  await expect.element(page.getByText('Slide 2 is not there: Slide b')).toBeVisible()
  expect(taken).toEqual([])
  await userEvent.click(page.getByRole('button', { name: 'Present without what is missing' }))
  const [first, second] = taken[0] ?? []
  expect(second?.title).toBe('Slide b')
  expect(second?.parts).toEqual([{ kind: 'missing', text: 'Cases: it could not be opened.' }])
  expect(first?.parts[0]?.kind).toBe('table')
})

it.each(['early', 'late'])('takes a deck with a part that breaks %s: its slide says so', async (id) => {
  const { taken } = await takerOf(id, 60_000)
  await eventually(() => taken.length > 0)
  const [first, second] = taken[0] ?? []
  expect(first?.parts[0]?.kind).toBe('table')
  expect(second?.title).toBe('Slide b')
  expect(second?.parts).toEqual([{ kind: 'missing', text: 'Cases: it could not be opened.' }])
})
