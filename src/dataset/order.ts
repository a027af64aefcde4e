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

/**
 * A value with its keys in the order of the file: known ones as the schema has them, then unknown ones by code
 * point. What is in order already is not copied.
 *
 * Keys that look like list indexes ("12") come first wherever they are unknown: objects know no other order.
 */
export function inOrder(value: unknown, outline: Outline = {}): unknown {
  return isInOrder(value, outline) ? value : copyInOrder(value, outline)
}

function isInOrder(value: unknown, outline: Outline): boolean {
  if (!isComposite(value)) return true
  if (Array.isArray(value)) return value.every((entry) => isInOrder(entry, outline.item ?? {}))
  const known = outline.fields?.entries()
  let before = ''
  let next = known?.next()
  for (const [key, content] of Object.entries(value)) {
    while (next && !next.done && next.value[0] !== key) next = known?.next()
    if (next && !next.done) {
      if (!isInOrder(content, next.value[1])) return false
    } else {
      if (outline.fields?.has(key) || compareCodePoints(before, key) > 0 || !isInOrder(content, {}))
        return false
      before = key
    }
  }
  return true
}

function copyInOrder(value: unknown, outline: Outline): unknown {
  if (!isComposite(value)) return value
  if (Array.isArray(value)) return value.map((entry) => copyInOrder(entry, outline.item ?? {}))
  const content = new Map(Object.entries(value))
  const unknown = [...content.keys()].filter((key) => !outline.fields?.has(key)).sort(compareCodePoints)
  const copy: Record<string, unknown> = {}
  for (const [key, inner] of outline.fields ?? []) {
    if (content.has(key)) copy[key] = copyInOrder(content.get(key), inner)
  }
  for (const key of unknown) copy[key] = copyInOrder(content.get(key), {})
  return copy
}

function isComposite(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}
