import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { readDataset } from '#dataset/readDataset.ts'
import { writeDataset } from '#dataset/writeDataset.ts'
import type { Dataset } from '#model/records/dataset.ts'
import { growthExponent, median } from './figures.ts'
import { madeUpDataset } from './madeUpDataset.ts'

/**
 * Writing and reading a dataset file, hash and every check included, against bare `JSON.stringify` and `JSON.parse`
 * of the same. In Node, both sides in one run, by turns; medians. `npm run bench:files [-- runs]`.
 */

const SIZES = [1_000, 10_000, 100_000]
const RUNS = Number(process.argv[2] ?? 9)

type Side = 'write' | 'stringify' | 'read' | 'parse'

/** Milliseconds of each side. */
interface Row extends Readonly<Record<Side, number>> {
  readonly events: number
  readonly megabytes: number
}

const rows: Row[] = []
for (const events of SIZES) rows.push(await measure(events))
await report()

async function measure(events: number): Promise<Row> {
  const { text } = await writeDataset(madeUpDataset(events))
  // As the app holds it: read from a file, not as the bench happened to build it.
  const dataset = accepted(text)
  const times: Record<Side, number[]> = { write: [], stringify: [], read: [], parse: [] }
  for (let run = 0; run < RUNS; run++) {
    times.stringify.push(await timed(() => JSON.stringify(dataset)))
    times.write.push(await timed(() => writeDataset(dataset)))
    times.parse.push(await timed(() => JSON.parse(text)))
    times.read.push(await timed(() => accepted(text)))
  }
  return {
    events,
    megabytes: Buffer.byteLength(text) / 1e6,
    write: median(times.write),
    stringify: median(times.stringify),
    read: median(times.read),
    parse: median(times.parse),
  }
}

function accepted(text: string): Dataset {
  const outcome = readDataset(text)
  if (outcome.type !== 'accepted') throw new Error(`the file is ${outcome.type}`)
  return outcome.dataset
}

/** Milliseconds that something takes. */
async function timed(what: () => unknown): Promise<number> {
  const start = performance.now()
  await what()
  return performance.now() - start
}

async function report(): Promise<void> {
  console.log(`Dataset files, medians of ${RUNS} in Node, milliseconds`)
  console.table(
    rows.map(({ events, megabytes, write, stringify, read, parse }) => ({
      events,
      MB: Number(megabytes.toFixed(1)),
      write: Math.round(write),
      stringify: Math.round(stringify),
      'write ratio': Number((write / stringify).toFixed(2)),
      read: Math.round(read),
      parse: Math.round(parse),
      'read ratio': Number((read / parse).toFixed(2)),
    })),
  )
  const exponent = (side: 'write' | 'read'): number =>
    growthExponent(rows.map((row) => ({ size: row.events, time: row[side] })))
  const ten = rows.find(({ events }) => events === 10_000)
  console.log(
    `writing 10,000: ${((ten?.write ?? NaN) / (ten?.stringify ?? NaN)).toFixed(2)} × JSON.stringify (goal ≤ 3)`,
  )
  console.log(
    `growth exponents: writing ${exponent('write').toFixed(3)}, reading ${exponent('read').toFixed(3)}`,
  )
  const file = join(resolve('.cache/bench'), 'files.json')
  await mkdir(resolve('.cache/bench'), { recursive: true })
  await writeFile(file, JSON.stringify({ runs: RUNS, rows }, null, 2))
  console.log(`as JSON: ${file}`)
}
