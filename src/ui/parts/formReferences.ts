import { searchSources } from '#analysis/lineNames.ts'
import { searchNames } from '#analysis/nameSearch.ts'
import type { FieldSpec, ReferredTo } from '#model/forms/field.ts'
import { MADE_HERE } from '#model/forms/field.ts'
import type { AnyRecord, Dataset, ListName } from '#model/records/dataset.ts'
import type { SourceRecord } from '#model/records/source.ts'
import { namedActors } from '#state/quickContext.ts'
import { useAsOf } from '#state/asOf.ts'
import type { Form } from '#state/forms/useForm.ts'
import { keysIn } from '#state/forms/formTexts.ts'
import { useTexts } from '../texts/i18n.ts'
import { recordTitle } from './recordTitle.ts'
import type { SearchOption } from './searchOption.ts'

/** What fields that refer to records offer, and how they call them. */
export interface FormReferences {
  readonly search: (spec: FieldSpec, path: string, text: string) => readonly SearchOption[]
  readonly nameOf: (spec: FieldSpec, path: string, id: string) => string
}

export function useFormReferences(form: Form): FormReferences {
  const asOf = useAsOf()
  const { t, f, intl } = useTexts()

  function dated(date: string | undefined): { readonly note?: string } {
    return date === undefined ? {} : { note: f.date(date) }
  }

  function optionOf(record: AnyRecord): SearchOption {
    const date = 'date' in record ? record.date : undefined
    return { value: record.id, text: recordTitle(record), ...dated(date) }
  }

  function actorsIn(data: Dataset): readonly SearchOption[] {
    return namedActors(data.relationship, intl).map(({ id, words }) => ({
      value: id,
      text: words.find((word) => word !== id && word.length > 2) ?? id,
      note: id,
    }))
  }

  function peopleIn(data: Dataset): readonly SearchOption[] {
    return data.relationship.people.map(({ id, name, roles }) => ({
      value: id,
      text: name,
      note: roles.at(-1)?.title ?? '',
    }))
  }

  /** The other entries of the list in which a field stands. */
  function linesBeside(path: string): readonly SearchOption[] {
    const [list = '', own] = path.split(' ')
    const keys = keysIn(form.texts.value, list).filter((key) => key !== own)
    return keys.map((key) => ({ value: key, text: form.texts.value[`${list} ${key} text`] ?? key }))
  }

  /** What is no record of a list. */
  function entriesOf(of: ReferredTo, path: string, data: Dataset): readonly SearchOption[] | null {
    if (of === 'actors') return actorsIn(data)
    if (of === 'people') return peopleIn(data)
    return of === 'lines' ? linesBeside(path) : null
  }

  function found(of: ReferredTo, path: string, text: string, data: Dataset): readonly SearchOption[] {
    const entries = entriesOf(of, path, data)
    if (entries) return searchNames(text, entries, (one) => `${one.text} ${one.note ?? ''} ${one.value}`)
    const records: readonly AnyRecord[] = of === 'events' ? data.events.toReversed() : data[of as ListName]
    return searchNames(text, records, (one) => `${recordTitle(one)} ${one.id}`)
      .slice(0, SHOWN)
      .map(optionOf)
  }

  function search(spec: FieldSpec, path: string, text: string): readonly SearchOption[] {
    const data = form.known.value
    if (!data || (spec.kind !== 'one' && spec.kind !== 'many')) return []
    if (spec.of === 'sources') return sourceOptions(text, data.sources, spec.kind === 'one' && !!spec.made)
    const isFree = spec.kind === 'one' && !spec.required && text.trim() === ''
    const none = isFree ? [{ value: NOBODY, text: t('forms.found.without') }] : []
    return [...none, ...found(spec.of, path, text, data)]
  }

  function sourceOptions(
    text: string,
    sources: readonly SourceRecord[],
    mayMake: boolean,
  ): readonly SearchOption[] {
    const found = searchSources(text, sources).map((source) => ({
      value: source.id,
      text: recordTitle(source),
      ...dated(source.published),
    }))
    if (!mayMake) return found
    const typed = text.trim()
    const made = typed === '' ? t('quickAdd.makeSourceEmpty') : t('quickAdd.makeSource', { text: typed })
    const add = { value: MADE_HERE + typed, text: made }
    return typed === '' ? [add, ...found] : [...found.slice(0, 40), add]
  }

  function nameOf(spec: FieldSpec, path: string, id: string): string {
    if (id === '' || (spec.kind !== 'one' && spec.kind !== 'many')) return ''
    if (id === MADE_HERE) return t('quickAdd.hint.newSource')
    const { known, whole } = form
    const nameIn = (data: Dataset | null): string | undefined =>
      data ? namedIn(data, spec.of, path, id) : undefined
    if (nameIn(known.value) !== undefined) return nameIn(known.value) ?? id
    return nameIn(whole.value) === undefined ? id : t('forms.found.later', { day: f.day(asOf.number) })
  }

  function namedIn(data: Dataset, of: ReferredTo, path: string, id: string): string | undefined {
    const entries = entriesOf(of, path, data)
    if (entries) return entries.find(({ value }) => value === id)?.text
    const records: readonly AnyRecord[] = data[of as ListName]
    const record = records.find((one) => one.id === id)
    return record && recordTitle(record)
  }

  return { search, nameOf }
}

/** As many as anybody looks through. */
const SHOWN = 60

/** Stands for no record in a list of choices. */
export const NOBODY = ' '
