import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeDataset } from '../../src/dataset/writeDataset.ts'
import type { Dataset } from '../../src/model/records/dataset.ts'
import type { UploadFile } from './datasets.ts'
import { fileOf, sampleAs } from './datasets.ts'
import { expect, test } from './guard.ts'
import { edit, panelOf, storedTitle, titleField } from './recordForm.ts'
import { anAnalyst, linkedFile, newFolder } from './sharedFolder.ts'
import { goTo, settled, takeIn } from './steps.ts'
import { storedRows } from './stored.ts'
import { choose, dialog, groups } from './transfer.ts'
import {
  CALL,
  NAME,
  apply,
  at,
  banner,
  compare,
  link,
  retitle,
  takeInWhatIsNew,
  twoOnOneFile,
} from './twoOnOneFile.ts'

/** An event that nothing refers to. */
const GONE_ID = 'ev-2021-05-06-126'
const GONE = at(`events/${GONE_ID}`)

test('R18 two browsers write to one file in a shared folder: what either edits reaches the other', async ({
  home,
}, testInfo) => {
  test.slow()
  const { a, b, inFile, end } = await twoOnOneFile(home)

  // One edits one record, the other another: the second is told, sees both in the preview, and writes both.
  await retitle(a, 'Retitled by A')
  await expect.poll(inFile).toContain('Retitled by A')
  await retitle(b, 'Retitled by B', at('issues/cybersecurity'))
  await expect(banner(b)).toContainText(`Not saving to file: ${NAME}. Somebody else has changed the file`)
  expect(inFile()).not.toContain('Retitled by B')
  expect(await compare(b)).toMatchObject({ New: 0, Changed: 1, 'Changed here': 1 })
  await apply(b)
  await expect.poll(inFile).toContain('Retitled by B')
  expect(inFile()).toContain('Retitled by A')
  await expect(banner(b)).toHaveText('')

  // The first has nothing to save, and is told on coming back.
  await a.comeBack()
  await expect(banner(a)).toContainText(`Changed elsewhere: ${NAME}`)
  const union = inFile()
  expect(await compare(a)).toMatchObject({ New: 0, Changed: 1 })
  await apply(a)
  await expect(banner(a)).toHaveText('')
  expect(inFile()).toBe(union)
  expect(await storedTitle(a.page)).toBe('Retitled by A')

  // Both edit the same field, and one deletes what the other edits: what both say is shown until it is decided, once.
  await retitle(a, 'As A says')
  await goTo(a.page, GONE)
  await panelOf(a.page).getByRole('button', { name: 'Delete', exact: true }).click()
  await expect.poll(() => JSON.parse(inFile()) as unknown).toMatchObject({ deleted: [{ id: GONE_ID }] })
  await retitle(b, 'As B says')
  await retitle(b, 'Edited by B, deleted by A', GONE)
  await expect(banner(b)).toContainText('Somebody else has changed the file')
  expect(await compare(b)).toMatchObject({ Conflicting: 2 })
  for (const title of ['Keep mine: As B says', 'Take theirs: As A says', 'Was before: Retitled by A'])
    await expect(dialog(b.page)).toContainText(title)
  await apply(b)
  await expect.poll(inFile).toContain('Edited by B, deleted by A')
  await a.comeBack()
  expect(await compare(a)).not.toHaveProperty('Conflicting')
  await apply(a)
  expect(await storedTitle(a.page)).toBe('As B says')
  expect(await storedTitle(a.page, GONE_ID)).toBe('Edited by B, deleted by A')

  // What B takes back of A's change stays taken back.
  await retitle(a, 'A slip of A')
  await expect.poll(inFile).toContain('A slip of A')
  await b.comeBack()
  await compare(b)
  await apply(b)
  await retitle(b, 'As B says')
  await expect.poll(inFile).not.toContain('A slip of A')
  await a.comeBack()
  expect(await compare(a)).toMatchObject({ Changed: 1 })
  await apply(a)
  expect(await storedTitle(a.page)).toBe('As B says')

  // Both save at the same moment: whoever comes second is told, and nothing of either goes.
  const forms = [await edit(a.page, CALL), await edit(b.page, at('issues/cybersecurity'))] as const
  await titleField(forms[0]).fill('At one moment, A')
  await titleField(forms[1]).fill('At one moment, B')
  await Promise.all(forms.map((form) => form.getByRole('button', { name: 'Save' }).click()))
  await Promise.all(forms.map((form) => expect(form).toHaveCount(0)))
  await expect.poll(inFile).toContain('At one moment')
  for (const who of [a, b, a]) await takeInWhatIsNew(who)
  for (const title of ['At one moment, A', 'At one moment, B']) {
    expect(inFile()).toContain(title)
    for (const { page } of [a, b]) expect(JSON.stringify(await storedRows(page))).toContain(title)
  }
  await end()
  testInfo.annotations.push({ type: 'times', description: '5' })
})

