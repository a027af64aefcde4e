import { writeFileSync } from 'node:fs'
import { datasetJsonSchema } from './build/datasetJsonSchema.ts'

/** Writes the JSON Schema of a dataset file: `npx tsx scripts/jsonSchema.ts` after the schema in code has changed. */
const text = JSON.stringify(datasetJsonSchema(), null, 2)
writeFileSync('public/bilat-dataset-1.schema.json', `${text}\n`)
