import { readFileSync } from 'node:fs'
import type { Dataset } from '#model/records/dataset.ts'

/** The worked sample as it ships, with all that became known by its last day. */
export const sampleDataset = JSON.parse(readFileSync('public/us-russia-2021.bilat.json', 'utf8')) as Dataset // its build has checked it
