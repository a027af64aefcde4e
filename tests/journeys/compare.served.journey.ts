import { readFile } from 'node:fs/promises'
import type { Content, UploadFile } from './datasets.ts'
import { fileOf, sampleAs } from './datasets.ts'
import { expect, test } from './guard.ts'
import { goTo, section, takeIn } from './steps.ts'

const DAY = '2021-05-13'

type Fields = Readonly<Record<string, unknown>>

/** The sample with a deck of two slides over it. */
function withDeck(): Content {
  const kept = {
    ...{ changes: [], createdAt: `${DAY}T09:00:00Z`, updatedAt: `${DAY}T09:00:00Z`, updatedBy: 'desk' },
  }
  const pin = { asOf: DAY, filters: [], settings: [] }
  const slide = (id: string, shows: string) => ({
    ...{ id, title: '', layout: 'chart' },
    views: [{ shows, pin, marks: [] }],
  })
  const briefing = { ...kept, id: 'before', title: 'Before Reykjavik', seat: 'neutral' }
  return {
    ...sampleAs('own'),
    briefings: [{ ...briefing, slides: [slide('s1', 'index'), slide('s2', 'custody')] }],
  }
}

/** The same two weeks later: one event corrected, one retracted on the 20th, one recorded late, one new. */
function later(): Content {
  const content = withDeck()
  const events = content['events'] as readonly Fields[]
  const call = events.find(({ id }) => id === 'call-0512') ?? {}
  const retraction = { id: 'zz', on: '2021-05-20', set: { status: 'retracted' }, citations: [] }
  return {
    ...content,
    events: [
      ...events.map((event) => {
        if (event['id'] === 'call-0512') return { ...event, title: 'Blinken calls Lavrov, corrected' }
        if (event['id'] !== 'eo14024') return event
        return { ...event, changes: [...(event['changes'] as readonly unknown[]), retraction] }
      }),
      {
        ...call,
        id: 'late',
        date: '2021-05-10',
        knownOn: '2021-05-10',
        title: 'A call recorded late',
        changes: [],
        readouts: [],
      },
      {
        ...call,
        id: 'fresh',
        date: '2021-05-21',
        knownOn: '2021-05-21',
        title: 'A call since',
        changes: [],
        readouts: [],
      },
    ],
  }
}

test('a briefing that was handed out is held against what is recorded two weeks later', async ({
  page,
  open,
  browser,
}) => {
  await open('/')
  await takeIn(page, fileOf(withDeck()))
  await goTo(page, `/briefings/before?rel=own&asOf=${DAY}`)
  await page.getByRole('button', { name: 'Hand out' }).click()
  const coming = page.waitForEvent('download')
  await page.getByRole('dialog').getByRole('button', { name: 'Save as one HTML file' }).click()
  const html = await readFile(await (await coming).path(), 'utf8')
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText(/ is saved\.$/)
  await page.keyboard.press('Escape')

  const otherwise = section(page, '13 May 2021 told otherwise')
  await goTo(page, '/compare?rel=own&asOf=2021-05-26')
  await page.getByRole('combobox', { name: /^A briefing that went out/ }).selectOption({ index: 1 })
  await expect(otherwise).toContainText('13 May 2021 is told now as it was told then.')
  await expect(page.getByText('By its hash, it is what went out.')).toBeVisible()
  await goTo(page, `/briefings/before?rel=own&asOf=${DAY}`)
  await page.getByRole('link', { name: 'Since you last briefed on 13 May 2021' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Nothing recorded changed/)

  await goTo(page, '/data?rel=own')
  await page.locator('input[type=file]').first().setInputFiles(fileOf(later()))
  await page.getByRole('button', { name: 'Take all theirs' }).click()
  await page.getByRole('button', { name: /^Apply / }).click()
  await page.getByRole('button', { name: 'Done' }).click()
  await goTo(page, `/compare?rel=own&from=${DAY}&to=2021-05-26`)
  const since = section(page, 'Since 13 May 2021')
  await expect(since.getByText('A call since')).toBeVisible()
  await expect(otherwise).toContainText('Choose a frozen briefing')
  // The numbers of the earlier day open to what was known then, and lead there.
  const earlierDay = (name: string) =>
    section(page, 'Measures').getByRole('row', { name }).getByRole('cell').first()
  const share = await earlierDay('Conflict share').getByRole('button').textContent()
  await earlierDay('Conflict share').getByRole('button').click()
  await expect(page.getByRole('dialog')).toContainText(/Conflict share, .*, as then known/)
  await expect(page.getByRole('dialog')).toContainText(share ?? '')
  await page.keyboard.press('Escape')
  await expect(earlierDay('Events known').getByRole('link')).toHaveAttribute(
    'href',
    new RegExp(`asOf=${DAY}`),
  )

  const file = (name: string, text: string): UploadFile => ({
    name,
    mimeType: 'text/html',
    buffer: Buffer.from(text),
  })
  const earlier = page.getByRole('region', { name: 'Earlier' })
  const chooser = earlier.locator('input[type=file]')
  await chooser.setInputFiles(file('other.html', '<p>Hello</p>'))
  await expect(earlier.getByRole('alert')).toHaveText(/^other\.html is not a frozen briefing/)
  await chooser.setInputFiles(file('changed.html', html.replaceAll('Sullivan', 'Nobody')))
  await expect(earlier.getByRole('alert')).toContainText('are not those its hash was made of')
  await chooser.setInputFiles(file('deck.html', html))
  await expect(earlier).toContainText('“Before Reykjavik”')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    'Since you last briefed on 13 May 2021: ',
  )
  await expect(otherwise.getByRole('listitem')).toHaveCount(2)
  await expect(otherwise.getByRole('listitem').filter({ hasText: 'A call recorded late' })).toContainText(
    'Recorded late',
  )
  await expect(otherwise.getByRole('listitem').filter({ hasText: 'corrected' })).toContainText('Corrected')
  await expect(since.getByRole('listitem').filter({ hasText: 'Retracted' })).toHaveCount(1)
  await expect(since.getByRole('listitem').filter({ hasText: 'A call since' })).toContainText('New')
  await expect(page.getByText(/^The index has /)).toBeVisible()

  await since.getByRole('link', { name: 'A call since' }).click()
  await expect(page.getByRole('complementary', { name: 'Summary' })).toContainText('A call since')

  // Where nothing is stored, two files are compared all the same, and stay files.
  const elsewhere = await browser.newContext({ serviceWorkers: 'block' })
  const reader = await elsewhere.newPage()
  await reader.goto(`${page.url().split('#')[0]}#/compare`)
  for (const side of ['Earlier', 'Later']) {
    const place = reader.getByRole('region', { name: side })
    await expect(place).toContainText('Nothing is stored here')
    await place.locator('input[type=file]').setInputFiles(file('deck.html', html))
    await expect(place).toContainText('“Before Reykjavik”')
  }
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(/^Nothing recorded changed/)
  await expect(section(reader, 'Measures')).toContainText('Citizens of Russia in custody')
  await expect(section(reader, 'Slides')).toContainText('The slides of both files say the same.')
  await elsewhere.close()
})
