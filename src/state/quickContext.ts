import type { LineContext, NamedActor } from '#analysis/lineParts.ts'
import type { DateContext } from '#analysis/typedDate.ts'
import { COUNTRIES, countryName } from '#model/countries.ts'
import type { Dataset } from '#model/records/dataset.ts'
import type { Relationship } from '#model/records/relationship.ts'

const letters = new Map(COUNTRIES.map(({ code, alpha2 }) => [code, alpha2]))

/** What a line is read beside: everything that is known of a relationship on the day on screen. */
export function quickContext(known: Dataset, context: DateContext): LineContext {
  const { relationship, issues, sources } = known
  return { ...context, actors: namedActors(relationship, context.locale), issues, sources }
}

/** The actors of a relationship with the words that name them, the two sides first. */
export function namedActors(relationship: Relationship, locale: string): readonly NamedActor[] {
  const { a, b, nameA, nameB, actors } = relationship
  const sides = [
    { id: a, name: nameA },
    { id: b, name: nameB },
  ]
  const all = [...sides, ...actors.filter(({ id }) => id !== a && id !== b)]
  return all.map(({ id, name }) => {
    const own = actors.find((actor) => actor.id === id)?.name
    const words = [id, letters.get(id), name, own, countryName(id, locale), countryName(id, 'en')]
    return { id, words: [...new Set(words.flatMap((word) => word || []))] }
  })
}
