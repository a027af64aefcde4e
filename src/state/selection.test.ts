import { afterEach, describe, expect, it } from 'vitest'
import { effectScope } from 'vue'
import { useEventFilter } from './eventFilter.ts'
import { useSelection } from './selection.ts'
import type { TestApp } from './testApp.fixture.ts'
import { eventually, testAppWithExample } from './testApp.fixture.ts'

let app: TestApp
const page = { scope: effectScope() }
afterEach(() => {
  page.scope.stop()
  app.end()
})

async function opened() {
  app = await testAppWithExample()
  const filter = useEventFilter()
  page.scope = effectScope()
  page.scope.run(() => filter.attend())
  await eventually(() => filter.isReady && filter.ids.length >= 3)
  return { filter, selection: useSelection() }
}

describe('choosing events of the list', () => {
  it('takes one in and out, a range from the one before, and all', async () => {
    const { filter, selection } = await opened()
    const [first, second, third] = filter.ids
    selection.toggle(first!)
    selection.extendTo(third!)
    expect(selection.ids).toEqual([first, second, third])
    selection.toggle(second!)
    expect(selection.ids).toEqual([first, third])
    selection.extendTo(first!)
    expect(selection.ids).toEqual([first, second, third])
    selection.chooseAll()
    expect(selection.isAll).toBe(true)
    selection.end()
    expect([selection.isOn, selection.ids]).toEqual([false, []])
  })

  it('is only of what the filter leaves on screen', async () => {
    const { filter, selection } = await opened()
    selection.chooseAll()
    const all = selection.ids.length
    filter.change({ issue: ['fishing'] })
    await eventually(() => filter.ids.length < all)
    expect(selection.ids).toEqual(filter.ids)
    expect(selection.chosen.size).toBe(all)
  })
})
