import type { Page } from '@playwright/test'
import { SIGN } from '../hostile/markedTexts.ts'
import { expect } from './guard.ts'

/** Which payloads of which fields were seen at which place; `12-345` is payload 345 of field 12. */
export class Sightings {
  readonly #seen = new Map<string, Set<string>>()

  /** @param shown anything that holds signs: the markup of a page, a file */
  add(place: string, shown: string): void {
    const own = this.#seen.get(place) ?? new Set<string>()
    for (const [, field, payload] of shown.matchAll(SIGN)) own.add(`${field}-${payload}`)
    this.#seen.set(place, own)
  }

  /** How many payloads were seen in how many fields, over all places. */
  get total(): number {
    return [...this.#seen.values()].reduce((sum, { size }) => sum + size, 0)
  }

  get places(): readonly string[] {
    return [...this.#seen].flatMap(([place, { size }]) => (size > 0 ? [`${place} ${size}`] : []))
  }

  /** Places at which nothing hostile was seen: nothing was tried there. */
  get empty(): readonly string[] {
    return [...this.#seen].flatMap(([place, { size }]) => (size > 0 ? [] : [place]))
  }

  /** Payloads seen of a field, over all places. */
  payloadsOf(field: number): number {
    const all = [...this.#seen.values()].flatMap((signs) => [...signs])
    return new Set(all.filter((sign) => sign.startsWith(`${field}-`))).size
  }
}

/** What is wrong with a page, and what it holds. */
interface Looked {
  readonly faults: readonly string[]
  readonly markup: string
}

/**
 * Looks at all that is in the page, or within a part of it: nothing has run, and no text has become an element, a
 * handler, a style that fetches or a link that does something.
 *
 * @param within a selector
 */
export async function look(page: Page, within = 'body'): Promise<Looked> {
  return page.evaluate(lookAt, within)
}

/** Runs in the page. */
export function lookAt(within: string): Looked {
  const WEB = /^(#|https?:\/\/[^/])/i
  const ADDRESSES = [
    'href',
    'xlink:href',
    'action',
    'formaction',
    'ping',
    'poster',
    'data',
    'background',
    'srcset',
    'cite',
  ]
  const host = document.querySelector(within)
  const elements = host ? [host, ...host.querySelectorAll('*')] : []
  const said = (element: Element): string => element.outerHTML.slice(0, 160)
  const isFrom = (element: Element): boolean =>
    element.matches(
      '[data-pwn], script, iframe, object, embed, base, link, meta, applet, video, audio, marquee, portal, math, foreignObject, image, animate, set, frame, dialog[open]:not([aria-labelledby], [aria-label]), [srcdoc], x',
    ) ||
    (element.tagName === 'IMG' && !/^(blob|data):/.test(element.getAttribute('src') ?? ''))
  const isOpen = (element: Element): boolean => {
    const isLink = ADDRESSES.some((name) => {
      const address = element.getAttribute(name)
      return address !== null && !WEB.test(address)
    })
    const isOut =
      element.getAttribute('target') !== null && !/noopener/.test(element.getAttribute('rel') ?? '')
    return isLink || isOut
  }
  const fetches = (element: Element): boolean =>
    [...(element.getAttribute('style') ?? '').matchAll(/url\(\s*["']?(.)|expression\(|behavior:/g)].some(
      ([, first]) => first !== '#',
    )
  const faults = elements.flatMap((element) => [
    ...(isFrom(element) ? [`element ${said(element)}`] : []),
    ...(element.getAttributeNames().some((name) => /^on/i.test(name)) ? [`handler ${said(element)}`] : []),
    ...(isOpen(element) ? [`link ${said(element)}`] : []),
    ...(fetches(element) ? [`style ${said(element)}`] : []),
  ])
  const typed = elements.flatMap((element) =>
    element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.value : [],
  )
  const hit = [...('hit' in globalThis ? ['hit'] : []), ...Object.keys(Object.prototype)]
  return { faults: [...hit, ...faults], markup: `${host?.outerHTML ?? ''}${typed.join('')}` }
}

/** Nothing is wrong at a place, and what was seen there is noted. */
export async function expectInert(
  page: Page,
  seen: Sightings,
  place: string,
  within?: string,
): Promise<void> {
  const { faults, markup } = await look(page, within)
  expect(faults, place).toEqual([])
  seen.add(place, markup)
}
