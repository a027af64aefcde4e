import { describe, expect, it } from 'vitest'
import type { FaceRule } from './embeddedFaces.ts'
import { embeddedFaces, rangeCovers } from './embeddedFaces.ts'

const LATIN = 'U+0000-00FF, U+0131, U+2000-206F, U+2212'
const CYRILLIC = 'U+0301, U+0400-045F, U+2116'

function face(family: string, range: string, url: string): FaceRule {
  return { family, descriptors: { 'font-weight': '200 900', 'unicode-range': range }, url }
}
const rules = [
  face('Sans', LATIN, 'https://app/latin.woff2'),
  face('Sans', CYRILLIC, 'https://app/cyrillic.woff2'),
  face('Serif', LATIN, 'data:font/woff2;base64,SERIF'),
  face('Mono', LATIN, 'https://app/mono.woff2'),
]
const asked: string[] = []
function read(url: string): Promise<string | null> {
  asked.push(url)
  return Promise.resolve(url.includes('gone') ? null : `data:font/woff2;base64,${url.slice(12, 17)}`)
}

describe('the range of a face', () => {
  it('covers a text where it has any letter of it', () => {
    expect(rangeCovers(LATIN, 'a')).toBe(true)
    expect(rangeCovers(LATIN, '−')).toBe(true)
    expect(rangeCovers(LATIN, 'Москва')).toBe(false)
    expect(rangeCovers(CYRILLIC, 'Moscow, Москва')).toBe(true)
    expect(rangeCovers('U+4??', 'Москва')).toBe(true)
    expect(rangeCovers('U+1F600-1F64F', '😀')).toBe(true)
    expect(rangeCovers('', 'a')).toBe(true)
    expect(rangeCovers('', '')).toBe(false)
  })
})

describe('the faces that a text needs', () => {
  it('are those of its families that have its letters, with their files in them', async () => {
    asked.length = 0
    const { css, missing } = await embeddedFaces(rules, ['Sans', 'Serif'], 'Moscow', read)
    expect(asked).toEqual(['https://app/latin.woff2'])
    expect(missing).toBe(0)
    expect(css.match(/@font-face/g)).toHaveLength(2)
    expect(css).toContain("font-family:'Serif';src:url(data:font/woff2;base64,SERIF) format('woff2')")
    expect(css).toContain('font-weight:200 900;')
    expect((await embeddedFaces(rules, ['Sans'], 'Москва', read)).css).toContain('cyril')
  })

  it('are counted where their file cannot be had', async () => {
    const gone = face('Sans', LATIN, 'https://app/gone.woff2')
    expect(await embeddedFaces([gone], ['Sans'], 'a', read)).toEqual({ css: '', missing: 1 })
  })
})
