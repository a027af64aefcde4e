import type { Palette } from '#charts/palette.ts'
import { palettes } from '#charts/palette.ts'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

/** Tokens of a style sheet: `--side-a` is `sideA`. */
function tokensIn(path: string): ReadonlyMap<string, string> {
  const found = readFileSync(path, 'utf8').matchAll(/--([a-z0-9-]+): ([^;]+);/g)
  return new Map([...found].map(([, name = '', value = '']) => [camel(name), value]))
}
function camel(name: string): string {
  return name.replaceAll(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
}

/** The band is drawn by charts alone, and no style sheet has it. */
const NAMES = (Object.keys(palettes.light) as (keyof Palette)[]).filter((name) => name !== 'band')

describe('the tokens of style sheets', () => {
  it('are the colours of charts in light and dark', () => {
    const tokens = tokensIn('src/ui/styles/tokens.css')
    const expected = NAMES.map((name) => {
      const [light, dark] = [palettes.light[name], palettes.dark[name]].map((one) => one.toLowerCase())
      return [name, name === 'markInk' ? [light] : [light, dark]]
    })
    const found = NAMES.map((name) => [name, tokens.get(name)?.match(/#[0-9a-f]{6}/g)])
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected))
  })

  it('are those of the projector on slides', () => {
    const tokens = tokensIn('src/ui/slides/projector.css')
    for (const name of NAMES)
      expect([name, tokens.get(name)]).toEqual([name, palettes.projector[name].toLowerCase()])
  })
})
