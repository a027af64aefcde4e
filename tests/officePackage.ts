import { strFromU8, unzipSync } from 'fflate'

/** The parts of a package as text, by their paths; pictures and workbooks as they are. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(bytes)))
}

/** A part that must be there, as text. */
export function textOf(parts: ReadonlyMap<string, Uint8Array>, path: string): string {
  const part = parts.get(path)
  if (!part) throw new Error(`no ${path}`)
  return strFromU8(part)
}

/**
 * What is wrong with an Office package, as sentences; empty for nothing. XML that is not well-formed, types of parts
 * that are not there and parts without a type, relations that lead nowhere or are not there, axes that no chart
 * defines, numbers of shapes that stand twice on a slide, folders.
 */
export function faultsOf(bytes: Uint8Array): string[] {
  const parts = partsOf(bytes)
  const xml = [...parts.keys()].filter((path) => /\.(xml|rels|svg)$/.test(path))
  return [
    ...[...parts.keys()].filter((path) => path.endsWith('/')).map((path) => `folder ${path}`),
    ...xml.flatMap((path) => xmlFaults(textOf(parts, path)).map((fault) => `${path}: ${fault}`)),
    ...typeFaults(parts),
    ...xml.filter((path) => path.endsWith('.rels')).flatMap((path) => relationFaults(parts, path)),
    ...xml.flatMap((path) => partFaults(parts, path)),
  ]
}

/** What is not well-formed in an XML text. */
export function xmlFaults(text: string): string[] {
  const faults: string[] = []
  const open: string[] = []
  const bare = text.replaceAll(/<\?.*?\?>|<!--.*?-->|<!\[CDATA\[.*?\]\]>/gs, '')
  for (const [, close, name = '', rest = ''] of bare.matchAll(
    /<(\/?)([\w:.-]+)((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>/g,
  )) {
    if (close) {
      const last = open.pop()
      if (last !== name) faults.push(`</${name}> where <${last}> is open`)
      continue
    }
    const attributes = [...rest.matchAll(/([\w:.-]+)\s*=\s*("[^"]*"|'[^']*')/g)].map(([, one = '']) => one)
    if (new Set(attributes).size < attributes.length) faults.push(`<${name}> says something twice`)
    if (!rest.endsWith('/')) open.push(name)
  }
  const left = bare.replaceAll(/<\/?[\w:.-]+(?:[^<>"']|"[^"<]*"|'[^'<]*')*>/g, '')
  if (open.length > 0) faults.push(`<${open.join('> <')}> left open`)
  if (left.includes('<')) faults.push('a < that opens nothing')
  if (/&(?!(amp|lt|gt|quot|apos|#\d+|#x[0-9a-fA-F]+);)/.test(bare)) faults.push('a bare &')
  if (Array.from(text).some((one) => isForbidden(one.codePointAt(0) ?? 0)))
    faults.push('a sign that XML lacks')
  return faults
}

function isForbidden(code: number): boolean {
  if (code < 0x20) return ![0x9, 0xa, 0xd].includes(code)
  return (code >= 0xd800 && code <= 0xdfff) || code === 0xfffe || code === 0xffff
}

function typeFaults(parts: ReadonlyMap<string, Uint8Array>): string[] {
  const types = textOf(parts, '[Content_Types].xml')
  const overrides = [...types.matchAll(/<Override\b[^>]*?PartName="\/([^"]+)"/g)].map(([, path = '']) => path)
  const endings = [...types.matchAll(/<Default\b[^>]*?Extension="([^"]+)"/g)].map(([, ending = '']) => ending)
  const untyped = [...parts.keys()].filter((path) => {
    if (path === '[Content_Types].xml' || overrides.includes(path)) return false
    // What is plain XML by its ending alone is nothing that Office knows.
    return /\.xml$/.test(path) || !endings.includes(path.split('.').at(-1) ?? '')
  })
  return [
    ...overrides.filter((path) => !parts.has(path)).map((path) => `a type for ${path}, which is not there`),
    ...overrides.filter((path, i) => overrides.indexOf(path) < i).map((path) => `two types for ${path}`),
    ...untyped.map((path) => `no type for ${path}`),
    ...(types.includes('image/jpg') ? ['image/jpg is no type'] : []),
  ]
}

/** Where the relations of a part lead, from the root of the package. */
export function relationsOf(
  parts: ReadonlyMap<string, Uint8Array>,
  path: string,
): ReadonlyMap<string, string> {
  const [, folder = ''] = /^(.*)_rels\/[^/]*$/.exec(path) ?? []
  const found = [...textOf(parts, path).matchAll(/<Relationship\b([^>]*)>/g)].flatMap(([, said = '']) => {
    const of = (name: string): string => new RegExp(`\\b${name}="([^"]*)"`).exec(said)?.[1] ?? ''
    if (of('TargetMode') === 'External') return []
    return [
      [of('Id'), decodeURI(new URL(of('Target'), `http://package/${folder}`).pathname.slice(1))] as const,
    ]
  })
  return new Map(found)
}

function relationFaults(parts: ReadonlyMap<string, Uint8Array>, path: string): string[] {
  return [...relationsOf(parts, path)]
    .filter(([, target]) => !parts.has(target))
    .map(([id, target]) => `${path}: ${id} leads to ${target}, which is not there`)
}

function partFaults(parts: ReadonlyMap<string, Uint8Array>, path: string): string[] {
  const xml = textOf(parts, path)
  const relations = path.replace(/([^/]+)$/, '_rels/$1.rels')
  const known = parts.has(relations) ? relationsOf(parts, relations) : new Map<string, string>()
  const used = [...xml.matchAll(/\br:(?:id|embed)="([^"]+)"/g)].map(([, id = '']) => id)
  const axes = [...xml.matchAll(/<c:(?:cat|val|date|ser)Ax><c:axId val="(\d+)"/g)].map(([, id]) => id)
  const asked = [...xml.matchAll(/<c:axId val="(\d+)"\/>/g)].map(([, id]) => id)
  const shapes = [...xml.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id)
  return [
    ...used.filter((id) => !known.has(id)).map((id) => `${path}: no relation ${id}`),
    ...asked.filter((id) => !axes.includes(id)).map((id) => `${path}: no axis ${id}`),
    ...shapes.filter((id, i) => shapes.indexOf(id) < i).map((id) => `${path}: two shapes ${id}`),
    ...(/<p:bgPr>(?!.*<a:effect(Lst|Dag)).*<\/p:bgPr>/s.test(xml)
      ? [`${path}: a background without effects`]
      : []),
  ]
}
