import { isoDay } from '#model/day.ts'
import { readDate } from '#model/edtf.ts'
import type { Marking } from '#model/records/base.ts'
import type { Credibility, EventStatus } from '#model/records/event.ts'
import { useAsOf } from '#state/asOf.ts'
import { useEventFilter } from '#state/eventFilter.ts'
import type { BulkChange } from '#state/useBulkEdit.ts'
import type { ComputedRef, Ref } from 'vue'
import { computed, reactive, shallowRef } from 'vue'
import { useTexts } from '../texts/i18n.ts'

/** What stands in the fields, as text; empty leaves the events as they are. */
export interface BulkFields {
  addIssues: string
  removeIssues: string
  addTags: string
  removeTags: string
  status: string
  credibility: string
  marking: string
  on: string
  note: string
}

type Faults = Partial<Readonly<Record<keyof BulkFields, string>>>

/** The fields of a bulk edit, what is wrong with them, and the change that they say; null while anything is wrong. */
export function useBulkFields(): {
  readonly fields: BulkFields
  readonly way: Ref<'development' | 'correction'>
  readonly isJudged: ComputedRef<boolean>
  readonly faults: ComputedRef<Faults>
  readonly change: ComputedRef<BulkChange | null>
} {
  const asOf = useAsOf()
  const filter = useEventFilter()
  const { t } = useTexts()

  const fields = reactive<BulkFields>({
    ...{ addIssues: '', removeIssues: '', addTags: '', removeTags: '' },
    ...{ status: '', credibility: '', marking: '', on: isoDay(asOf.number), note: '' },
  })
  // What is made of an event later is news, unless somebody says that it was always so.
  const way = shallowRef<'development' | 'correction'>('development')
  const isJudged = computed(() => fields.status !== '' || fields.credibility !== '')

  const titleOf = (id: string): string => filter.options?.issue.find(({ value }) => value === id)?.title ?? id

  const faults = computed((): Faults => {
    const { addIssues, removeIssues } = fields
    const twice = tagsIn(fields.removeTags).find((tag) => tagsIn(fields.addTags).includes(tag))
    const on = fields.on.trim()
    const isLate = isJudged.value && way.value === 'development' && !hasEnd(on)
    return {
      ...(addIssues !== '' && addIssues === removeIssues
        ? { removeIssues: t('bulk.fault.both', { found: titleOf(addIssues) }) }
        : {}),
      ...(twice === undefined ? {} : { removeTags: t('bulk.fault.tag', { found: twice }) }),
      ...(isLate ? { on: t('bulk.fault.on', { found: on }) } : {}),
    }
  })

  const change = computed((): BulkChange | null => {
    if (Object.keys(faults.value).length > 0) return null
    const { addIssues, removeIssues, addTags, removeTags, status, credibility, marking } = fields
    const note = fields.note.trim()
    const since = { on: fields.on.trim(), ...(note === '' ? {} : { note }) }
    return {
      addIssues: addIssues === '' ? [] : [addIssues],
      removeIssues: removeIssues === '' ? [] : [removeIssues],
      addTags: tagsIn(addTags),
      removeTags: tagsIn(removeTags),
      // Each is chosen from the list of its kind.
      ...(status === '' ? {} : { status: status as EventStatus }),
      ...(credibility === '' ? {} : { credibility: Number(credibility) as Credibility }),
      ...(marking === '' ? {} : { marking: marking as Marking }),
      ...(way.value === 'development' ? { since } : {}),
    }
  })

  return { fields, way, isJudged, faults, change }
}

function tagsIn(text: string): readonly string[] {
  const tags = text.split(',').map((tag) => tag.trim())
  return [...new Set(tags.filter((tag) => tag !== ''))]
}

function hasEnd(text: string): boolean {
  const reading = readDate(text)
  return reading.ok && reading.span.last !== null
}
