import type { Outline } from './outline.ts'

/** Order of texts by code point, which is the order of their bytes in UTF-8; `<` goes by UTF-16 units. */
export function compareCodePoints(one: string, two: string): number {
  const length = Math.min(one.length, two.length)
  let at = 0
  while (at < length && one.charCodeAt(at) === two.charCodeAt(at)) at++
  if (at === length) return one.length - two.length
  // The texts may part inside a pair of surrogates, whose first half they share.
  if (at > 0 && isHigh(one.charCodeAt(at - 1))) at--
  return one.codePointAt(at)! - two.codePointAt(at)!
}

const NOTHING_KNOWN: Outline = {}

/**
 * A value with its keys in the order of the file: known ones as the schema has them, then unknown ones by code
 * point. What is in order already is not copied.
 *
 * Keys that look like list indexes ("12") come first wherever they are unknown: objects know no other order.
 */
export function inOrder(value: unknown, outline: Outline = NOTHING_KNOWN): unknown {
  return isInOrder(value, outline) ? value : copyInOrder(value, outline)
}

function isInOrder(value: unknown, outline: Outline): boolean {
  if (!isComposite(value)) return true
  if (Array.isArray(value)) return value.every((entry) => isInOrder(entry, outline.item ?? NOTHING_KNOWN))
  const content = value as Readonly<Record<string, unknown>> // every object is one
  const keys = Object.keys(content)
  let at = 0
  for (const [key, inner] of outline.fields ?? []) {
    if (keys[at] !== key) continue
    if (!isInOrder(content[key], inner)) return false
    at++
  }
  // What is left is unknown, or stands too late.
  let before = ''
  for (const key of keys.slice(at)) {
    if (outline.fields?.has(key) || compareCodePoints(before, key) > 0) return false
    if (!isInOrder(content[key], NOTHING_KNOWN)) return false
    before = key
  }
  return true
}

function copyInOrder(value: unknown, outline: Outline): unknown {
  if (!isComposite(value)) return value
  if (Array.isArray(value)) return value.map((entry) => copyInOrder(entry, outline.item ?? NOTHING_KNOWN))
  const content = value as Readonly<Record<string, unknown>> // every object is one
  const copy: Record<string, unknown> = {}
  let known = 0
  for (const [key, inner] of outline.fields ?? []) {
    if (!Object.hasOwn(content, key)) continue
    copy[key] = copyInOrder(content[key], inner)
    known++
  }
  const keys = Object.keys(content)
  if (keys.length === known) return copy
  const unknown = keys.filter((key) => !outline.fields?.has(key)).sort(compareCodePoints)
  for (const key of unknown) copy[key] = copyInOrder(content[key], NOTHING_KNOWN)
  return copy
}

function isComposite(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}
