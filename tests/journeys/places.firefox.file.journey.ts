import { copyFile, mkdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from './guard.ts'
import { goTo, loadSample, settled } from './steps.ts'

test(
  'R16 in Firefox each copy of the file has its data for itself, and a copy that finds none says where it is',
  { tag: '@firefox' },
  async ({ page }, { outputDir }) => {
    const folder = `${outputDir}-copies of Bilat`
    const address = (name: string) => pathToFileURL(join(folder, name)).href
    await mkdir(folder, { recursive: true })
    for (const name of ['one.html', 'two.html']) await copyFile('dist/bilat.html', join(folder, name))
    await page.goto(address('one.html'))
    await loadSample(page)
    await goTo(page, '/your-data')
    await expect(
      page.getByText('this very file at this very place: Firefox gives each file its own store'),
    ).toBeVisible()

    await page.goto(address('two.html'))
    await settled(page)
    await expect(page.getByText('if the file was moved, what you miss is where it was')).toBeVisible()
    await expect(page.locator('#trouble')).toBeEmpty()

    await rename(join(folder, 'one.html'), join(folder, 'moved.html'))
    await page.goto(address('moved.html'))
    await expect(page.getByRole('button', { name: 'Load the sample' })).toBeVisible()
    await rename(join(folder, 'moved.html'), join(folder, 'one.html'))
    await page.goto(address('one.html'))
    await expect(page.getByRole('heading', { level: 1, name: /^Blinken and Lavrov meet/ })).toBeVisible()
  },
)
