import { textFaults } from './cutText.ts'
import { expect, test } from './guard.ts'

const WIDTHS = [390, 768, 1024, 1440, 1920]
const DAYS = [
  ...['2020-12-31', '2021-01-26', '2021-02-04', '2021-03-17', '2021-04-13', '2021-04-18'],
  ...['2021-05-11', '2021-05-13', '2021-05-26', '2021-06-16', '2021-06-17', '2021-12-31'],
]

for (const width of WIDTHS) {
  test(`no text is cut or collides at ${width} pixels, whatever the day`, async ({ page, open }) => {
    test.slow()
    await page.setViewportSize({ width, height: width < 700 ? 844 : 900 })
    await open('/')
    await page.getByRole('button', { name: 'Load the sample' }).click()
    await expect(page.locator('[_echarts_instance_] svg path').first()).toBeAttached()
    const faults: string[] = []
    for (const day of DAYS) {
      await open(`/?asOf=${day}`)
      await expect(page.locator('h1')).toBeVisible()
      await page.waitForTimeout(300) // the band follows from a worker, and the chart is drawn again
      const found = await textFaults(page)
      faults.push(...found.map(({ kind, text, by }) => `${day}: ${kind}: ${text} | ${by}`))
    }
    expect(faults).toEqual([])
  })
}
