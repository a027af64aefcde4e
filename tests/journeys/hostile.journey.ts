import type { Page } from '@playwright/test'
import type { Content } from './datasets.ts'
import { fileOf, sampleAs } from './datasets.ts'
import { withTexts } from './everyText.ts'
import { expect, test } from './guard.ts'
import { goTo, settled } from './steps.ts'
import { storedCounts } from './stored.ts'
import { choose, dialog } from './transfer.ts'

/** What each payload does where it gets the chance: the page then has been hit. */
const HIT = 'globalThis.hit=1'
/** At the head of every text, so that whatever little of it is shown is hostile. */
const HEAD = `<img src=x onerror=${HIT}>`
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

/** The sample with a payload in every free text. */
function hostile(): Content {
  let n = 0
  return withTexts(sampleAs('hostile'), () => `${HEAD}${PAYLOADS[n++ % PAYLOADS.length]}`)
}

const PAGES = [
  ...['', 'timeline', 'issues', 'cases', 'people', 'meetings', 'data'],
  ...['issues/detained-citizens', 'cases/reed', 'people/p-lavrov'],
]
const PANELS = {
  events: 'events/call-0512',
  issues: 'issues/cybersecurity',
  cases: 'cases/reed',
  meetings: 'meetings/m-reyk',
  dates: 'dates/d-arctic',
}

test('S01 hostile texts in every field run nothing, ask for nothing and make no element', async ({
  page,
  open,
}) => {
  await open('/')
  await choose(page, { ...fileOf(hostile()), name: `${HEAD}.bilat.json` })
  await expect(dialog(page)).toContainText(HEAD)
  await expectInert(page, 'preview')
  await dialog(page)
    .getByRole('button', { name: /^Apply / })
    .click()
  await dialog(page).getByRole('button', { name: 'Done' }).click()

  for (const path of PAGES) {
    await goTo(page, `/${path}?rel=hostile`)
    await expect(page.getByRole('main')).toContainText('<img src=x')
    await expectInert(page, path)
  }
  for (const [kind, address] of Object.entries(PANELS)) {
    await goTo(page, `/?rel=hostile&open=${address}`)
    await expect(page.getByRole('complementary').getByRole('article')).toContainText(HEAD)
    await expectInert(page, kind)
  }

  await goTo(page, '/?rel=hostile')
  await expect(page.locator('.chart svg').first()).toContainText('<img src=x')
  await page.getByRole('slider', { name: 'Day by day' }).focus()
  for (const key of ['End', 'ArrowLeft', 'ArrowLeft']) await page.keyboard.press(key)
  await expect(page.locator('.readout')).toContainText('<img src=x')
  await page.getByRole('button', { name: 'Show as table' }).click()
  await expectInert(page, 'chart')

  const address = encodeURIComponent(HEAD)
  await goTo(page, `/${address}?rel=${address}&asOf=${address}&open=events/${address}`)
  await expect(page.getByRole('status').filter({ hasText: HEAD })).not.toHaveCount(0)
  await expectInert(page, 'address')
})

test(
  'a file with an address that is no web address, a forbidden key or an escape is refused',
  { tag: '@served' },
  async ({ page, open }) => {
    await open('/')
    const [event, ...events] = sampleAs('hostile')['events'] as readonly object[]
    const [source, ...sources] = sampleAs('hostile')['sources'] as readonly object[]
    const content = {
      ...sampleAs('hostile'),
      events: [{ ...event, status: HEAD, title: '\u001b[31mred', summary: 'x' }, ...events],
      sources: [{ ...source, url: `javascript:${HIT}`, archiveUrl: `data:text/html,${HEAD}` }, ...sources],
    }
    await choose(page, fileOf(content))
    await expect(dialog(page)).toHaveAccessibleName(/^4 faults/)
    await expect(dialog(page)).toContainText(`javascript:${HIT}`)
    await expect(dialog(page)).toContainText(HEAD)
    await expectInert(page, 'refused')
    await dialog(page).getByRole('button', { name: 'Close' }).last().click()

    const file = fileOf(content)
    const text = `{"__proto__":{"hit":1},${file.buffer.toString('utf8').slice(1)}`
    await choose(page, { ...file, buffer: Buffer.from(text) })
    await expect(dialog(page)).toContainText('is a key that no dataset may have')
    await expectInert(page, 'refused')
    expect(await storedCounts(page)).toEqual({ meta: 1 })
  },
)

test(
  'an address that came on the shelves without a check is no link',
  { tag: '@served' },
  async ({ page, open }) => {
    await open('/')
    await choose(page, fileOf(sampleAs('planted')))
    await dialog(page)
      .getByRole('button', { name: /^Apply / })
      .click()
    await dialog(page).getByRole('button', { name: 'Done' }).click()
    await goTo(page, '/?rel=planted&open=events/call-0512')
    const panel = page.getByRole('complementary')
    await expect(panel.getByRole('link').and(page.locator('[target=_blank]')).first()).toBeVisible()

    await page.evaluate(plantAddresses, `JavaScript:${HIT}`)
    await page.reload()
    await expect(panel.getByRole('article')).toBeVisible()
    await settled(page)
    await expect(page.locator('[target=_blank]')).toHaveCount(0)
    await expectInert(page, 'planted')
  },
)

/** Puts an address into every stored source, past the app. */
async function plantAddresses(url: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('bilat')
    opening.onerror = () => reject(opening.error ?? new Error('not opened'))
    opening.onsuccess = () => {
      const db = opening.result
      const transaction = db.transaction('sources', 'readwrite')
      const walking = transaction.objectStore('sources').openCursor()
      walking.onsuccess = () => {
        const cursor = walking.result
        if (!cursor) return
        const row = cursor.value as { readonly record: object }
        cursor.update({ ...row, record: { ...row.record, url, archiveUrl: url } })
        cursor.continue()
      }
      transaction.oncomplete = () => {
        db.close()
        resolve()
      }
      transaction.onabort = () => reject(transaction.error ?? new Error('not written'))
    }
  })
}

/** Nothing has run, and no text has become an element, a handler or a link that does something. */
async function expectInert(page: Page, where: string): Promise<void> {
  await settled(page)
  const found = await page.evaluate(() => {
    const elements = [...document.body.querySelectorAll('*')]
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
  })
  expect(found, where).toEqual({ hit: false, elements: [], handlers: [], links: [] })
}
