import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { BAND_COVERAGE } from './bandCoverage.ts'

/** First cells of the lines of the note's table of coverage, with the numbers that the app shows. */
function linesOfNote(): string[][] {
  const note = readFileSync(new URL('band.md', import.meta.url), 'utf8')
  return note
    .split('\n')
    .filter((line) => line.startsWith('|') && /\d a year/.test(line) && line.split('|').length === 10)
    .map((line) => line.split('|').map((cell) => cell.replaceAll('*', '').trim()))
}

it('says the figures of the note, each of a setting that stands there', () => {
  const lines = linesOfNote()
  for (const { density, cluster, days, held80, held95, width } of BAND_COVERAGE) {
    const found = lines.filter(
      ([, setting = '', at80, , , at, , , at95]) =>
        setting.includes(`${density} a year`) &&
        setting.includes('in threes') === (cluster === 3) &&
        setting.includes('over 5 days') === (days === 5) &&
        [at80, at, at95].map(Number).join() === [held80, width, held95].join(),
    )
    expect(found.length, `${density} a year, clusters of ${cluster} over ${days} days`).toBe(1)
  }
})

it('holds 80 % within four of a hundred, whether events come alone or in clusters', () => {
  for (const { held80 } of BAND_COVERAGE) expect(Math.abs(held80 - 80)).toBeLessThanOrEqual(4)
})
