import type { Page } from '@playwright/test'
import type { Content } from './datasets.ts'
import { sampleAs } from './datasets.ts'
import { withTexts } from './everyText.ts'
import { expect } from './guard.ts'
import { settled } from './steps.ts'

/** What each payload does where it gets the chance: the page then has been hit. */
export const HIT = 'globalThis.hit=1'
/** At the head of every text, so that whatever little of it is shown is hostile. */
export const HEAD = `<img src=x onerror=${HIT}>`
const PAYLOADS = [
  `<script>${HIT}</script>`,
  `</script></style></title></textarea><script>${HIT}</script>`,
  `"><svg onload=${HIT}><a xlink:href="javascript:${HIT}">`,
  `' autofocus onfocus=${HIT} x='`,
  `javascript:${HIT}//`,
  `[a](javascript:${HIT}) {{constructor.constructor('${HIT}')()}} \${${HIT}} <%= ${HIT} %> #{${HIT}}`,
  `@:app.name {0} {title} {b|bold} {a} | one | two`,
  `__proto__`,
  `constructor`,
  `[31mred[0m ]0;title`,
  `\u202Eright to left\u2066\u2069 \u200B\uFEFF`,
  `<iframe srcdoc="<script>parent.hit=1</script>"></iframe><object data="data:text/html,x"></object>`,
  `<math><mtext></mtext><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${HIT}&gt;">`,
  `&lt;img src=x onerror=${HIT}&gt; %3Cscript%3E \\u003cscript\\u003e`,
  `url(http://127.0.0.1:9/away) expression(${HIT}) ;background:url(//127.0.0.1:9/away)`,
  `x`.repeat(4000),
]

/** Says another payload at each call. */
export function hostileTexts(): () => string {
  let n = 0
  return () => `${HEAD}${PAYLOADS[n++ % PAYLOADS.length]}`
}

/** The sample with a payload in every free text. */
export function hostile(): Content {
  return withTexts(sampleAs('hostile'), hostileTexts())
}

/**
 * Nothing has run, and no text has become an element, a handler or a link that does something.
 *
 * @param within where texts are shown, as a selector
 */
export async function expectInert(page: Page, where: string, within = 'body'): Promise<void> {
  await settled(page)
  const found = await page.evaluate((scope) => {
    const elements = [...document.querySelectorAll(`:is(${scope}) *`)]
    return {
      hit: 'hit' in globalThis || 'hit' in {},
      elements: elements
        .filter((element) =>
          element.matches('script, iframe, object, embed, img, image, math, foreignObject, base'),
        )
        .map(({ outerHTML }) => outerHTML.slice(0, 200)),
      handlers: elements
        .filter((element) => element.getAttributeNames().some((name) => name.startsWith('on')))
        .map(({ outerHTML }) => outerHTML.slice(0, 200)),
      links: elements
        .flatMap((element) => element.getAttribute('href') ?? element.getAttribute('xlink:href') ?? [])
        .filter((href) => !/^(#|https?:\/\/)/.test(href)),
    }
  }, within)
  expect(found, where).toEqual({ hit: false, elements: [], handlers: [], links: [] })
}
