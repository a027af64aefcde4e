import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { PERIOD_BAND_COVERAGE } from './periodBandCoverage.ts'

/** Cells of the lines of the note's table of coverage. */
function linesOfNote(): string[][] {
  const note = readFileSync(new URL('quantityBand.md', import.meta.url), 'utf8')
  const lines = note.split('\n').filter((line) => line.startsWith('|') && /\d a year/.test(line))
  return lines.map((line) => line.split('|').map((cell) => cell.trim()))
}

/** Without how often the interval is supported, which stands in brackets. */
function held(cell: string | undefined): number {
  return Number(cell?.split(' ')[0])
}

it('says the figures of the note, all of its settings', () => {
  const found = linesOfNote().map(([, setting = '', days, net, , mean, share, symmetry]) => ({
    density: Number(/^\d+/.exec(setting)?.[0]),
    cluster: setting.includes('in threes') ? 3 : 1,
    days: Number(days),
    ...{ net: held(net), mean: held(mean), conflictShare: held(share), reciprocity: held(symmetry) },
  }))
  expect(found).toHaveLength(9)
  expect(PERIOD_BAND_COVERAGE).toEqual(found)
})
