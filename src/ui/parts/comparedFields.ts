import type { ChangedField } from '#analysis/changedFacts.ts'
import { FACT_LISTS } from '#analysis/changedFacts.ts'
import type { Citation } from '#model/records/base.ts'
import type { AnyRecord, Dataset } from '#model/records/dataset.ts'
import type { SourceRecord } from '#model/records/source.ts'
import { isReferenceField } from '#model/references.ts'
import { useI18n } from 'vue-i18n'
import { useTexts } from '../texts/i18n.ts'
import { useFieldWords } from './changeFields.ts'
import { useDateReading } from './dateReading.ts'
import { recordTitle } from './recordTitle.ts'
import { useWritten } from './writtenValue.ts'

/** A field in words, before and after; empty where it was, or is, not there. */
export interface FieldRow {
  readonly name: string
  readonly before: string
  readonly after: string
}

/** What both sides call things: their sources, and records that others name, by their ids. */
export interface ComparedNames {
  readonly sources: ReadonlyMap<string, SourceRecord>
  readonly titles: ReadonlyMap<string, string>
}

/** Those of some views; of two that have the same record, as the last one names it. */
export function namesIn(views: readonly Dataset[]): ComparedNames {
  const records = views.flatMap((view) => [
    ...FACT_LISTS.flatMap((list): readonly AnyRecord[] => view[list]),
    ...view.relationship.people,
  ])
  return {
    sources: new Map(views.flatMap((view) => view.sources.map((source) => [source.id, source] as const))),
    titles: new Map(records.map((record) => [record.id, recordTitle(record)])),
  }
}

/** The publishers of what is cited, with their days, each source once. */
export function useCited(names: () => ComparedNames): (citations: readonly Citation[]) => string {
  const { f } = useTexts()
  return (citations) =>
    [...new Set(citations.map(({ source }) => source))]
      .map((id) => {
        const found = names().sources.get(id)
        if (!found) return id
        const { publisher, published } = found
        return published === undefined ? publisher : `${publisher}, ${f.date(published)}`
      })
      .join('; ')
}

const DATES = new Set(['date', 'knownOn', 'since', 'until', 'published', 'accessed'])

/** A field and what it said, in the reader's words where there are any. */
export function useFieldRows(names: () => ComparedNames): (field: ChangedField) => FieldRow {
  const words = useFieldWords()
  const cited = useCited(names)
  const reading = useDateReading()
  const written = useWritten()
  const composer = useI18n()
  const { t } = useTexts()

  const named = (id: unknown): string => names().titles.get(String(id)) ?? String(id)
  function valueOf(field: string, value: unknown): string {
    if (value === undefined || value === null || (Array.isArray(value) && value.length === 0)) return ''
    if (field === 'citations') return cited(value as readonly Citation[]) // checked when it was read
    if (isReferenceField(field)) return [value].flat().map(named).join(', ')
    if (DATES.has(field) && typeof value === 'string') return reading(value)
    return words.value(field, value) ?? written(value)
  }
  return ({ field, before, after }) => ({
    name: composer.te(`compare.field.${field}`) ? t(`compare.field.${field}`) : words.name(field),
    before: valueOf(field, before),
    after: valueOf(field, after),
  })
}
