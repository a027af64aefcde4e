import { dayNumber } from '#model/day.ts'
import type { SlideContent } from '#briefing/slideContent.ts'
import { expect, it, onTestFinished, vi } from 'vitest'
import { page } from 'vitest/browser'
import { shallowReactive } from 'vue'
import { EXAMPLE_DAY, mountWithExample } from '../../../tests/mountWithExample.ts'
import '../styles/base.css'
import DeckPages from './DeckPages.vue'

function slide(notes: string) {
  const foot = { source: 'Source', pair: 'Aland – Beland', asOf: 'as of 25 Feb 2021', marking: 'TLP:CLEAR' }
  const content: SlideContent = {
    ...{ id: 's', number: 1, layout: 'method', title: 'One', subtitle: '', parts: [], notes },
    foot: { ...foot, level: 'CLEAR', day: dayNumber(EXAMPLE_DAY) },
  }
  return { id: 's', content }
}

/** Notes that go on on a second page. */
const before = `Before ${'goes on '.repeat(800)}`

/** A deck of one slide on paper; what it says of itself, the newest last. */
async function opened() {
  const told: boolean[] = []
  const props = shallowReactive({
    ...{ slides: [slide(before)], title: 'Deck', paper: 'a4', noted: true, range: '' },
    onReady: (isReady: boolean) => told.push(isReady),
  })
  await mountWithExample(DeckPages, props as typeof props & Record<string, unknown>)
  await vi.waitFor(() => expect(told.at(-1)).toBe(true))
  return { props, told }
}

const pages = () => document.querySelectorAll('.deck-page').length

it('shows notes on as many pages as they take', async () => {
  await opened()
  expect(pages()).toBe(2)
  const [first, second] = [...document.querySelectorAll('.deck-page .deck-notes')]
  expect(`${first?.textContent}${second?.textContent}`.replaceAll(/\s/g, '')).toBe(
    before.replaceAll(/\s/g, ''),
  )
})

it('is as wide as a screen that is narrower than its paper, and divides notes as on paper', async () => {
  await page.viewport(390, 844)
  onTestFinished(() => page.viewport(1280, 720))
  await opened()
  const { left, right } = document.querySelector('.deck-page')!.getBoundingClientRect()
  expect(right - left).toBeGreaterThan(300)
  expect(right).toBeLessThanOrEqual(390)
  expect(pages()).toBe(2)
})

it('is not ready with notes that were written anew until they have been measured', async () => {
  const { props, told } = await opened()
  props.slides = [slide('After')]
  await vi.waitFor(() => expect(document.querySelector('.deck-page .deck-notes')?.textContent).toBe('After'))
  expect(page.getByText('Before').query()).toBeNull()
  expect(told.slice(told.indexOf(true) + 1)).toContain(false)
  await vi.waitFor(() => expect(told.at(-1)).toBe(true))
  expect(pages()).toBe(1)
})

it('is not ready for paper of another size until it has been measured for that', async () => {
  const { props, told } = await opened()
  props.paper = 'letter'
  await vi.waitFor(() => expect(told.slice(told.indexOf(true) + 1)).toEqual([false, true]))
})
