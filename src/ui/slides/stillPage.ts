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

/**
 * The style rules of the page that something within an element, or the element's surroundings, takes part in; without
 * faces. The sheets of the app are all of its own origin.
 */
export function stylesOf(host: Element, sheets: Iterable<CSSStyleSheet>): string {
  return [...sheets].map((sheet) => rulesOf(host, sheet.cssRules)).join('')
}

function rulesOf(host: Element, rules: CSSRuleList): string {
  return [...rules].map((rule) => ruleOf(host, rule)).join('')
}

function ruleOf(host: Element, rule: CSSRule): string {
  if (rule instanceof CSSStyleRule) return concerns(host, rule.selectorText) ? rule.cssText : ''
  if (!(rule instanceof CSSMediaRule)) return ''
  // Paper has rules of its own in the file.
  if (rule.conditionText.includes('print')) return ''
  const within = rulesOf(host, rule.cssRules)
  return within === '' ? '' : `@media ${rule.conditionText}{${within}}`
}

/** Names of what is no element of its own, and of states that nothing has that stands still. */
const PSEUDO =
  /::?(?:before|after|placeholder|marker|selection|hover|focus|focus-visible|focus-within|active)\b/g

function concerns(host: Element, selectors: string): boolean {
  const plain = selectors.replaceAll(PSEUDO, '')
  try {
    return host.matches(plain) || host.querySelector(plain) !== null || hasRoot(host, plain)
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