test('R18 R19 what a folder makes of the file is told apart, and none of it is written over', async ({
  home,
}, testInfo) => {
  test.slow()
  const folder = newFolder()
  const file = join(folder.path, NAME)
  writeFileSync(file, '')
  const a = await anAnalyst(home, [file])
  const inFile = (): string => readFileSync(file, 'utf8')
  await takeIn(a.page, fileOf(sampleAs('own')))
  await link(a, file, 'Link a new file')
  const first = inFile()
  await retitle(a, 'A second edition')
  await expect.poll(inFile).toContain('A second edition')
  const second = inFile()
  await goTo(a.page, '/data?rel=own')
  const linked = linkedFile(a.page)
  const isSaved = () => expect(linked.getByRole('status')).toHaveText(/^\s*Saved \d/)

  // A part of a file: it is on its way. What is edited meanwhile is saved once the whole is there.
  const half = second.slice(0, second.length / 2)
  writeFileSync(file, half)
  await a.comeBack()
  await expect(linked).toContainText('What stands in the file is no whole dataset')
  await retitle(a, 'Edited while half of it was there')
  await settled(a.page, 1500)
  expect(inFile()).toBe(half)
  writeFileSync(file, second)
  await a.comeBack()
  await expect.poll(inFile).toContain('Edited while half of it was there')
  await goTo(a.page, '/data?rel=own')
  await isSaved()
  const third = inFile()

  // Written by a newer Bilat: it stays as it is to the letter, and nobody is offered to write over it.
  const newer = third.replace('"version": 1,', '"version": 2,')
  writeFileSync(file, newer)
  await a.comeBack()
  await expect(linked).toContainText('The file was written by a newer Bilat (version 2 of the dataset)')
  await expect(linked.getByRole('button', { name: 'Look again' })).toBeVisible()
  await expect(linked.getByRole('button', { name: 'Write what is here to the file' })).toHaveCount(0)
  await retitle(a, 'Edited beside a newer file')
  await settled(a.page, 1500)
  expect(inFile()).toBe(newer)
  writeFileSync(file, third)
  await goTo(a.page, '/data?rel=own')
  await a.comeBack()
  await expect.poll(inFile).toContain('Edited beside a newer file')
  await isSaved()

  // An older edition was put back: it has nothing new, and what is here is written only when that is said.
  writeFileSync(file, first)
  await a.comeBack()
  await expect(linked).toContainText(`Changed elsewhere: ${NAME}`)
  await compare(a)
  await dialog(a.page).getByRole('button', { name: 'Close' }).last().click()
  expect(inFile()).toBe(first)
  await linked.getByRole('button', { name: 'Write what is here to the file' }).click()
  await expect.poll(inFile).toContain('Edited beside a newer file')
  await isSaved()

  // The file, or the folder with it, is gone: that is told, and saving goes on once it is back.
  const away = `${folder.path}-away`
  renameSync(folder.path, away)
  await a.comeBack()
  await expect(banner(a)).toContainText('The file is no longer where it was')
  await retitle(a, 'Edited while the folder was away')
  await goTo(a.page, '/data?rel=own')
  await expect(linked).toContainText(`Not saving to ${NAME}`)
  renameSync(away, folder.path)
  await a.comeBack()
  await isSaved()
  await expect.poll(inFile).toContain('Edited while the folder was away')

  // A copy that a synchronising program set aside goes through the same preview, from the version both come from.
  const copy = await setAside(first)
  await choose(a.page, copy)
  expect(await groups(a.page)).toMatchObject({ New: 0, Changed: 1 })
  await apply(a)
  await expect.poll(inFile).toContain('Edited offline')
  expect(inFile()).toContain('Edited while the folder was away')

  await a.close()
  folder.remove()
  testInfo.annotations.push({ type: 'times', description: '5' })
})

/** What a program that synchronises a folder sets aside: the file with an edit of somebody who was offline. */
async function setAside(text: string): Promise<UploadFile> {
  const {
    revision,
    ancestors,
    counts: _counts,
    format: _format,
    ...content
  } = JSON.parse(text) as Dataset & Header
  const { version: _version, ...dataset } = content
  const [first, ...issues] = dataset.issues
  const edited = { ...dataset, issues: [{ ...first, summary: 'Edited offline' }, ...issues] } as Dataset
  const file = await writeDataset(edited, { bases: [{ revision, ancestors }] })
  return {
    name: `bilat-usa-rus (A's conflicted copy 2026-11-26).bilat.json`,
    mimeType: 'application/json',
    buffer: Buffer.from(file.text),
  }
}

interface Header {
  readonly revision: string
  readonly ancestors: readonly string[]
  readonly counts: object
  readonly format: string
  readonly version: number
}
