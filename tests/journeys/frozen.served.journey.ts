import type { Page } from '@playwright/test'
import { readFile, writeFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import type { Content } from './datasets.ts'
import { fileOf, sampleAs } from './datasets.ts'
import { expect, fromDisk, test } from './guard.ts'
import { goTo, takeIn } from './steps.ts'

/** Stands in everything that is marked AMBER. */
const AMBER = 'ZZAMBER'
const HOSTILE = `</script><script>globalThis.hit=1</script><img src=x onerror=globalThis.hit=1>`
const DAY = '2021-05-13'

function view(shows: string, of?: string) {
  const pin = { asOf: DAY, filters: [], settings: [] }
  return { shows, pin, marks: [], ...(of === undefined ? {} : { of }) }
}

/** The sample with a deck over it; some of both is marked, and some texts are hostile. */
function marked(): Content {
  const content = sampleAs('own')
  const kept = {
    changes: [],
    createdAt: `${DAY}T09:00:00Z`,
    updatedAt: `${DAY}T09:00:00Z`,
    updatedBy: 'desk',
  }
  const raise = <T extends object>(entry: T, more: object) => ({ ...entry, ...more, marking: 'AMBER' })
  const list = (name: string) => content[name] as readonly Readonly<Record<string, unknown>>[]
  return {
    ...content,
    events: list('events').map((event) => {
      if (event['id'] === 'call-0512') return raise(event, { title: `${AMBER} call`, note: AMBER })
      return event['id'] === 'eo14024' ? { ...event, title: `${HOSTILE} order` } : event
    }),
    cases: list('cases').map((one) => (one['id'] === 'reed' ? raise(one, { person: `${AMBER} Reed` }) : one)),
    issues: list('issues').map((issue) => ({
      ...issue,
      lines: [{ id: 'l', on: '2021-05-01', marking: 'AMBER', text: `${AMBER} line`, by: AMBER }],
    })),
    briefings: [
      {
        ...{ ...kept, id: 'before', title: 'Before Reykjavik', seat: 'neutral' },
        slides: [
          {
            id: 's1',
            title: `${HOSTILE} first`,
            marking: 'GREEN',
            layout: 'chart',
            views: [view('index')],
            notes: HOSTILE,
          },
          {
            id: 's2',
            title: `${AMBER} custody`,
            marking: 'AMBER',
            layout: 'chart',
            views: [view('custody')],
          },
          { id: 's3', title: `${AMBER} unmarked`, layout: 'chart', views: [view('custody')], notes: AMBER },
          { id: 's4', title: '', layout: 'chart and facts', views: [view('netCooperation'), view('facts')] },
        ],
      },
    ],
  }
}

async function handedOut(
  page: Page,
  marking: string,
): Promise<{ readonly name: string; readonly html: string }> {
  await page.getByRole('button', { name: 'Hand out' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: marking, exact: true }).click()
  const coming = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Save as one HTML file' }).click()
  const download = await coming
  await expect(dialog.getByRole('status')).toHaveText(/ is saved\.$/)
  const html = await readFile(await download.path(), 'utf8')
  return { name: download.suggestedFilename(), html }
}

test(
  'S05 S01 a briefing frozen for GREEN holds nothing AMBER, and opens anywhere without a network',
  { tag: '@firefox' },
  async ({ page, open, browser, browserName }, info) => {
    await open('/')
    await takeIn(page, fileOf(marked()))
    await goTo(page, `/briefings/before?rel=own&asOf=${DAY}`)
    const { name, html } = await handedOut(page, 'GREEN')
    expect(html).not.toContain(AMBER)
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByText(/^Left out: /)).toContainText('1 slide, the words of 1 slide')
    await dialog.getByText(/^Left out: /).click()
    await expect(dialog.getByRole('listitem').filter({ hasText: `${AMBER} Reed` })).toContainText('AMBER')
    await page.keyboard.press('Escape')
    const amber = await handedOut(page, 'AMBER')
    expect(amber.html).toContain(`${AMBER} custody`)
    // Both hostile titles, of the record and of the slide, are in what the reader is about to open.
    for (const title of [`${HOSTILE} order`, `${HOSTILE} first`]) {
      expect(html).toContain(
        JSON.stringify(title)
          .replaceAll('<', String.raw`\u003c`)
          .slice(1, -1),
      )
    }

    const path = info.outputPath(name)
    await writeFile(path, html)
    const elsewhere = await browser.newContext({ offline: true })
    const reader = await elsewhere.newPage()
    const seen: string[] = []
    reader.on('console', (message) => seen.push(message.text()))
    reader.on('pageerror', ({ message }) => seen.push(message))
    reader.on('request', (request) => seen.push(request.url()))
    await reader.goto(pathToFileURL(path).href)
    const own = fromDisk(browserName, pathToFileURL(path).href)
    expect(seen).toEqual(own)

    const title = reader.locator('.page.now h2').first()
    await expect(title).toHaveText(`${HOSTILE} first`)
    await reader.keyboard.press('s')
    await expect(reader.locator('.page.now aside')).toContainText(HOSTILE)
    await reader.keyboard.press('s')
    await reader.keyboard.press('ArrowRight')
    await expect(title).not.toHaveText('')
    await expect(reader.locator('.page.now')).toContainText('Paul Whelan')
    await reader.keyboard.press('3')
    await reader.keyboard.press('Enter')
    await expect(reader.locator('#count')).toHaveText('3 / 3')
    await expect(reader.locator('.page.now')).toContainText('7 days')
    await reader.keyboard.press('Home')
    await reader.keyboard.press('b')
    await expect(reader.locator('main')).toBeHidden()
    await reader.keyboard.press('b')
    await reader.keyboard.press('o')
    await expect(reader.locator('.page:visible')).toHaveCount(3)
    await reader.keyboard.press('End')
    await expect(reader.locator('#count')).toHaveText('3 / 3')
    await reader.getByRole('button', { name: 'About (I)' }).click()
    await expect(reader.getByRole('heading', { name: 'SHA-256 of the data in this file' })).toBeVisible()
    expect(await reader.evaluate(() => 'hit' in globalThis)).toBe(false)
    expect(await reader.evaluate(() => indexedDB.databases())).toEqual([])
    expect(seen).toEqual(own)
    await elsewhere.close()
  },
)
