/**
 * Simulated coverage of the bands of periods and of the cumulative score: `npx tsx tests/bench/periodBandCoverage.ts
 * [runs]`, 1,000 by default. What came out is written down in src/analysis/quantityBand.md and cumulativeScore.md.
 */
import { cumulativeCoverageOf } from '#analysis/oracle/cumulativeSimulation.ts'
import type { Process } from '#analysis/oracle/simulation.ts'
import { SIMULATED, spanCoverageOf } from '#analysis/oracle/spanSimulation.ts'

const cluster = { size: 3, days: 3, likeness: 0.6 }

const SETTINGS: readonly { readonly name: string; readonly process: Process }[] = [
  { name: '80 a year', process: { perYear: 80 } },
  { name: '30 a year', process: { perYear: 30 } },
  { name: '80 a year in threes', process: { perYear: 80, cluster } },
]

const runs = Number(process.argv[2] ?? 1000)
const percent = (share: number): number => Math.round(share * 1000) / 10

for (const days of [30, 90, 365]) {
  for (const { name, process: drawn } of SETTINGS) {
    const found = spanCoverageOf(drawn, { days: Math.min(days, 365), runs })
    console.log(`\n${name}, spans of ${days} days`)
    console.table(
      SIMULATED.map((quantity) => ({
        quantity,
        'supported %': percent(found[quantity].supported),
        'held %': percent(found[quantity].held),
        'too low %': percent(found[quantity].tooLow),
        'too high %': percent(found[quantity].tooHigh),
        'changes seen %': percent(found[quantity].changesSeen),
      })),
    )
  }
}

console.log('\ncumulative score, three years from a start of 0')
console.table(
  SETTINGS.flatMap(({ name, process: drawn }) =>
    [0.1, 0.5].map((scale) => {
      const found = cumulativeCoverageOf(drawn, { runs, scale })
      return {
        setting: name,
        scale,
        expected: Number(found.expected.toFixed(2)),
        'supported %': percent(found.supported),
        'held %': percent(found.held),
        'too low %': percent(found.tooLow),
        'too high %': percent(found.tooHigh),
        width: Number(found.width.toFixed(2)),
      }
    }),
  ),
)
