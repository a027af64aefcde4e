import { ADDRESSES, WEB_ADDRESSES } from './addressPayloads.ts'
import { FILE_NAMES, FORMULAS, LINES, OFFICE } from './filePayloads.ts'
import { BREAKERS, ELEMENTS } from './markupPayloads.ts'
import { CONTROLS, LETTERS, MARKDOWN, NAMES, STYLES, TEMPLATES, XML } from './textPayloads.ts'

/** Hostile texts by what they are after. */
export const FAMILIES = {
  elements: ELEMENTS,
  breakers: BREAKERS,
  templates: TEMPLATES,
  markdown: MARKDOWN,
  styles: STYLES,
  xml: XML,
  letters: LETTERS,
  controls: CONTROLS,
  names: NAMES,
  formulas: FORMULAS,
  lines: LINES,
  office: OFFICE,
  fileNames: FILE_NAMES,
  addresses: ADDRESSES,
  webAddresses: WEB_ADDRESSES,
} as const

/** All of them. */
export const PAYLOADS: readonly string[] = Object.values(FAMILIES).flat()

export const GROUP = 16
/** All of them, some at a time, for where one after the other would take too long: none of them changes what the next meets. */
export const GROUPS: readonly (readonly string[])[] = Array.from(
  { length: Math.ceil(PAYLOADS.length / GROUP) },
  (_, i) => PAYLOADS.slice(GROUP * i, GROUP * (i + 1)),
)
