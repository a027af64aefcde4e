import type { IsoDay } from '#model/day.ts'
import type { ApplyOptions } from '#storage/applyDataset.ts'
import type { Shelves } from '#storage/database.ts'
import type { Saved } from '#storage/saveFailure.ts'
import type { Stamp } from '#storage/write.ts'
import type { ShallowRef } from 'vue'
import type { Restored } from './relationships.ts'
import type { Surroundings } from './surroundings.ts'
import type { TransferStep } from './transferStep.ts'

/** What the desk works with; the stores it belongs to hand it in. */
export interface DeskTools {
  readonly db: Shelves
  readonly readFile: Surroundings['readFile']
  readonly step: ShallowRef<TransferStep>
  readonly stamp: () => Stamp
  /** The day on screen. */
  readonly day: () => IsoDay
  readonly follow: <T>(write: Promise<Saved<T>>) => Promise<Saved<T>>
  readonly currentId: () => string | null
  readonly choose: (rel: string) => void
  readonly chooseWritten: (rel: string) => Promise<void>
  readonly restore: (restorePoint: number) => Promise<Restored>
  readonly preferences: Surroundings['preferences']
}

/** What the journal is told of an import. */
export type Told = Pick<ApplyOptions, 'mode' | 'origin' | 'stamp' | 'fileName'>
