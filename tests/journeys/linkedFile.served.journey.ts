import type { Page } from '@playwright/test'
import { openSealedText } from '../../src/state/sealing.ts'
import { axeInBothThemes } from './axe.ts'
import type { Content } from './datasets.ts'
import { fileOf, sampleAs, written } from './datasets.ts'
import { expect, test } from './guard.ts'
import { figure, goTo, section, settled } from './steps.ts'
import { seenAnywhere, storedRows } from './stored.ts'
import { choose, dialog } from './transfer.ts'

/**
 * The browser’s own pickers cannot be used without a person. In their place stands a file of the origin’s private
 * file system: as real a handle, written in the same way, beside the file and put in its place when closed.
 */
const FILE = 'bilat-usa-rus.bilat.json'

interface Steered {
  /** What is to go wrong with the next writes, in this tab. */
  fail?: 'open' | 'write' | 'close' | 'hang' | undefined
  /** The next write begins when this is over. */
  wait?: Promise<void> | undefined
  permission?: PermissionState
  /** How often permission was asked for. */
  requests?: number
}
declare global {
  interface Window {
    steered: Steered
  }
}

test.beforeEach(async ({ context }) => {
  await context.addInitScript(steer)
})

function steer(): void {
  window.steered = {}
  // An empty page is no secure context and has no files.
  if (!('FileSystemFileHandle' in window)) return
  const root = (): Promise<FileSystemDirectoryHandle> => navigator.storage.getDirectory()
  const pick = async ({ suggestedName = 'bilat-usa-rus.bilat.json' }: { readonly suggestedName?: string }) =>
    (await root()).getFileHandle(suggestedName, { create: true })
  Object.assign(window, {
    showSaveFilePicker: pick,
    showOpenFilePicker: async () => [await pick({})],
  })
  const failing = (step: string) => async (): Promise<never> => {
    await Promise.resolve()
    throw new DOMException(`The disk is full (${step})`, 'InvalidStateError')
  }
  const handle = FileSystemFileHandle.prototype
  const create: unknown = Reflect.get(handle, 'createWritable')
  Object.assign(handle, {
    async createWritable(this: FileSystemFileHandle) {
      const { fail, wait } = window.steered
      if (wait) Object.assign(window, { isWaiting: true })
      await wait
      if (fail === 'open') await failing(fail)()
      const stream = await (create as typeof handle.createWritable).call(this) // what stood there
      if (fail === 'write' || fail === 'close') Object.assign(stream, { [fail]: failing(fail) })
      if (fail === 'hang') {
        const write = stream.write.bind(stream)
        // Half of it is written, and then nothing more comes.
        const half = async (text: string) => {
          await write(text.slice(0, text.length / 2))
          Object.assign(window, { halfWritten: true })
          await new Promise(() => undefined)
        }
        Object.assign(stream, { write: half })
      }
      return stream
    },
  })
  Object.assign(FileSystemHandle.prototype, {
    queryPermission: () => Promise.resolve(window.steered.permission ?? 'granted'),
    requestPermission: () => {
      window.steered = {
        ...window.steered,
        permission: 'granted',
        requests: (window.steered.requests ?? 0) + 1,
      }
      return Promise.resolve('granted')
    },
  })
}

/** What stands in the linked file at this moment. A file replaced between being opened and being read is read again. */
function inFile(page: Page, file = FILE): Promise<string> {
  return page.evaluate(async (name) => {
    const root = await navigator.storage.getDirectory()
    for (;;) {
      try {
        return await (await (await root.getFileHandle(name)).getFile()).text()
      } catch (fault) {
        const isReplaced = ['NotReadableError', 'NotFoundError'].includes((fault as DOMException).name)
        if (!isReplaced) throw fault
      }
    }
  }, file)
}

/** Somebody else writes into the linked file. */
function writeElsewhere(page: Page, text: string, file = FILE): Promise<void> {
  return page.evaluate(
    async ([name, content]) => {
      const { steered } = window
      window.steered = {}
      const root = await navigator.storage.getDirectory()
      const stream = await (await root.getFileHandle(name)).createWritable()
      await stream.write(content)
      await stream.close()
      window.steered = steered
    },
    [file, text] as const,
  )
}

