import type { StillNode } from '#briefing/stillMarkup.ts'

/** Elements that are there for pointer and keys alone. */
const LIVE = '[role="slider"], [hidden]'

/** What an element shows, as plain data; comments and what only answers to keys are left out. */
export function stillOf(node: Node): StillNode {
  if (!(node instanceof Element)) return node.nodeType === Node.TEXT_NODE ? (node.nodeValue ?? '') : ''
  if (node.matches(LIVE)) return ''
  return {
    tag: node.localName,
    attributes: [...node.attributes].map(({ name, value }) => [name, value] as const),
    children: [...node.childNodes].map(stillOf),
  }
}

/** Collects the style rules of a page that some of its elements take part in. */
export interface StylesNeeded {
  readonly take: (element: Element) => void
  /** Rules for what was taken, in their order. */
  readonly css: () => string
}

/**
 * The style rules of the page that some elements within a host, or the host's surroundings, take part in; without faces.
 * The sheets of the app are all of its own origin.
 */
export function stylesNeeded(host: Element, sheets: Iterable<CSSStyleSheet>): StylesNeeded {
  const all = [...sheets]
  const needed = new Set<CSSStyleRule>()
  let open = all.flatMap((sheet) => styleRulesOf(sheet.cssRules))
  const keep = (concerns: (selector: string) => boolean): void => {
    open = open.filter(({ rule, selector }) => {
      if (!isConcerned(concerns, selector)) return true
      needed.add(rule)
      return false
    })
  }
  keep((selector) => hasRoot(host, selector))
  return {
    take: (element) =>
      keep((selector) => element.matches(selector) || element.querySelector(selector) !== null),
    css: () => all.map((sheet) => textOf(sheet.cssRules, needed)).join(''),
  }
}

interface OpenRule {
  readonly rule: CSSStyleRule
  /** Without what is no element of its own. */
  readonly selector: string
}

function styleRulesOf(rules: CSSRuleList): OpenRule[] {
  return [...rules].flatMap((rule) => {
    if (rule instanceof CSSStyleRule) return [{ rule, selector: rule.selectorText.replaceAll(PSEUDO, '') }]
    return isForScreen(rule) ? styleRulesOf(rule.cssRules) : []
  })
}

function textOf(rules: CSSRuleList, needed: ReadonlySet<CSSRule>): string {
  return [...rules]
    .map((rule) => {
      if (needed.has(rule)) return rule.cssText
      if (!isForScreen(rule)) return ''
      const within = textOf(rule.cssRules, needed)
      return within === '' ? '' : `@media ${rule.conditionText}{${within}}`
    })
    .join('')
}

/** Paper has rules of its own in the file. */
function isForScreen(rule: CSSRule): rule is CSSMediaRule {
  return rule instanceof CSSMediaRule && !rule.conditionText.includes('print')
}

/** Names of what is no element of its own, and of states that nothing has that stands still. */
const PSEUDO =
  /::?(?:before|after|placeholder|marker|selection|hover|focus|focus-visible|focus-within|active)\b/g

function isConcerned(concerns: (selector: string) => boolean, selector: string): boolean {
  try {
    return concerns(selector)
  } catch {
    // A selector of which only a pseudo-element was left, such as "::selection".
    return false
  }
}

/** What stands around it gives it colours and letters. */
function hasRoot(host: Element, selectors: string): boolean {
  for (let around = host.parentElement; around; around = around.parentElement) {
    if ((around.localName === 'html' || around.localName === 'body') && around.matches(selectors)) return true
  }
  return false
}
