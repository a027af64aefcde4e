import { afterEach, expect, it, vi } from 'vitest'
import { leaveFullScreen, wasEnded } from './fullScreen.ts'

const shown = vi.spyOn(document, 'fullscreenElement', 'get')
afterEach(() => void shown.mockReset())

it('knows an end of full screen that the page has not asked for from one that it has', async () => {
  shown.mockReturnValue(null)
  expect(wasEnded()).toBe(true)

  shown.mockReturnValue(document.body)
  expect(wasEnded()).toBe(false)
  const asked: boolean[] = []
  vi.spyOn(document, 'exitFullscreen').mockImplementation(() => {
    shown.mockReturnValue(null)
    asked.push(wasEnded())
    return Promise.resolve()
  })
  await leaveFullScreen()
  expect(asked).toEqual([false])
  expect(wasEnded()).toBe(true)
})