/** Takes in a file whose first event has this title, in the place of what is here: a change like any other. */
async function change(page: Page, title: string): Promise<void> {
  await choose(page, fileOf(withTitle(title)))
  await dialog(page)
    .getByRole('radio', { name: /^Replace/ })
    .check()
  await dialog(page)
    .getByRole('button', { name: /^Replace with/ })
    .click()
  await dialog(page).getByRole('button', { name: 'Done' }).click()
  await expect(dialog(page)).toHaveCount(0)
}

function withTitle(title: string): Content {
  const content = sampleAs('own')
  const [first, ...others] = content['events'] as readonly object[]
  return { ...content, events: [{ ...first, title }, ...others] }
}

const linked = (page: Page) => section(page, 'Linked file')
/** The time of the last save stands there, and no trouble. */
async function isSaved(page: Page): Promise<void> {
  await expect(linked(page).getByRole('status')).toHaveText(/^\s*Saved \d/)
}
const heading = (page: Page) => page.getByRole('heading', { level: 1 })

/** The sample as a pair of one’s own, linked to a file. */
async function link(page: Page, open: (address: string) => Promise<void>): Promise<void> {
  await open('/data')
  await choose(page, fileOf(sampleAs('own')))
  await apply(page)
  await goTo(page, '/data?rel=own')
  await linked(page).getByRole('button', { name: 'Link a new file' }).click()
  await isSaved(page)
}

test('a linked file holds all records after each change, and it is said that it does', async ({
  page,
  open,
}) => {
  await link(page, open)
  await expect(heading(page)).toHaveText(`Everything is stored in this browser and saved to ${FILE}`)
  await expect(figure(page, 'Last backup')).toContainText('Today')
  expect(JSON.parse(await inFile(page))).toMatchObject({ format: 'bilat-dataset', counts: { events: 137 } })
  await change(page, 'A title of today')
  await expect.poll(() => inFile(page)).toContain('A title of today')
  await isSaved(page)
  expect(await axeInBothThemes(page)).toEqual([])

  await page.reload()
  await expect(heading(page)).toHaveText(/saved to bilat-usa-rus/)
  await change(page, 'A title after the reload')
  await expect.poll(() => inFile(page)).toContain('A title after the reload')
  // However often it is saved: one line a day, and one base.
  const rows = await storedRows(page)
  const lines = (rows['journal'] as { what: { to?: string } }[]).filter(
    ({ what }) => what.to === 'linked-file',
  )
  expect(lines).toHaveLength(1)

  await linked(page).getByRole('button', { name: 'Unlink' }).click()
  await expect(linked(page).getByRole('button', { name: 'Link a new file' })).toBeVisible()
  await change(page, 'A title that stays here')
  await settled(page, 1500)
  expect(await inFile(page)).toContain('A title after the reload')
})

test('R18 a write that fails at any step leaves the file as it was, and says so', async ({
  page,
  open,
}, testInfo) => {
  const steps = ['open', 'write', 'close'] as const
  testInfo.annotations.push({ type: 'times', description: String(steps.length) })
  await link(page, open)
  for (const fail of steps) {
    const title = `A title that cannot be saved at ${fail}`
    const before = await inFile(page)
    await page.evaluate((step) => (window.steered = { fail: step }), fail)
    await change(page, title)
    await expect(linked(page)).toContainText(`Not saving to ${FILE}`)
    await expect(linked(page)).toContainText(`The file is as it was before: The disk is full (${fail})`)
    await expect(page.locator('#trouble')).toContainText(`Not saving to file: ${FILE}`)
    expect(await inFile(page), fail).toBe(before)

    await page.evaluate(() => (window.steered = {}))
    await linked(page).getByRole('button', { name: 'Save now' }).click()
    await isSaved(page)
    await expect(page.locator('#trouble')).toHaveText('')
    expect(await inFile(page)).toContain(title)
  }
})

