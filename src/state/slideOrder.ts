import type { LabelPlace, Slide, SlideView } from '#model/records/briefing.ts'

/** An id for another slide of a deck: `s-7`. */
export function slideId(slides: readonly Pick<Slide, 'id'>[]): string {
  const numbers = slides.map(({ id }) => Number(/^s-(\d{1,9})$/.exec(id)?.[1] ?? 0))
  return `s-${Math.max(0, ...numbers) + 1}`
}

/** Slides in behind one of a deck, each with an id of its own. @param after id; missing or unknown, at the end */
export function withSlides(
  slides: readonly Slide[],
  added: readonly Omit<Slide, 'id'>[],
  after?: string,
): readonly Slide[] {
  const found = slides.findIndex(({ id }) => id === after)
  const at = found < 0 ? slides.length : found + 1
  const own = added.reduce<Slide[]>(
    (before, slide) => [...before, { ...slide, id: slideId([...slides, ...before]) }],
    [],
  )
  return slides.toSpliced(at, 0, ...own)
}

/** A slide in another place. @param to where it stands then, from 0 on; beyond the ends, at the end */
export function movedSlide(slides: readonly Slide[], id: string, to: number): readonly Slide[] {
  const slide = slides.find((one) => one.id === id)
  if (!slide) return slides
  const others = slides.filter((one) => one !== slide)
  return others.toSpliced(Math.min(Math.max(to, 0), others.length), 0, slide)
}

/** A copy of a slide behind it. */
export function duplicatedSlide(slides: readonly Slide[], id: string): readonly Slide[] {
  const slide = slides.find((one) => one.id === id)
  return slide ? withSlides(slides, [slide], id) : slides
}

export function withoutSlide(slides: readonly Slide[], id: string): readonly Slide[] {
  return slides.filter((slide) => slide.id !== id)
}

/** The slide with other fields; `undefined` takes one out. */
export type SlideChange = { readonly [K in Exclude<keyof Slide, 'id'>]?: Slide[K] | undefined }

export function changedSlide(slides: readonly Slide[], id: string, change: SlideChange): readonly Slide[] {
  return slides.map((slide) => {
    if (slide.id !== id) return slide
    const fields = Object.entries({ ...slide, ...change }).filter(([, value]) => value !== undefined)
    return Object.fromEntries(fields) as unknown as Slide // title and id are never taken out
  })
}

/** A view in which one label stands where a hand has put it; null gives it back to the rule. */
export function withLabelAt(view: SlideView, mark: string, at: LabelPlace | null): SlideView {
  const marks = view.marks.map((one) => {
    if (one.id !== mark) return one
    const { at: _at, ...rest } = one
    return at ? { ...rest, at } : rest
  })
  return { ...view, marks }
}

/** One of the views of a slide in place of another. */
export function changedView(
  slides: readonly Slide[],
  id: string,
  place: number,
  change: (view: SlideView) => SlideView,
): readonly Slide[] {
  const views = slides.find((slide) => slide.id === id)?.views ?? []
  const view = views[place]
  return view ? changedSlide(slides, id, { views: views.with(place, change(view)) }) : slides
}
