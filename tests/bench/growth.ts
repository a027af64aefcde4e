import { mkdir, writeFile } from 'node:fs/promises'
import { growthExponent } from './figures.ts'

/** Prints a row a step with its milliseconds at each size and their growth exponent, and writes the same as JSON. */
export async function tellGrowth(
  name: string,
  runs: number,
  sizes: readonly number[],
  /** Of one size: milliseconds by step. */
  timesOn: (size: number) => Readonly<Record<string, number>>,
): Promise<void> {
  const found = sizes.map(timesOn)
  const rows = Object.keys(found[0] ?? {}).map((step) => {
    const times = found.map((one) => one[step] ?? NaN)
    const exponent = growthExponent(sizes.map((size, i) => ({ size, time: times[i] ?? NaN })))
    return { name: step, times, exponent }
  })
  console.table(
    rows.map(({ name: step, times, exponent }) => ({
      step,
      ...Object.fromEntries(sizes.map((size, i) => [`${size}, ms`, Number(times[i]?.toFixed(2))])),
      exponent: Number(exponent.toFixed(2)),
    })),
  )
  await mkdir('.cache/bench', { recursive: true })
  await writeFile(`.cache/bench/${name}.json`, JSON.stringify({ runs, sizes, rows }, null, 2))
}
