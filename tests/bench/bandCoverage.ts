/**
 * Simulated coverage of the band: `npm run bench:band [-- runs]`, 2,000 runs by default.
 * What came out is written down in src/analysis/band.md.
 */
import type { Process } from '#analysis/oracle/simulation.ts'
import { coverageOf } from '#analysis/oracle/simulation.ts'

const three = { size: 3, days: 3, likeness: 0.6 }

const SETTINGS: readonly { readonly name: string; readonly process: Process }[] = [
  { name: 'density of the sample, 80 a year', process: { perYear: 80 } },
  { name: '30 a year', process: { perYear: 30 } },
  { name: '80 a year in threes', process: { perYear: 80, cluster: three } },
  { name: '30 a year in threes', process: { perYear: 30, cluster: three } },
  { name: '80 a year in threes over 5 days', process: { perYear: 80, cluster: { ...three, days: 5 } } },
  { name: '80 a year in threes, very alike', process: { perYear: 80, cluster: { ...three, likeness: 0.9 } } },
  { name: '400 a year', process: { perYear: 400 } },
  { name: '80 a year, tone swings by ±0.8 sd', process: { perYear: 80, wave: 0.8 } },
]

const runs = Number(process.argv[2] ?? 2000)

for (const level of [0.8, 0.95]) {
  console.log(`\nlevel ${level}, ${runs} runs each`)
  console.table(
    SETTINGS.map(({ name, process }) => {
      const found = coverageOf(process, { runs, level })
      const percent = (share: number): number => Math.round(share * 1000) / 10
      return {
        setting: name,
        'held %': percent(found.held),
        'band too low %': percent(found.tooLow),
        'too high %': percent(found.tooHigh),
        width: Number(found.width.toFixed(2)),
        'changes seen %': percent(found.changesSeen),
        runs: found.supported,
        'not supported': found.tried - found.supported,
        'half-lives': Object.entries(found.halfLives)
          .map(([days, count]) => `${days}: ${count}`)
          .join(', '),
      }
    }),
  )
}