test('R18 a page that is killed in mid-write leaves the old file whole, and the next start saves', async ({
  page,
  open,
  context,
  home,
}) => {
  await link(page, open)
  const before = await inFile(page)
  await page.evaluate(() => (window.steered = { fail: 'hang' }))
  await change(page, 'A title in mid-write')
  await page.waitForFunction(() => 'halfWritten' in window)
  expect(await inFile(page)).toBe(before)
  const other = await context.newPage()
  await page.close()
  // A page on which the app does not run looks at the file first.
  await other.route(
    '**/*',
    (route) =>
      route.fulfill({ contentType: 'text/html', body: '<link rel="icon" href="data:,"><p>Nothing</p>' }),
    {
      times: 1,
    },
  )
  await other.goto(home.url)
  expect(await inFile(other)).toBe(before)
  await other.goto('about:blank')
  await other.goto(`${home.url}#/data?rel=own`)
  await isSaved(other)
  expect(await inFile(other)).toContain('A title in mid-write')
})

test('R18 what somebody else wrote into the file is not overwritten before it has been taken in', async ({
  page,
  open,
}) => {
  await link(page, open)
  const content = await contentInFile(page)
  const [first, second, ...others] = content.events
  const edition = { ...content, events: [first, { ...second, title: 'A title of theirs' }, ...others] }
  const theirs = (await written(content, edition)).buffer.toString('utf8')
  await writeElsewhere(page, theirs)
  await change(page, 'A title of mine')
  await expect(linked(page)).toContainText('Somebody else has changed the file')
  expect(await inFile(page)).toBe(theirs)

  await compare(page)
  await expect(dialog(page).getByRole('button', { name: /^Apply / })).toBeVisible()
  await dialog(page).getByRole('button', { name: 'Cancel' }).click()
  await expect(linked(page)).toContainText('Somebody else has changed the file')
  expect(await inFile(page)).toBe(theirs)

  await compare(page)
  await apply(page)
  await isSaved(page)
  for (const title of ['A title of theirs', 'A title of mine']) expect(await inFile(page)).toContain(title)
})

test('R18 an older version that stands in the file is not overwritten by looking at it', async ({
  page,
  open,
}) => {
  await link(page, open)
  const older = `${await inFile(page)}\n`
  await change(page, 'A title of mine')
  await expect.poll(() => inFile(page)).toContain('A title of mine')
  await isSaved(page)
  await writeElsewhere(page, older)
  await change(page, 'A later title of mine')
  await expect(linked(page)).toContainText('Somebody else has changed the file')

  await compare(page)
  await dialog(page).getByRole('button', { name: 'Close' }).last().click()
  await expect(dialog(page)).toHaveCount(0)
  await settled(page, 1500)
  await expect(linked(page)).toContainText(`Not saving to ${FILE}`)
  expect(await inFile(page)).toBe(older)

  await linked(page).getByRole('button', { name: 'Write what is here to the file' }).click()
  await isSaved(page)
  expect(await inFile(page)).toContain('A later title of mine')
})

test('R18 a record that was left out of the file is not erased from it', async ({ page, open }) => {
  await link(page, open)
  const content = await contentInFile(page)
  const [first, ...others] = content.events
  const faulty = { ...first, id: 'ev-theirs', title: 'A record of theirs', date: '2021-13-05' }
  const theirs = JSON.stringify({ ...content, events: [{ ...first, title: 'Theirs' }, ...others, faulty] })
  await writeElsewhere(page, theirs)
  await change(page, 'A title of mine')
  await expect(linked(page)).toContainText('Somebody else has changed the file')

  await compare(page)
  await dialog(page).getByRole('button', { name: 'Leave out 1 record' }).click()
  await apply(page)
  await expect(linked(page)).toContainText('Records of the file were left out when it was taken in')
  await settled(page, 1500)
  await page.reload()
  await expect(linked(page)).toContainText('Records of the file were left out when it was taken in')
  expect(await inFile(page)).toBe(theirs)

  await linked(page).getByRole('button', { name: 'Write what is here to the file' }).click()
  await isSaved(page)
  expect(await inFile(page)).not.toContain('A record of theirs')
})

test('R18 an existing file is linked without losing what is in it', async ({ page, open }) => {
  await open('/data')
  await writeNew(page, JSON.stringify(withTitle('A title in the file')))
  await choose(page, fileOf(sampleAs('own')))
  await apply(page)
  await goTo(page, '/data?rel=own')
  await linked(page).getByRole('button', { name: 'Link an existing file' }).click()
  await expect(linked(page)).toContainText('Somebody else has changed the file')
  expect(await inFile(page)).toContain('A title in the file')
})

