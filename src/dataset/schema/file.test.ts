import type { BriefingRecord } from '#model/records/briefing.ts'
import type { CaseRecord } from '#model/records/case.ts'
import type { Tombstone } from '#model/records/dataset.ts'
import type { DateToWatch } from '#model/records/dateToWatch.ts'
import type { EventFields, EventRecord } from '#model/records/event.ts'
import type { IssueRecord } from '#model/records/issue.ts'
import type { MeetingRecord } from '#model/records/meeting.ts'
import type { Relationship } from '#model/records/relationship.ts'
import type { SourceRecord } from '#model/records/source.ts'
import type * as v from 'valibot'
import { describe, expectTypeOf, it } from 'vitest'
import type { briefing } from './briefing.ts'
import type { caseRecord } from './case.ts'
import type { tombstone } from './dataset.ts'
import type { dateToWatch } from './dateToWatch.ts'
import type { event } from './event.ts'
import type { issue } from './issue.ts'
import type { meeting } from './meeting.ts'
import type { relationship } from './relationship.ts'
import type { source } from './source.ts'

/** A type without the index signatures by which unknown fields survive; `set` is looked at on its own. */
type Known<T> = T extends readonly (infer Entry)[]
  ? readonly Known<Entry>[]
  : T extends object
    ? {
        readonly [K in keyof T as string extends K ? never : number extends K ? never : K]: K extends 'set'
          ? keyof { [F in keyof T[K] as string extends F ? never : number extends F ? never : F]: 1 }
          : Known<T[K]>
      }
    : T

type Read<S extends v.GenericSchema> = Known<v.InferOutput<S>>

describe('the schema gives exactly the types of the model', () => {
  it('for every kind of record', () => {
    expectTypeOf<Read<typeof event>>().toEqualTypeOf<Known<EventRecord>>()
    expectTypeOf<Read<typeof issue>>().toEqualTypeOf<Known<IssueRecord>>()
    expectTypeOf<Read<typeof caseRecord>>().toEqualTypeOf<Known<CaseRecord>>()
    expectTypeOf<Read<typeof meeting>>().toEqualTypeOf<Known<MeetingRecord>>()
    expectTypeOf<Read<typeof dateToWatch>>().toEqualTypeOf<Known<DateToWatch>>()
    expectTypeOf<Read<typeof source>>().toEqualTypeOf<Known<SourceRecord>>()
    expectTypeOf<Read<typeof briefing>>().toEqualTypeOf<Known<BriefingRecord>>()
  })

  it('for the relationship and for what was deleted', () => {
    expectTypeOf<Read<typeof relationship>>().toEqualTypeOf<Known<Relationship>>()
    expectTypeOf<Read<typeof tombstone>>().toEqualTypeOf<Known<Tombstone>>()
  })

  it('and would notice a field more or less', () => {
    expectTypeOf<Read<typeof event>>().not.toEqualTypeOf<Known<EventRecord & { readonly mood: string }>>()
    expectTypeOf<Read<typeof event>>().not.toEqualTypeOf<Known<Omit<EventRecord, 'note'>>>()
    expectTypeOf<Read<typeof event>['changes'][number]['set']>().toEqualTypeOf<keyof EventFields>()
  })
})
