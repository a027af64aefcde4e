/** An element of a page as it stands still: nothing in it runs, and nothing is fetched. */
export interface StillElement {
  readonly tag: string
  readonly attributes: readonly (readonly [name: string, value: string])[]
  readonly children: readonly StillNode[]
}
export type StillNode = StillElement | string

/** Elements that a slide is made of. Any other is left out, with all that is in it. */
const TAGS = new Set(
  (
    'article aside b blockquote br caption cite dd div dl dt em figcaption figure footer h1 h2 h3 h4 header i li ol ' +
    'p q section colgroup col small span strong sub sup table tbody td tfoot th thead time tr ul ' +
    'svg g path rect line circle ellipse polyline polygon text tspan defs clipPath pattern linearGradient ' +
    'radialGradient stop use title desc'
  ).split(' '),
)
const EMPTY = new Set(['br', 'col'])

/** Attributes that name a place: only one within the file is kept. */
const PLACES = new Set(['href', 'xlink:href'])
const NAME = /^[a-zA-Z][\w:.-]*$/

declare const STILL: unique symbol
/** Markup in which nothing runs and by which nothing is fetched. */
export type StillMarkup = string & { readonly [STILL]: true }

/** Writes elements as markup of HTML. Whatever is no plain picture or text of a slide does not get into it. */
export function stillMarkup(nodes: readonly StillNode[]): StillMarkup {
  const written = nodes.map((node) => (typeof node === 'string' ? escapedText(node) : elementMarkup(node)))
  return written.join('') as StillMarkup // of elements and attributes that are let through
}

function elementMarkup({ tag, attributes, children }: StillElement): string {
  if (!TAGS.has(tag)) return ''
  const said = attributes
    .filter(([name, value]) => isInert(name, value))
    .map(([name, value]) => ` ${name}="${escapedText(value)}"`)
  const open = `<${tag}${said.join('')}>`
  return EMPTY.has(tag) ? open : `${open}${stillMarkup(children)}</${tag}>`
}

function isInert(name: string, value: string): boolean {
  if (!NAME.test(name) || /^on/i.test(name) || ['src', 'srcset', 'srcdoc', 'action'].includes(name))
    return false
  if (PLACES.has(name)) return value.startsWith('#')
  // Paint servers and clips of the drawing itself; any other address would be fetched.
  return ![...value.matchAll(/url\(\s*["']?([^"')]*)/gi)].some(([, place]) => !place?.startsWith('#'))
}

/** A text as HTML that shows it, in an element as in an attribute. */
export function escapedText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}

/** JSON that can stand in a script element: it reads as the same, and no character of it ends the element. */
export function inertJson(json: string): string {
  return json.replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')
}