test('R19 a permission that is lost shows within one save, and a button asks for it again', async ({
  page,
  open,
}) => {
  await link(page, open)
  const before = await inFile(page)
  await page.evaluate(() => (window.steered = { permission: 'prompt' }))
  await change(page, 'A title without permission')
  await expect(linked(page)).toContainText(`Not saving to ${FILE}`)
  const banner = page.locator('#trouble')
  await expect(banner).toContainText(`Not saving to file: ${FILE}. The browser asks for permission again`)
  expect(await inFile(page)).toBe(before)
  expect(await page.evaluate(() => window.steered.requests ?? 0)).toBe(0)
  expect(await axeInBothThemes(page)).toEqual([])

  await banner.getByRole('button', { name: 'Allow saving again' }).click()
  await expect(banner).toHaveText('')
  await isSaved(page)
  expect(await inFile(page)).toContain('A title without permission')
})

test('R19 a permission that was lost over a reload shows before anything is changed', async ({
  page,
  open,
  context,
}) => {
  await link(page, open)
  await context.addInitScript(() => (window.steered = { permission: 'prompt' }))
  await page.reload()
  await expect(page.locator('#trouble')).toContainText(`Not saving to file: ${FILE}`)
  await linked(page).getByRole('button', { name: 'Allow saving again' }).click()
  await isSaved(page)
})

test('of several tabs one writes, whichever makes the change', async ({ page, open, context, home }) => {
  await link(page, open)
  const other = await context.newPage()
  await other.goto(`${home.url}#/data?rel=own`)
  await isSaved(other)
  for (const [i, tab] of [page, other, page, other].entries()) await change(tab, `Title ${i}`)
  await expect.poll(() => inFile(page)).toContain('Title 3')
  for (const tab of [page, other]) {
    await isSaved(tab)
    await expect(tab.locator('#trouble')).toHaveText('')
  }
})

