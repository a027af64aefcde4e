import { shownSizes } from '#charts/frameLayout.ts'
import { shownChart, slideChart } from '#charts/framedChart.ts'
import { lanesOption } from '#charts/lanes.ts'
import type { LanesInput } from '#charts/lanesInput.ts'
import { lanesLayout } from '#charts/lanesLayout.ts'
import { palettes } from '#charts/palette.ts'
import { describe, expect, it } from 'vitest'
import { xmlFaults } from '../../tests/officePackage.ts'
import { FRAME_WORDS, exampleFramed } from '../../tests/pictures/framedExample.ts'
import { exampleLanes, manyLanes } from '../../tests/pictures/lanesExample.ts'
import { normalised } from '../../tests/pictures/renderSvg.ts'
import { framedAsSvg } from './drawFramed.ts'

const texts = { title: FRAME_WORDS.title, description: 'Whelan: 867 days. <Reed> & others', faces: '' }

/** What stands in the texts of an SVG. */
function textsOf(svg: string): string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text)
}

describe('a chart with its frame as SVG', () => {
  it('holds title, subtitle, criticism, source, pair with as-of date, marking, annotations and the chart', () => {
    const said = textsOf(framedAsSvg(slideChart(exampleFramed()), texts)).join(' ')
    for (const words of Object.values(FRAME_WORDS).flat()) expect(said).toContain(words)
    for (const words of ['867', 'Before verdict', '15 Jun 2020', 'Reed is detained in Moscow']) {
      expect(said).toContain(words)
    }
  })

  it('says the same to who reads it by ear, as text and never as markup', () => {
    const svg = framedAsSvg(slideChart(exampleFramed()), texts)
    expect(svg).toContain(`<title id="bilat-title">${FRAME_WORDS.title}</title>`)
    expect(svg).toContain('Whelan: 867 days. &lt;Reed&gt; &amp; others</desc>')
    expect(svg.startsWith('<svg xmlns="http://www.w3.org/2000/svg" width="1280" height="720"')).toBe(true)
  })

  it('S01 has no sign that XML lacks, which would keep every program from opening it', () => {
    const odd = 'a\uFFFEb\uD800c\u0000d'
    const framed = exampleFramed()
    const svg = framedAsSvg(slideChart({ ...framed, words: { ...framed.words, title: odd, source: odd } }), {
      ...{ title: odd, description: odd, faces: '' },
    })
    expect(xmlFaults(svg)).toEqual([])
    expect(svg).toContain('<title id="bilat-title">abcd</title>')
    expect(textsOf(svg)).toContain('abcd')
  })

  it('carries the faces it is given', () => {
    const faces = "@font-face{font-family:'Sans';src:url(data:font/woff2;base64,AA==)}"
    expect(framedAsSvg(slideChart(exampleFramed()), { ...texts, faces })).toContain(`<style>${faces}</style>`)
  })

  it('is drawn as before', async () => {
    const svg = framedAsSvg(slideChart(exampleFramed()), texts)
    await expect(normalised(svg)).toMatchFileSnapshot('../../tests/pictures/framed-slide.svg')
  })
})

describe('all lanes of a timeline in one picture', () => {
  it('hold every event for itself, however many they are, with title, source and marking', () => {
    for (const [lanes, n] of [
      [exampleLanes(), exampleLanes().lanes.flatMap(({ marks }) => marks).length],
      [manyLanes(3000), 3000],
    ] as const) {
      const svg = framedAsSvg(lanesInFrame(lanes, true), texts)
      expect(glyphs(svg)).toBe(n + 3) // and the three of the key
      for (const words of [FRAME_WORDS.title, FRAME_WORDS.source, FRAME_WORDS.marking])
        expect(svg).toContain(words)
    }
  })

  it('become numbers where they are not to stand apart', () => {
    expect(glyphs(framedAsSvg(lanesInFrame(manyLanes(3000), false), texts))).toBeLessThan(1500)
  })
})

function lanesInFrame(lanes: LanesInput, apart: boolean) {
  return shownChart({
    ...exampleFramed({ annotations: [], palette: palettes.light }),
    sizes: shownSizes(1200),
    draw: (frame) => {
      const input = { ...lanes, ...frame, window: lanes.whole, apart }
      const layout = lanesLayout(input)
      return { option: lanesOption(input, layout), height: layout.height, plot: layout.plot }
    },
  })
}

/** Triangles and diamonds, by how their outlines begin. */
function glyphs(svg: string): number {
  return [...svg.matchAll(/d="M(3\.2 2\.4|10\.8 2\.4|7 1\.7)L/g)].length
}
