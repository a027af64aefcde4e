import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { CUMULATIVE_COVERAGE, PERIOD_BAND_COVERAGE } from './periodBandCoverage.ts'

/** Cells of the lines of the note's table of coverage. */
function linesOfNote(name: string): string[][] {
  const note = readFileSync(new URL(name, import.meta.url), 'utf8')
  const lines = note.split('\n').filter((line) => line.startsWith('|') && /\d a year/.test(line))
  return lines.map((line) => line.split('|').map((cell) => cell.trim()))
}

function settingOf(setting: string) {
  return {
    density: Number(/^\d+/.exec(setting)?.[0]),
    cluster: setting.includes('in threes') ? 3 : 1,
  }
}

/** Without how often the interval is supported, which stands in brackets. */
function held(cell: string | undefined): number {
  return Number(cell?.split(' ')[0])
}

it('says the figures of the note, all of its settings', () => {
  const found = linesOfNote('quantityBand.md').map(
    ([, setting = '', days, net, , mean, share, symmetry, ...counted]) => ({
      ...settingOf(setting),
      days: Number(days),
      ...{ net: held(net), mean: held(mean), conflictShare: held(share), reciprocity: held(symmetry) },
      ...{ quad: counted.slice(0, 4).map(held), balance: held(counted[4]) },
    }),
  )
  expect(found).toHaveLength(9)
  expect(PERIOD_BAND_COVERAGE).toEqual(found)
})

it('says the figures of the cumulative score’s note, all of its settings', () => {
  const found = linesOfNote('cumulativeScore.md').map(([, setting = '', scale, , , share]) => ({
    ...settingOf(setting),
    ...{ scale: Number(scale), held: held(share) },
  }))
  expect(found).toHaveLength(6)
  expect(CUMULATIVE_COVERAGE).toEqual(found)
})
