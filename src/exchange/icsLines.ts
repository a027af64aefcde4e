/** A property of a calendar entry: its name in capitals, what its parameters say, and its value as written. */
export interface IcsProperty {
  readonly name: string
  readonly params: ReadonlyMap<string, string>
  readonly value: string
}

/** An entry of a calendar, or the calendar itself: its properties, those of parts inside it left out. */
export interface IcsPart {
  /** `VCALENDAR`, `VEVENT`, `VTODO` … */
  readonly kind: string
  readonly properties: readonly IcsProperty[]
}

/** How deep parts may lie in each other before they are passed by: an alarm in an event in a calendar is three. */
const MAX_DEPTH = 8

/** More parameters than any property has. */
const MAX_PARAMS = 30

/**
 * The parts of an iCalendar text, in the order in which they begin. Tolerant: lines that say nothing are passed by, a
 * part that never ends ends with the file. Linear in the length of the text, and never throws.
 *
 * @returns null where it is no calendar at all
 */
export function icsParts(text: string): readonly IcsPart[] | null {
  const parts: { readonly kind: string; readonly properties: IcsProperty[] }[] = []
  const open: (typeof parts)[number][] = []
  let depth = 0
  for (const line of unfolded(text)) {
    const property = readLine(line)
    if (!property) continue
    const { name, value } = property
    if (name === 'BEGIN') {
      if (depth++ >= MAX_DEPTH) continue
      const part = { kind: value.trim().toUpperCase(), properties: [] }
      parts.push(part)
      open.push(part)
    } else if (name === 'END') {
      depth = Math.max(0, depth - 1)
      while (open.length > depth) open.pop()
    } else if (depth <= MAX_DEPTH) open.at(-1)?.properties.push(property)
  }
  return parts[0]?.kind === 'VCALENDAR' ? parts : null
}

/** Lines as they were before they were folded. */
function unfolded(text: string): readonly string[] {
  return text
    .replace(/^\ufeff/, '')
    .replaceAll(/\r\n?|\n/g, '\n')
    .replaceAll(/\n[ \t]/g, '')
    .split('\n')
}

/** `DTSTART;TZID="Europe/Berlin":20210520T211500`; null for a line that is no property. */
function readLine(line: string): IcsProperty | null {
  const name = /^[A-Za-z0-9-]+/.exec(line)?.[0]
  if (name === undefined) return null
  const params = new Map<string, string>()
  let rest = line.slice(name.length)
  while (rest.startsWith(';')) {
    const found = /^;([A-Za-z0-9-]+)=((?:"[^"]*"|[^";:]+)*)/.exec(rest)
    if (!found || params.size >= MAX_PARAMS) return null
    const [all, param = '', said = ''] = found
    params.set(param.toUpperCase(), said.replaceAll('"', ''))
    rest = rest.slice(all.length)
  }
  return rest.startsWith(':') ? { name: name.toUpperCase(), params, value: rest.slice(1) } : null
}
