import { fileOf, oneRecord } from './datasets.ts'
import { expect, fromDisk, test } from './guard.ts'
import { goTo, loadSample } from './steps.ts'
import { choose, dialog, exported } from './transfer.ts'

const PAGES = ['/', '/timeline', '/issues', '/cases', '/meetings', '/data', '/settings']

test(
  'R17 the double-clicked file asks for nothing and has nothing to complain of, on any page',
  { tag: '@firefox' },
  async ({ page, open, home, browserName }) => {
    const asked: string[] = []
    page.on('request', (request) => {
      if (!/^(blob|data):/.test(request.url())) asked.push(request.url().split('#')[0] ?? '')
    })
    await open('/')
    await loadSample(page)
    for (const address of PAGES) {
      await goTo(page, address)
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    }
    await goTo(page, '/data')
    expect((await exported(page)).text).toContain('"format": "bilat-dataset"')
    await choose(page, fileOf(oneRecord()))
    await expect(dialog(page).getByRole('button', { name: /^Apply / })).toBeEnabled()
    // The file itself, by its double-click; messages in the console fail any journey.
    expect(asked).toEqual(fromDisk(browserName, home.url))
  },
)
