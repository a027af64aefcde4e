import { writeFileSync } from 'node:fs'
import { readDataset } from '#dataset/readDataset.ts'
import { writeDataset } from '#dataset/writeDataset.ts'
import { sampleDataset } from './sampleDataset.ts'

/** Writes the worked sample into `public/`: `npx tsx sample/build.ts` after its facts have changed. */
const file = new URL('../public/us-russia-2021.bilat.json', import.meta.url)
const { text } = await writeDataset(sampleDataset())
const outcome = readDataset(text)
if (outcome.type === 'accepted') {
  writeFileSync(file, text)
  console.log(`${file.pathname}: ${text.length} characters`)
} else {
  console.error(JSON.stringify(outcome, null, 2))
  process.exitCode = 1
}
