import type { DayWindow } from '#state/trendWindow.ts'
import { describe, expect, it } from 'vitest'
import { computed, shallowRef } from 'vue'
import type { MovableWindow } from './markSteps.ts'
import { closerTo, stepByKey } from './markSteps.ts'

const mark = (id: string, day: number) => ({ id, first: day, last: day })
const lanes = {
  lanes: [{ marks: [mark('a', 110), mark('b', 150), mark('c', 390)] }, { marks: [mark('d', 120)] }],
  asOf: 149,
  selected: null,
  together: [],
}

function movable(from: number, to: number): MovableWindow {
  const window = shallowRef<DayWindow>({ from, to })
  const whole = computed(() => ({ from: 0, to: 400 }))
  return { window: computed(() => window.value), whole, set: (wanted) => (window.value = wanted) }
}
const key = (name: string, shiftKey = false) => ({ key: name, shiftKey })

describe('stepByKey', () => {
  it('begins with the mark nearest to the as-of date, or with the chosen one', () => {
    const days = movable(100, 200)
    expect(stepByKey(key('ArrowRight'), null, lanes, days)).toEqual({ lane: 0, id: 'b' })
    const chosen = { ...lanes, selected: 'd' }
    expect(stepByKey(key('ArrowRight'), null, chosen, days)).toEqual({ lane: 1, id: 'd' })
  })

  it('brings a mark beyond the window into sight, and leaves the window where it is in sight', () => {
    const days = movable(100, 200)
    expect(stepByKey(key('ArrowLeft'), { lane: 0, id: 'b' }, lanes, days)).toEqual({ lane: 0, id: 'a' })
    expect(days.window.value).toEqual({ from: 100, to: 200 })
    expect(stepByKey(key('End'), { lane: 0, id: 'a' }, lanes, days)).toEqual({ lane: 0, id: 'c' })
    expect(days.window.value).toEqual({ from: 300, to: 400 })
  })

  it('zooms and moves the window and goes on reading the same', () => {
    const at = { lane: 0, id: 'b' }
    const days = movable(100, 200)
    expect(stepByKey(key('+'), at, lanes, days)).toBe(at)
    expect(days.window.value.to - days.window.value.from).toBe(63)
    expect(stepByKey(key('PageUp'), null, lanes, movable(100, 200))).toBeNull()
    const moved = movable(100, 200)
    stepByKey(key('ArrowRight', true), at, lanes, moved)
    expect(moved.window.value).toEqual({ from: 125, to: 225 })
  })

  it('stays at the ends, passes over what is drawn as one, and leaves other keys alone', () => {
    const days = movable(100, 200)
    const at = { lane: 0, id: 'a' }
    expect(stepByKey(key('ArrowLeft'), at, lanes, days)).toBe(at)
    const together = [mark('a', 110), mark('b', 150)]
    expect(stepByKey(key('ArrowRight'), at, { ...lanes, together }, days)).toEqual({ lane: 0, id: 'c' })
    expect(stepByKey(key('x'), at, lanes, days)).toBeUndefined()
  })
})

describe('closerTo', () => {
  it('is a window on a cluster, where that takes it apart', () => {
    const closer = closerTo([mark('a', 110), mark('b', 130)], movable(0, 400))
    expect(closer).toEqual({ from: 107, to: 133 })
    expect(closerTo([mark('a', 110), mark('b', 110)], movable(103, 119))).toBeUndefined()
  })
})
