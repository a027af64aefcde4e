import { writeFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { expect, test } from './guard.ts'
import { goTo, loadSample, section } from './steps.ts'

test(
  'the page of one’s own data is right about whether another file on the disk can read it',
  { tag: '@firefox' },
  async ({ page, open, guard, browserName }, testInfo) => {
    const other = testInfo.outputPath('other.html')
    await writeFile(other, '<!doctype html><meta charset="utf-8"><title>A download</title>')
    guard.allow(/^request: file:.*\/other\.html$/)
    await open('/')
    await loadSample(page)
    await goTo(page, '/your-data')
    const canRead = browserName === 'chromium'
    await expect(section(page, 'Who can read it')).toContainText(
      canRead
        ? 'a local HTML file that you open, from a download or an attachment, can read and change all of it'
        : 'They cannot: Firefox gives each local file its own store',
    )

    const opened = await page.context().newPage()
    await opened.goto(pathToFileURL(other).href)
    const found = await opened.evaluate(async () =>
      (await indexedDB.databases()).map(({ name }) => name ?? ''),
    )
    expect(found.includes('bilat')).toBe(canRead)
  },
)
