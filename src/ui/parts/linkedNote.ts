/** A stretch of a note, and the event that it tells of. */
export interface NotePart {
  readonly text: string
  readonly event?: string
}

/**
 * Splits a note that names events as "Title [id]; Title [id]" into its stretches, without the ids.
 *
 * @param knows whether an id is that of an event known on the day; brackets around anything else stay text
 */
export function linkedNote(note: string, knows: (id: string) => boolean): NotePart[] {
  const parts: NotePart[] = []
  let from = 0
  for (const match of note.matchAll(/ \[([^\s\]]+)\]/g)) {
    const event = match[1] ?? ''
    if (!knows(event)) continue
    const said = note.slice(from, match.index)
    const gap = from === 0 ? '' : (/^[;,]? */.exec(said)?.[0] ?? '')
    if (gap) parts.push({ text: gap })
    parts.push({ text: said.slice(gap.length), event })
    from = match.index + match[0].length
  }
  if (from < note.length) parts.push({ text: note.slice(from) })
  return parts
}
