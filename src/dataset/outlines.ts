import { LIST_NAMES } from '#model/records/dataset.ts'
import type { ListName } from '#model/records/dataset.ts'
import type { Outline } from './outline.ts'
import { outlineOf, outlinesOf } from './outline.ts'
import { CONTENT, HEADER, RECORDS } from './schema/dataset.ts'

/** The build of a whole file. */
export const FILE: Outline = { fields: outlinesOf({ ...HEADER, ...CONTENT }) }

export const RELATIONSHIP: Outline = outlineOf(CONTENT.relationship)

/** The build of the records of each list. */
export const RECORD: ReadonlyMap<ListName, Outline> = new Map(
  LIST_NAMES.map((list) => [list, outlineOf(RECORDS[list])]),
)
