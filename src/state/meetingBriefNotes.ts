import type { BriefFields, BriefNote, NotePart } from '#model/records/briefing.ts'

/**
 * The sentences of a brief with those of one part as they are now.
 *
 * @param shown the sentences of the part as they stand on the page: on the first change, those that the agenda gave
 */
export function withNotes(
  brief: Pick<BriefFields, 'notes'>,
  part: NotePart,
  shown: readonly BriefNote[],
  change: (notes: readonly BriefNote[]) => readonly BriefNote[],
): readonly BriefNote[] {
  const own = brief.notes.filter((note) => note.part === part)
  const others = brief.notes.filter((note) => note.part !== part)
  return [...others, ...change(own.length > 0 ? own : shown)]
}

/** A sentence rewritten or, by an id that none has, added; removed where nothing is left of it. */
export function written(
  notes: readonly BriefNote[],
  { id, part, text }: Pick<BriefNote, 'id' | 'part' | 'text'>,
): readonly BriefNote[] {
  if (text === '') return notes.filter((note) => note.id !== id)
  const isThere = notes.some((note) => note.id === id)
  if (isThere) return notes.map((note) => (note.id === id ? { ...note, text } : note))
  return [...notes, { id: freeId(notes, part), part, text }]
}

/** A sentence one place further up. */
export function movedUp(notes: readonly BriefNote[], id: string): readonly BriefNote[] {
  const place = notes.findIndex((note) => note.id === id)
  const [before, note] = [notes[place - 1], notes[place]]
  if (!before || !note) return notes
  return notes.with(place - 1, note).with(place, before)
}

/** The id of a sentence tells its part, so that no two of a brief are the same. */
function freeId(notes: readonly BriefNote[], part: NotePart): string {
  let n = notes.length + 1
  while (notes.some(({ id }) => id === `${part}-${n}`)) n++
  return `${part}-${n}`
}
