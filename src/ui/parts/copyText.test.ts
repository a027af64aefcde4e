import { describe, expect, it } from 'vitest'
import { copyText } from './copyText.ts'

function clipboard(writeText: (text: string) => Promise<void>): Clipboard {
  return Object.assign(new EventTarget(), {
    writeText,
    readText: () => Promise.resolve(''),
    read: () => Promise.resolve([]),
    write: () => Promise.resolve(),
  })
}

describe('copying a text', () => {
  it('writes it, and says that it is there', async () => {
    const written: string[] = []
    expect(
      await copyText(
        'a',
        clipboard((text) => Promise.resolve(void written.push(text))),
      ),
    ).toBe(true)
    expect(written).toEqual(['a'])
  })

  it('says so where there is no clipboard or it may not be written', async () => {
    expect(await copyText('a', undefined)).toBe(false)
    expect(
      await copyText(
        'a',
        clipboard(() => Promise.reject(new Error('not allowed'))),
      ),
    ).toBe(false)
  })
})
