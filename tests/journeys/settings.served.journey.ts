import { axeInBothThemes } from './axe.ts'
import { textFaults } from './cutText.ts'
import { expect, test } from './guard.ts'
import { figure, goTo, loadSample, section, settled } from './steps.ts'

test('each setting is followed by what it says, outlives a reload, and is reset', async ({ page, open }) => {
  await open()
  await loadSample(page)
  await goTo(page, '/settings')
  const setting = (title: string) => section(page, title)
  const toast = page.locator('.toast')

  // Which side stands first.
  await setting('Order of the sides').getByLabel('Russia – United States').check()
  await expect(page.locator('.pair')).toContainText(/Russia.*United States/)
  await expect(page).toHaveTitle(/^Russia – United States/)

  // The index: a half-life of one's own, refused and mended; 95 %.
  const halfLife = setting('Half-life of the index')
  await expect(halfLife).toContainText('of this pair, now: 30 days')
  await halfLife.getByLabel('Other').check()
  await expect(halfLife.getByLabel('Days', { exact: true })).toBeFocused()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('0.5')
  await page.keyboard.press('Tab')
  await expect(halfLife).toContainText('“0.5” is not a half-life. Use whole days from 1 to 3,650.')
  await halfLife.getByLabel('Days', { exact: true }).fill('45')
  await page.keyboard.press('Tab')
  await setting('Band around the index').getByLabel('95%').check()

  // A score of one's own: what is wrong is said at each field, and nothing typed is lost.
  await setting('Score table').getByLabel('Own', { exact: true }).check()
  const own = setting('Own scores')
  await own.getByLabel('Score', { exact: true }).fill('12')
  await own.getByRole('button', { name: 'Set the score' }).click()
  await expect(own).toContainText('The code is missing.')
  await expect(own).toContainText('Score “12” is not one. Use a number from −10 to +10.')
  await expect(own).toContainText('The reason is missing.')
  await own.getByLabel('Code').fill('express intent to meet')
  await page.getByRole('option', { name: /^CAMEO 036, / }).click()
  await own.getByLabel('Score', { exact: true }).fill('−9')
  await own.getByLabel('Reason').fill('Said before every refusal')
  expect(await textFaults(page)).toEqual([])
  await own.getByRole('button', { name: 'Set the score' }).click()
  await expect(own.getByRole('listitem')).toContainText(
    /^CAMEO 036, .*−9\.0.*in place of \+4\.0.*Said before every refusal/,
  )
  await expect(toast).toContainText('036 has a score of your own')

  // What is monitored: no day twice, unless the periods become one.
  const coverage = setting('Monitored periods')
  await coverage.getByLabel('New period').fill('2020-13')
  await coverage.getByRole('button', { name: 'Add the period' }).click()
  await expect(coverage).toContainText('Period “2020-13” is not a date: month 13.')
  await coverage.getByLabel('New period').fill('2020-06/2021-02')
  await coverage.getByRole('button', { name: 'Add the period' }).click()
  await expect(coverage).toContainText('The period overlaps another one: 1 Jan–31 Dec 2021.')
  await coverage.getByRole('button', { name: 'Join them: 1 Jun 2020–31 Dec 2021' }).click()
  await expect(coverage.getByRole('listitem')).toContainText('1 Jun 2020–31 Dec 2021')
  await expect(coverage.getByRole('img')).toHaveAccessibleName(/^579 of 593 days monitored/)

  await setting('Your time zone').getByLabel('Zone').selectOption('Asia/Tokyo')
  await expect(setting('Your time zone')).toContainText('In Tokyo it is')
  expect(await axeInBothThemes(page)).toEqual([])

  // All of it is seen where it matters, also after a reload.
  for (const again of [false, true]) {
    await goTo(page, '/')
    if (again) await page.reload()
    await settled(page)
    await expect(page.getByText('points of your own table', { exact: false }).first()).toContainText(
      /half-life 45 days\. Band: 95% interval/,
    )
    await expect(figure(page, 'Relationship index')).toContainText('95% band')
    await expect(figure(page, 'In custody of the other side')).toContainText(/2\s*RU\s*2\s*US/)
    await expect(page.getByRole('row', { name: /agree to meet in Reykjavik/ })).toContainText('−9.0')
    await expect(page.locator('.pair')).toContainText(/Russia.*United States/)
  }
  await goTo(page, '/timeline')
  const lanes = page.getByRole('img', { name: /Events by issue/ })
  await expect(lanes).toContainText('Height: points of your own table')
  await expect(
    lanes
      .locator('text')
      .filter({ hasText: / acts on / })
      .first(),
  ).toHaveText(/^Russia acts/)

  // What travels with the dataset is undone; what stays in this browser is reset.
  await goTo(page, '/settings')
  for (const step of ['listitem', 'list']) {
    await page.keyboard.press('Control+z')
    await expect(
      step === 'listitem' ? coverage.getByRole('listitem') : own.getByRole('listitem'),
    ).toHaveCount(step === 'listitem' ? 1 : 0)
    await settled(page)
  }
  await expect(coverage.getByRole('listitem')).toContainText('1 Jan–31 Dec 2021')
  const resets = page.getByRole('button', { name: /^Reset: / })
  await expect(resets).toHaveCount(5)
  for (let left = 5; left > 0; left--) {
    await resets.first().click()
    await expect(resets).toHaveCount(left - 1)
  }
  await goTo(page, '/')
  await expect(figure(page, 'Relationship index')).toContainText('80% band')
  await expect(page.locator('.pair')).toContainText(/United States.*Russia/)
})
