import { palettes } from '#charts/palette.ts'
import type { ReadoutWords } from '#charts/trendReadout.ts'
import { trendReader } from '#charts/trendReadout.ts'
import { trendOption } from '#charts/trend.ts'
import type { TrendInput } from '#charts/trendInput.ts'
import type { MeasureText } from '#charts/textWidth.ts'
import { isoDay } from '#model/day.ts'
import { describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { h, shallowRef } from 'vue'
import { exampleTrend } from '../../../tests/pictures/trendExample.ts'
import { mount } from '../../../tests/mount.ts'
import ChartCanvas from './ChartCanvas.vue'

const HOSTILE = '<img src=x onerror="window.hit = 1">'
const words: ReadoutWords = {
  label: 'Day by day',
  date: isoDay,
  index: (value) => `Index ${value}`,
  band: (low, high) => `${low} to ${high}`,
  noValue: () => 'no value',
  eventTitle: (id) => (id === 'e32' ? HOSTILE : `event ${id}`),
  meeting: (id) => `meeting ${id}`,
  lines: 'Up and down: from line to line',
  moreEvents: (count) => `+${count} more`,
}

function propsOf(more: Partial<TrendInput> = {}) {
  const input = { ...exampleTrend(), fonts: { sans: 'sans-serif' }, ...more }
  const build = (width: number, measure: MeasureText) => trendOption({ ...input, width, measure })
  const label = 'The index rose. Index from December 2020. −1.3'
  return { build, height: input.height, label, reader: trendReader(input, words) }
}

function chart(more: Partial<TrendInput> = {}, listeners: Readonly<Record<string, unknown>> = {}) {
  return mount(ChartCanvas, { props: { ...propsOf(more), ...listeners } })
}

/** The drawing, once it is there. */
async function drawing(at: ReturnType<typeof chart>): Promise<SVGSVGElement> {
  await expect.element(at.getByRole('img')).toBeVisible()
  return vi.waitUntil(() => at.element().querySelector<SVGSVGElement>('[role="img"] svg:has(text)'), {
    timeout: 5000,
  })
}

/** Boxes of what is filled with a colour, in pixels of the page. */
function marks(svg: SVGSVGElement, fill: string): DOMRect[] {
  return [...svg.querySelectorAll('path')]
    .filter((path) => path.getAttribute('fill')?.toUpperCase() === fill)
    .map((path) => path.getBoundingClientRect())
}

function pointer(type: string, target: Element, x: number, y: number, buttons = 0): void {
  const init = {
    bubbles: true,
    clientX: x,
    clientY: y,
    buttons,
    pointerType: 'mouse',
    pointerId: 1,
    isPrimary: true,
  }
  target.dispatchEvent(new PointerEvent(`pointer${type}`, init))
  const mouse = { down: 'mousedown', up: 'mouseup', move: 'mousemove' }[type]
  if (mouse) target.dispatchEvent(new MouseEvent(mouse, { ...init, view: window }))
}

describe('ChartCanvas', () => {
  it('draws the option at the width there is, and is read aloud by its label', async () => {
    const at = chart()
    const svg = await drawing(at)
    expect(svg.getBoundingClientRect().width).toBeCloseTo(at.element().getBoundingClientRect().width, 0)
    await expect.element(at.getByRole('img', { name: /^The index rose/ })).toBeInTheDocument()
    expect(svg.textContent).toContain('As of 13 May')
  })

  it('keeps nothing of an earlier picture when a layer becomes empty', async () => {
    const { build, ...rest } = propsOf()
    const current = shallowRef(build)
    const at = mount(() => h(ChartCanvas, { ...rest, build: current.value }))
    const svg = await drawing(at)
    expect(svg.textContent).toContain('Reykjavik')
    current.value = propsOf({ upcoming: [], annotations: [] }).build
    await vi.waitUntil(() => !svg.textContent.includes('Reykjavik'))
  })

  it('follows its container', async () => {
    const at = chart()
    const svg = await drawing(at)
    const host = at.element()
    if (host instanceof HTMLElement) host.style.width = '500px'
    await vi.waitUntil(() => Math.round(svg.getBoundingClientRect().width) === 500)
  })

  it('reads day by day with the keyboard, from the as-of date on', async () => {
    const step = vi.fn()
    const at = chart({}, { onStep: step })
    await drawing(at)
    const slider = at.getByRole('slider', { name: 'Day by day' })
    await userEvent.tab()
    await userEvent.keyboard('{ArrowLeft}')
    await expect
      .element(slider)
      .toHaveAttribute('aria-valuetext', expect.stringContaining('2021-05-12. Index −1.3'))
    await expect.element(at.getByText('2021-05-12')).toBeVisible()
    await userEvent.keyboard('{Escape}')
    expect(step.mock.calls.at(-1)).toEqual([null, 0])
    expect(at.element().querySelector('.readout')).toBeNull()
  })

  it('is read on at the same day when the keys come back', async () => {
    const at = chart()
    await drawing(at)
    const slider = at.getByRole('slider', { name: 'Day by day' })
    await userEvent.tab()
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}')
    await expect.element(at.getByText('2021-05-11')).toBeVisible()
    slider.element().blur()
    await expect.element(at.getByText('2021-05-11')).not.toBeInTheDocument()
    slider.element().focus()
    await expect.element(at.getByText('2021-05-11')).toBeVisible()
    await userEvent.keyboard('{ArrowLeft}')
    await expect.element(slider).toHaveAttribute('aria-valuetext', expect.stringContaining('2021-05-10'))
  })

  it('goes from line to line by key where there are several, and tells which is read', async () => {
    const step = vi.fn()
    const { series } = exampleTrend()
    const companion = { id: 'half-90', label: '90 days', look: 'long', series } as const
    const at = chart({ companions: [companion] }, { onStep: step })
    await drawing(at)
    const slider = at.getByRole('slider', { name: 'Day by day' })
    await expect.element(slider).toHaveAttribute('aria-description', 'Up and down: from line to line')
    await userEvent.tab()
    await userEvent.keyboard('{ArrowLeft}{ArrowDown}')
    await expect
      .element(slider)
      .toHaveAttribute('aria-valuetext', expect.stringContaining('2021-05-12. 90 days −1.3. Index −1.3'))
    expect(step.mock.calls.at(-1)?.[1]).toBe(1)
    await userEvent.keyboard('{ArrowUp}')
    expect(step.mock.calls.at(-1)?.[1]).toBe(0)
  })

  it('shows a hostile title as letters', async () => {
    const at = chart()
    await drawing(at)
    await userEvent.tab()
    await userEvent.keyboard('{ArrowLeft}')
    await expect.element(at.getByText(HOSTILE)).toBeVisible()
    expect(at.element().querySelector('img')).toBeNull()
    expect(window).not.toHaveProperty('hit')
  })

  it('shows the same for the pointer, and nothing once it has left', async () => {
    const at = chart()
    const svg = await drawing(at)
    const [stem] = marks(svg, palettes.light.coop)
    pointer('move', svg, stem!.x + stem!.width / 2, stem!.y)
    await expect.element(at.getByText('2020-12-15')).toBeVisible()
    at.element().querySelector('.chart')?.dispatchEvent(new PointerEvent('pointerleave'))
    await vi.waitUntil(() => at.element().querySelector('.readout') === null)
  })

  it('says which mark was clicked', async () => {
    const picked = vi.fn()
    const at = chart({}, { onPick: picked })
    const svg = await drawing(at)
    const [stem] = marks(svg, palettes.light.coop)
    const [x, y] = [stem!.x + stem!.width / 2, stem!.y + stem!.height / 2]
    for (const type of ['mousemove', 'mousedown', 'mouseup', 'click']) {
      svg.dispatchEvent(new MouseEvent(type, { bubbles: true, clientX: x, clientY: y, view: window }))
    }
    expect(picked.mock.calls).toEqual([['stems', 'e1', expect.any(Number), expect.any(Number)]])
  })

  it('tells the window once the brush is let go, not before', async () => {
    const zoomed = vi.fn()
    const input = exampleTrend()
    const at = chart({}, { onZoom: zoomed })
    const svg = await drawing(at)
    const [box] = marks(svg, palettes.light.surface).sort((one, other) => one.x - other.x)
    const [x, y] = [box!.x + box!.width / 2, box!.y + box!.height / 2]
    pointer('move', svg, x, y)
    pointer('down', svg, x, y, 1)
    for (let dx = 10; dx <= 60; dx += 10) pointer('move', svg, x + dx, y, 1)
    await new Promise((resolve) => setTimeout(resolve, 250))
    expect(zoomed).not.toHaveBeenCalled()
    pointer('up', svg, x + 60, y)
    await vi.waitUntil(() => zoomed.mock.calls.length > 0)
    const [window] = zoomed.mock.calls[0] as [{ from: number; to: number }]
    expect(window.from).toBeGreaterThan(input.window.from)
    expect(window.to).toBe(input.window.to)
  })
})
