import type { BriefingRecord, Slide } from '#model/records/briefing.ts'
import { useBriefingEdits } from '#state/briefingEdits.ts'
import type { TypedField } from '#state/briefingFields.ts'
import { textKey } from '#state/briefingFields.ts'
import type { ComputedRef, WritableComputedRef } from 'vue'
import { computed, nextTick } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/** Which slide of a briefing is being edited: it stands in the address. */
export function useChosenSlide(briefing: () => BriefingRecord): {
  readonly place: ComputedRef<number>
  readonly slide: ComputedRef<Slide | undefined>
  readonly choose: (id: string | undefined) => Promise<void>
} {
  const route = useRoute()
  const router = useRouter()
  const slides = computed(() => briefing().slides)
  const place = computed(() => {
    const found = slides.value.findIndex(({ id }) => id === route.query['slide'])
    return found < 0 ? 0 : found
  })
  const slide = computed((): Slide | undefined => slides.value[place.value])

  async function choose(id: string | undefined): Promise<void> {
    const { slide: _slide, ...query } = route.query
    await router.replace({ query: { ...query, ...(id ? { slide: id } : {}) } })
  }
  return { place, slide, choose }
}

/** Fields that take the focus. */
const FIELDS = 'button:enabled, input, textarea, select'

/**
 * Goes to a field of the side column.
 *
 * @param host holds elements with `data-place`, each a field or around one
 * @param place as a warning names it; one that is not there leaves the focus where it is
 */
export async function focusPlace(host: HTMLElement, place: string): Promise<void> {
  await nextTick()
  // A dialog that closes gives the focus back first.
  await new Promise((done) => setTimeout(done))
  const around = host.querySelector<HTMLElement>(`[data-place~="${CSS.escape(place.replace(' ', '-'))}"]`)
  const field = around?.matches(FIELDS) ? around : around?.querySelector<HTMLElement>(FIELDS)
  field?.focus()
}

/**
 * Goes to the chosen slide of the rail; without slides to the name of the briefing.
 *
 * @param host holds both
 */
export async function focusSlide(host: HTMLElement): Promise<void> {
  await nextTick()
  // What closes gives the focus back first.
  await new Promise((done) => setTimeout(done))
  const slide = host.querySelector<HTMLElement>('[data-slide][tabindex="0"]')
  ;(slide ?? host.querySelector<HTMLElement>('input'))?.focus()
}

/** A text of a slide that is typed: what is being typed, else what is stored. */
export function useTypedField(
  briefing: () => BriefingRecord,
  slide: () => Slide,
  field: Exclude<TypedField, 'title'>,
): WritableComputedRef<string> {
  const edits = useBriefingEdits()
  const key = computed(() => textKey(slide().id, field))
  return computed({
    get: () => edits.typedIn(briefing().id)[key.value] ?? slide()[field] ?? '',
    set: (text) => edits.type(briefing(), { [key.value]: text }),
  })
}
