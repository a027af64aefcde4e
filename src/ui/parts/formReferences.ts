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

/** As many as anybody looks through. */
const SHOWN = 60

/** Stands for no record in a list of choices. */
const NOBODY = ' '

export function useFormReferences(form: Form): FormReferences {
  const asOf = useAsOf()
  const { t, f } = useTexts()
  const { found, named } = useFound(form)
  const sourceOptions = useSourceOptions()

  function search(spec: FieldSpec, path: string, text: string): readonly SearchOption[] {
    const data = form.known.value
    if (!data || (spec.kind !== 'one' && spec.kind !== 'many')) return []
    if (spec.of === 'sources') return sourceOptions(text, data.sources, spec.kind === 'one' && !!spec.made)
    const isFree = spec.kind === 'one' && !spec.required && text.trim() === ''
    const none = isFree ? [{ value: NOBODY, text: t('forms.found.without') }] : []
    return [...none, ...found(spec.of, path, text, data)]
  }

  function nameOf(spec: FieldSpec, path: string, id: string): string {
    if (id === '' || (spec.kind !== 'one' && spec.kind !== 'many')) return ''
    if (id === MADE_HERE) return t('quickAdd.hint.newSource')
    const nameIn = (data: Dataset | null): string | undefined =>
      data ? named(spec.of, path, id, data) : undefined
    const name = nameIn(form.known.value)
    if (name !== undefined) return name
    return nameIn(form.whole.value) === undefined ? id : t('forms.found.later', { day: f.day(asOf.number) })
  }

  return { search, nameOf }
}

/** What is found of everything that a field can refer to, and what it is called. */
function useFound(form: Form) {
  const { f, intl } = useTexts()

  function optionOf(record: AnyRecord): SearchOption {
    const date = 'date' in record ? record.date : undefined
    return {
      value: record.id,
      text: recordTitle(record),
      ...(date === undefined ? {} : { note: f.date(date) }),
    }
  }

  /** The other entries of the list in which a field stands. */
  function linesBeside(path: string): readonly SearchOption[] {
    const [list = '', own] = path.split(' ')
    const keys = keysIn(form.texts.value, list).filter((key) => key !== own)
    return keys.map((key) => ({ value: key, text: form.texts.value[`${list} ${key} text`] ?? key }))
  }

  /** What is no record of a list. */
  function entriesOf(of: ReferredTo, path: string, data: Dataset): readonly SearchOption[] | null {
    if (of === 'actors') return actorsIn(data, intl)
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

  function named(of: ReferredTo, path: string, id: string, data: Dataset): string | undefined {
    const entries = entriesOf(of, path, data)
    if (entries) return entries.find(({ value }) => value === id)?.text
    const records: readonly AnyRecord[] = data[of as ListName]
    const record = records.find((one) => one.id === id)
    return record && recordTitle(record)
  }

  return { found, named }
}

function actorsIn(data: Dataset, locale: string): readonly SearchOption[] {
  return namedActors(data.relationship, locale).map(({ id, words }) => ({
    value: id,
    text: words.find((word) => word !== id && word.length > 2) ?? id,
    note: id,
  }))
}

function peopleIn({ relationship }: Dataset): readonly SearchOption[] {
  return relationship.people.map(({ id, name, roles }) => ({
    value: id,
    text: name,
    note: roles.at(-1)?.title ?? '',
  }))
}

/** Sources by words, the last published first; what begins with the sign of a new one is followed by its publisher. */
function useSourceOptions() {
  const { t, f } = useTexts()
  return (text: string, sources: readonly SourceRecord[], mayMake: boolean): readonly SearchOption[] => {
    const found = searchSources(text, sources).map((source) => ({
      value: source.id,
      text: recordTitle(source),
      ...(source.published === undefined ? {} : { note: f.date(source.published) }),
    }))
    if (!mayMake) return found
    const typed = text.trim()
    const made = typed === '' ? t('quickAdd.makeSourceEmpty') : t('quickAdd.makeSource', { text: typed })
    const add = { value: MADE_HERE + typed, text: made }
    return typed === '' ? [add, ...found] : [...found.slice(0, 40), add]
  }
}
