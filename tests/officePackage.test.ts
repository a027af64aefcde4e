import PptxGenJS from 'pptxgenjs'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { faultsOf, xmlFaults } from './officePackage.ts'

describe('the check of a package', () => {
  it('finds what pptxgenjs gets wrong', async () => {
    const deck = new PptxGenJS()
    for (const name of ['one', 'two']) {
      const slide = deck.addSlide()
      slide.background = { color: 'FFFFFF' }
      slide.addText(name, { x: 1, y: 1, w: 3, h: 1 })
      slide.addChart('line', [{ name, labels: ['a'], values: [1] }], { x: 1, y: 1, w: 3, h: 3 })
    }
    const bytes = await deck.write({ outputType: 'uint8array' })
    const faults = faultsOf(bytes instanceof Uint8Array ? bytes : new Uint8Array())
    expect(faults).toEqual(
      expect.arrayContaining([
        'folder ppt/slides/',
        'a type for ppt/slideMasters/slideMaster2.xml, which is not there',
        'ppt/slides/slide1.xml: a background without effects',
        'image/jpg is no type',
        expect.stringMatching(/^ppt\/charts\/chart\d+\.xml: no axis /),
      ]),
    )
  })

  it('finds relations that lead nowhere, are not there, and parts without a type', () => {
    const bytes = zipSync({
      '[Content_Types].xml': strToU8('<Types><Default Extension="rels" ContentType="x"/></Types>'),
      'a/b.xml': strToU8('<b r:id="rId9"/>'),
      'a/_rels/b.xml.rels': strToU8('<R><Relationship Id="rId1" Target="../c.xml"/></R>'),
    })
    expect(faultsOf(bytes)).toEqual([
      'no type for a/b.xml',
      'a/_rels/b.xml.rels: rId1 leads to c.xml, which is not there',
      'a/b.xml: no relation rId9',
    ])
  })

  it.each([
    ['<a><b></a>', '</a> where <b> is open'],
    ['<a>', '<a> left open'],
    ['<a x="1" x="2"/>', '<a> says something twice'],
    ['<a>1 < 2</a>', 'a < that opens nothing'],
    ['<a>R & D</a>', 'a bare &'],
    ['<a>\u0007</a>', 'a sign that XML lacks'],
  ])('takes %j for not well-formed', (xml, fault) => {
    expect(xmlFaults(xml)).toContain(fault)
  })

  it('lets well-formed XML be', () => {
    expect(xmlFaults('<?xml version="1.0"?><a b="x > y" c=\'"\'><!-- <d> --><e/>&amp;&#8722;</a>')).toEqual(
      [],
    )
  })
})
