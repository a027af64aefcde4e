/** One `@font-face` rule of the page. */
export interface FaceRule {
  readonly family: string
  /** The rest of the rule but for its source: weight, style, unicode range. */
  readonly descriptors: Readonly<Record<string, string>>
  /** Address of the file, resolved. */
  readonly url: string
}

/**
 * The faces that a text needs, as `@font-face` rules that carry the files in them: a picture set in them looks the same
 * where they are not installed.
 *
 * @param rules of the page
 * @param families wanted
 * @param letters of all texts: a file whose range has none of them is left out
 * @param read gives the file of an address as a data address; null where it cannot be had
 * @returns the rules, and how many files could not be had
 */
export async function embeddedFaces(
  rules: readonly FaceRule[],
  families: readonly string[],
  letters: string,
  read: (url: string) => Promise<string | null>,
): Promise<{ readonly css: string; readonly missing: number }> {
  const needed = rules.filter(
    ({ family, descriptors }) =>
      families.includes(family) && rangeCovers(descriptors['unicode-range'] ?? '', letters),
  )
  const faces = await Promise.all(
    needed.map(async ({ family, descriptors, url }) => {
      const data = url.startsWith('data:') ? url : await read(url)
      if (data === null) return null
      const rest = Object.entries(descriptors).map(([name, value]) => `${name}:${value};`)
      return `@font-face{font-family:'${family}';src:url(${data}) format('woff2');${rest.join('')}}`
    }),
  )
  return {
    css: faces.filter((face) => face !== null).join(''),
    missing: faces.filter((face) => face === null).length,
  }
}

/** Whether a `unicode-range` has any letter of a text; an empty one has all. */
export function rangeCovers(range: string, letters: string): boolean {
  if (range.trim() === '') return letters !== ''
  const spans = range.split(',').flatMap((part) => {
    const [, from, to] = /^\s*U\+([0-9A-F?]+)(?:-([0-9A-F]+))?\s*$/i.exec(part) ?? []
    if (from === undefined) return []
    const first = Number.parseInt(from.replaceAll('?', '0'), 16)
    return [[first, Number.parseInt(to ?? from.replaceAll('?', 'F'), 16)] as const]
  })
  return Array.from(letters).some((letter) => {
    const code = letter.codePointAt(0) ?? 0
    return spans.some(([first, last]) => first <= code && code <= last)
  })
}

const DESCRIPTORS = ['font-weight', 'font-style', 'font-stretch', 'unicode-range'] as const

/** The `@font-face` rules of some style sheets. A sheet that the browser does not let be read has none. */
export function faceRules(sheets: Iterable<CSSStyleSheet>): FaceRule[] {
  return [...sheets].flatMap((sheet) =>
    [...rulesOf(sheet)].flatMap((rule) => {
      if (!(rule instanceof CSSFontFaceRule)) return []
      const [, source = ''] =
        /url\(\s*["']?([^"')]+)["']?\s*\)/.exec(rule.style.getPropertyValue('src')) ?? []
      if (source === '') return []
      const family = rule.style.getPropertyValue('font-family').replaceAll(/^["']|["']$/g, '')
      const said = DESCRIPTORS.flatMap((name) => {
        const value = rule.style.getPropertyValue(name)
        return value === '' ? [] : [[name, value] as const]
      })
      const url = source.startsWith('data:') ? source : new URL(source, sheet.href ?? document.baseURI).href
      return [{ family, descriptors: Object.fromEntries(said), url }]
    }),
  )
}

function rulesOf(sheet: CSSStyleSheet): Iterable<CSSRule> {
  try {
    return sheet.cssRules
  } catch {
    // One of another origin: it is not the app's, and has none of its faces.
    return []
  }
}

/** Reads a file of the app as a data address. */
export async function readAsData(url: string): Promise<string | null> {
  const response = await fetch(url).catch(() => null)
  if (!response?.ok) return null
  return asData(await response.blob())
}

/** A file as an address that holds it; null where it cannot be read. */
export async function asData(blob: Blob): Promise<string | null> {
  return new Promise((resolve) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => resolve(typeof reader.result === 'string' ? reader.result : null))
    reader.addEventListener('error', () => resolve(null))
    reader.readAsDataURL(blob)
  })
}
