import { partsOf, textOf } from '../officePackage.ts'

/** All XML of a package, that of the workbooks in it too. */
export function xmlOf(bytes: Uint8Array): string {
  const parts = partsOf(bytes)
  return [...parts.keys()]
    .flatMap((path) => {
      if (path.endsWith('.xlsx')) return xmlOf(parts.get(path)!)
      return /\.(xml|rels)$/.test(path) ? textOf(parts, path) : []
    })
    .join('\n')
}

/** What in a package would fetch, start or compute something. */
export function livingIn(xml: string): readonly string[] {
  const fields = Array.from(xml.matchAll(/<w:instrText[^>]*>([^<]*)</g), ([, code = '']) => code)
  return [
    ...fields.filter((code) => !['PAGE', 'NUMPAGES'].includes(code)),
    ...(xml.match(
      /TargetMode="External"|<a:hlink(?:Click|Hover|MouseOver)|<w:hyperlink|<w:fldSimple|<f>|<f |<oleObject|<o:OLEObject/g,
    ) ?? []),
  ]
}