test('S06 a sealed linked file stays sealed: asked for once a visit, sealed anew with each save, its passphrase changed, what others sealed compared', async ({
  page,
  open,
  context,
  home,
}) => {
  test.slow()
  const name = FILE.replace('.bilat', '.sealed')
  const phrases = ['kelp moth tow fig urban', 'plum raven dusk ochre 71'] as const
  const twice = async (passphrase: string, button: string): Promise<void> => {
    await dialog(page).getByLabel('Passphrase').fill(passphrase)
    await dialog(page).getByLabel('The same once more').fill(passphrase)
    await dialog(page).getByRole('button', { name: button }).click()
    await expect(dialog(page)).toHaveCount(0)
  }
  const saltInFile = async (): Promise<string> => {
    const text = await inFile(page, name)
    expect(text).toMatch(/^{"format":"bilat-sealed"/)
    expect(text).not.toContain('Lavrov')
    return (JSON.parse(text) as { readonly kdf: { readonly salt: string } }).kdf.salt
  }
  await open('/data')
  await choose(page, fileOf(sampleAs('own')))
  await apply(page)
  await goTo(page, '/data?rel=own')
  await linked(page).getByRole('button', { name: 'Link a new sealed file' }).click()
  await twice(phrases[0], 'Seal and choose the file')
  await isSaved(page)
  const first = await saltInFile()
  await change(page, 'A title that is sealed')
  await expect.poll(saltInFile).not.toBe(first)
  await isSaved(page)
  const older = await inFile(page, name)
  await goTo(page, '/your-data?rel=own')
  await expect(section(page, 'Kept outside the browser')).toContainText('Sealed with a passphrase')
  await goTo(page, '/data?rel=own')
  expect(await seenAnywhere(page, phrases)).toEqual([])

  // Another visit: what is sealed is not written before the passphrase has been typed.
  await page.reload()
  const banner = page.locator('#trouble')
  await expect(banner.getByRole('status')).toContainText(`Locked: ${name}. The file is sealed`)
  await change(page, 'A title of another visit')
  await expect(banner.getByRole('alert')).toContainText(`Not saving to file: ${name}. The file is sealed`)
  await settled(page, 1500)
  expect(await inFile(page, name)).toBe(older)
  await banner.getByRole('button', { name: 'Type the passphrase' }).click()
  await dialog(page).getByLabel('Passphrase').fill(phrases[1])
  await page.keyboard.press('Enter')
  await expect(dialog(page).getByRole('alert').first()).toContainText('It does not open')
  await dialog(page).getByLabel('Passphrase').fill(phrases[0])
  await page.keyboard.press('Enter')
  await isSaved(page)
  await expect(dialog(page)).toHaveCount(0)
  await expect(banner).toHaveText('')
  expect(await inFile(page, name)).not.toBe(older)

  // A second tab, which knows the passphrase that is changed in the first, does not seal with the old one again.
  const other = await context.newPage()
  await other.goto(`${home.url}#/data?rel=own`)
  await linked(other).getByRole('button', { name: 'Type the passphrase' }).click()
  await dialog(other).getByLabel('Passphrase').fill(phrases[0])
  await other.keyboard.press('Enter')
  await isSaved(other)
  await linked(page).getByRole('button', { name: 'Change the passphrase' }).click()
  await twice(phrases[1], 'Seal and save')
  await isSaved(page)
  const changed = await inFile(page, name)
  await change(other, 'A title of the second tab')
  await expect.poll(() => inFile(page, name)).not.toBe(changed)
  await isSaved(page)
  expect(await openSealedText(await inFile(page, name), phrases[1])).toMatchObject({ type: 'opened' })
  await other.close()

  // What stands there now was sealed with another passphrase by somebody else: it is asked for, compared, kept.
  await writeElsewhere(page, older, name)
  await change(page, 'A title against theirs')
  await expect(linked(page)).toContainText('Somebody else has changed the file')
  await compare(page)
  await expect(dialog(page).getByRole('alert')).toContainText('It does not open')
  await dialog(page).getByLabel('Passphrase').fill(phrases[0])
  await page.keyboard.press('Enter')
  await expect(dialog(page).getByText('A title that is sealed').first()).toBeVisible()
  await dialog(page)
    .getByRole('button', { name: 'Close' })
    .or(dialog(page).getByRole('button', { name: 'Cancel' }))
    .last()
    .click()
  await linked(page).getByRole('button', { name: 'Write what is here to the file' }).click()
  await isSaved(page)
  expect(await saltInFile()).not.toBe(first)
})

/** Opens the preview of what the linked file holds now. */
async function compare(page: Page): Promise<void> {
  await linked(page).getByRole('button', { name: 'Compare with the file' }).click()
}

/** Applies what the preview shows. */
async function apply(page: Page): Promise<void> {
  await dialog(page)
    .getByRole('button', { name: /^Apply / })
    .click()
  await dialog(page).getByRole('button', { name: 'Done' }).click()
}

/** What the linked file says, without its header: as a person who edits it by hand would keep it. */
async function contentInFile(page: Page): Promise<Content & { readonly events: readonly object[] }> {
  const {
    revision: _of,
    counts: _counts,
    ancestors: _from,
    ...content
  } = JSON.parse(await inFile(page)) as Content & { readonly events: readonly object[] }
  return content
}

async function writeNew(page: Page, text: string): Promise<void> {
  await page.evaluate(async (name) => {
    await (await navigator.storage.getDirectory()).getFileHandle(name, { create: true })
  }, FILE)
  await writeElsewhere(page, text)
}

test('S06 a file that is being saved as it is sealed ends up sealed', async ({ page, open }) => {
  await link(page, open)
  await page.evaluate(() => {
    window.steered.wait = new Promise((goOn) => Object.assign(window, { goOn }))
  })
  await change(page, 'Saved while it was being sealed')
  await page.waitForFunction(() => 'isWaiting' in window)
  await linked(page).getByRole('button', { name: 'Seal the file' }).click()
  await dialog(page).getByLabel('Passphrase').fill('kelp moth tow fig urban')
  await dialog(page).getByLabel('The same once more').fill('kelp moth tow fig urban')
  await dialog(page).getByRole('button', { name: 'Seal and save' }).click()
  await settled(page)
  await page.evaluate(() => (window as unknown as { readonly goOn: () => void }).goOn())
  await expect(dialog(page)).toHaveCount(0)
  await isSaved(page)
  expect(await inFile(page)).toMatch(/^{"format":"bilat-sealed"/)
})
