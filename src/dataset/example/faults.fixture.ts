import { expect } from 'vitest'
import type { ReadOutcome } from '../readDataset.ts'
import { readDataset } from '../readDataset.ts'
import type { Patch } from './file.fixture.ts'
import { exampleFile } from './file.fixture.ts'

/** Each fault as it reads: *path · code · value found*; of another outcome, its type. */
export function faultsOf(outcome: ReadOutcome): string[] {
  if (outcome.type !== 'rejected') return [outcome.type]
  expect(outcome.total).toBe(outcome.faults.length)
  return outcome.faults.map(({ path, code, found }) => [path, code, found ?? '–'].join(' · '))
}

/** What {@link faultsOf} the example are, with other values at some paths. */
export function faultsWith(patch: Patch): string[] {
  return faultsOf(readDataset(exampleFile(patch)))
}
