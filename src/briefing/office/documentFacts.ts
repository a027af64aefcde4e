import { xmlText } from '../officeText.ts'

/** What a file says of itself, and nothing else: no name, no hour, no machine. */
export interface DocumentFacts {
  readonly title: string
  /** "United States – Russia" */
  readonly pair: string
  /** "as of 13 May 2021" */
  readonly asOf: string
  /** "TLP:AMBER" */
  readonly marking: string
}

/** `docProps/core.xml` of an Office file. */
export function coreXml({ title, pair, asOf, marking }: DocumentFacts): string {
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${xmlText(title)}</dc:title><dc:subject>${xmlText(`${pair}, ${asOf}`)}</dc:subject>`,
    `<cp:keywords>${xmlText(marking)}</cp:keywords></cp:coreProperties>`,
  ].join('')
}

/** `docProps/app.xml` of an Office file. */
export function appXml(): string {
  return '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Bilat</Application></Properties>'
}
