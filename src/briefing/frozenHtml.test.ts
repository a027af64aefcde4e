import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { frozenOf } from '../../tests/exampleFrozen.ts'
import type { FrozenInput } from './frozenHtml.ts'
import { DATA_ID, RECORD_ID, frozenHtml } from './frozenHtml.ts'
import { FROZEN_SCRIPT } from './frozenScript.ts'

const HOSTILE = `</script><script>alert(1)</script><img src=x onerror=alert(1)>"'><!--</style>`
const hash = (text: string): Promise<string> =>
  Promise.resolve(createHash('sha256').update(text).digest('base64'))

function inputOf(text: string): FrozenInput {
  return { ...frozenOf(text), css: `.a{content:"</style>"}` }
}

/** The file without what stands in scripts, styles and attributes. */
function bareOf(html: string): string {
  return html.replaceAll(/(<(script|style)\b[^>]*>)[\s\S]*?(<\/\2>)/g, '$1$3').replaceAll(/="[^"]*"/g, '=""')
}

/** Names of all elements in it. */
function tagsOf(html: string): Set<string> {
  return new Set([...bareOf(html).matchAll(/<([a-z][\w-]*)/gi)].map(([, tag]) => tag!.toLowerCase()))
}

function partOf(html: string, id: string): unknown {
  return JSON.parse(new RegExp(`id="${id}"[^>]*>([\\s\\S]*?)</script>`).exec(html)?.[1] ?? '')
}

describe('a frozen briefing', () => {
  it('offers notes where a slide has some', async () => {
    const input = inputOf('Plain')
    const silent = { ...input, slides: input.slides.map((slide) => ({ ...slide, notes: '' })) }
    expect(await frozenHtml(input, hash)).toContain('data-does="notes"')
    expect(await frozenHtml(silent, hash)).not.toContain('data-does="notes"')
  })
})

describe('S01 a frozen briefing', () => {
  it('has the same elements whatever its texts are, none of them from a text', async () => {
    const [plain, hostile] = [
      await frozenHtml(inputOf('Plain'), hash),
      await frozenHtml(inputOf(HOSTILE), hash),
    ]
    expect(tagsOf(hostile)).toEqual(tagsOf(plain))
    expect(tagsOf(hostile)).not.toContain('img')
    expect(hostile.match(/<\/script>/g)).toHaveLength(3)
    expect(hostile.match(/<\/style>/g)).toHaveLength(1)
    expect(bareOf(hostile)).not.toMatch(/<[^>]*\son\w+=/)
  })

  it('carries its data and its record as they are', async () => {
    const html = await frozenHtml(inputOf(HOSTILE), hash)
    expect(partOf(html, DATA_ID)).toEqual({ [HOSTILE]: HOSTILE })
    expect(partOf(html, RECORD_ID)).toEqual(inputOf(HOSTILE).record)
  })
})

describe('S02 a frozen briefing', () => {
  it('lets run the one script that it has, and nothing be fetched', async () => {
    const html = await frozenHtml(inputOf('Plain'), hash)
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? ''
    const script = /<script>([\s\S]*?)<\/script>/.exec(html)?.[1] ?? ''
    expect(script).toBe(FROZEN_SCRIPT)
    expect(policy).toContain(`script-src 'sha256-${await hash(script)}'`)
    expect(policy).toContain(`default-src 'none'`)
    expect(policy).not.toContain('connect-src')
    expect(policy.split('; ').find((one) => one.startsWith('script-src'))).not.toContain('unsafe')
  })

  it('never asks for storage or the network', () => {
    expect(FROZEN_SCRIPT).not.toMatch(
      /indexedDB|localStorage|sessionStorage|cookie|fetch|XMLHttp|import|eval|innerHTML/,
    )
  })
})

it('leaves out notes where there are none', async () => {
  const input = inputOf('Plain')
  const html = await frozenHtml({ ...input, slides: [{ ...input.slides[0]!, notes: '' }] }, hash)
  expect(html).not.toContain('<aside')
})
