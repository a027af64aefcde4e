import type { DayNumber, IsoDay } from '#model/day.ts'
import { isoDay } from '#model/day.ts'
import { spanOf } from '#model/edtf.ts'
import { knownFrom } from '#model/knownFrom.ts'
import type { AnyRecord } from '#model/records/dataset.ts'

/** The day from which a record is known, where that is after the one on screen; else null. */
export function laterDay(record: AnyRecord, shown: DayNumber): IsoDay | null {
  const from = knownFrom(record)
  const last = from === undefined ? null : spanOf(from).last
  return last !== null && last > shown ? isoDay(last) : null
}
