import type { DayNumber } from '#model/day.ts'
import { compareChanges } from '#model/fold.ts'
import { isKnown } from '#model/lens.ts'
import type { BriefingFields, BriefingRecord, Slide } from '#model/records/briefing.ts'
import { viewRecord } from '#model/view.ts'
import { changedSlide } from './slideOrder.ts'

/** A briefing as it is known on a day; null before that. It leads to no other record: nothing in it is hidden. */
export function briefingOn(stored: BriefingRecord, asOf: DayNumber): BriefingRecord | null {
  return viewRecord(stored, { asOf, upTo: 'RED', hides: () => false })
}

/**
 * A stored briefing of which some fields are others on a day. Where a change that is known by then sets a field, it is
 * that change that says so from now on.
 */
export function withFields(
  stored: BriefingRecord,
  fields: Partial<BriefingFields>,
  asOf: DayNumber,
): BriefingRecord {
  const known = stored.changes.filter(({ on }) => isKnown(on, asOf)).toSorted(compareChanges)
  return Object.entries(fields).reduce<BriefingRecord>((record, [field, value]) => {
    const last = known.findLast(({ set }) => Object.hasOwn(set, field))
    if (!last) return { ...record, [field]: value }
    const changes = record.changes.map((change) =>
      change.id === last.id ? { ...change, set: { ...change.set, [field]: value } } : change,
    )
    return { ...record, changes }
  }, stored)
}

/** Fields of a slide that are typed. */
const TYPED = ['title', 'subtitle', 'source', 'notes'] as const
export type TypedField = (typeof TYPED)[number]

/** Texts that are being typed, by {@link textKey}; the briefing's own title is `title`. */
export type TypedTexts = Readonly<Record<string, string>>

/** Under which name a field of a slide lies among texts that are typed. No id has white space. */
export function textKey(slide: string, field: TypedField | 'facts'): string {
  return `${slide} ${field}`
}

/** A title of a slide as it is typed, with what the data say at that moment. */
export function titleTexts(slide: string, title: string, facts: readonly string[]): TypedTexts {
  return { [textKey(slide, 'title')]: title, [textKey(slide, 'facts')]: facts.join('\n') }
}

/** A stored briefing with texts that were typed. One of a slide that is not there is passed over. */
export function withTyped(stored: BriefingRecord, texts: TypedTexts, asOf: DayNumber): BriefingRecord {
  const shown = briefingOn(stored, asOf) ?? stored
  const title = texts['title']?.trim()
  const slides = shown.slides.map((slide) => typedSlide(slide, texts))
  const isOther = slides.some((slide, i) => slide !== shown.slides[i])
  return withFields(stored, { ...(title ? { title } : {}), ...(isOther ? { slides } : {}) }, asOf)
}

function typedSlide(slide: Slide, texts: TypedTexts): Slide {
  const changed = TYPED.flatMap((field): [string, unknown][] => {
    const text = texts[textKey(slide.id, field)]
    if (text === undefined || text === (slide[field] ?? '')) return []
    if (field !== 'title') return [[field, text.trim() === '' ? undefined : text]]
    const facts = texts[textKey(slide.id, 'facts')] ?? ''
    // An empty title is that of the data, which is held against nothing.
    return [
      ['title', text.trim() === '' ? '' : text],
      ['titleFacts', text.trim() === '' ? undefined : facts.split('\n')],
    ]
  })
  return changed.length === 0
    ? slide
    : (changedSlide([slide], slide.id, Object.fromEntries(changed))[0] ?? slide)
}

/** What stands in a typed field of a briefing. @param key {@link textKey}, or `title` */
export function textIn({ title, slides }: BriefingFields, key: string): string {
  if (key === 'title') return title
  const [id, name] = key.split(' ')
  const field = TYPED.find((one) => one === name)
  return (field && slides.find((slide) => slide.id === id)?.[field]) ?? ''
}
