import { openShelves } from '#storage/open.ts'
import { anIssue, exampleDataset } from '#storage/exampleDataset.fixture.ts'
import { applyDataset } from '#storage/applyDataset.ts'
import type { Shelves } from '#storage/database.ts'
import { readDatasetFile } from '#dataset/readDatasetFile.ts'
import { writeDataset } from '#dataset/writeDataset.ts'
import { readLink } from '#storage/linkedFile.ts'
import { writeRecords } from '#storage/writeRecords.ts'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { useLinkedFile } from './linkedFile.ts'
import { useRelationships } from './relationships.ts'
import { sealedBytes } from './sealedBytes.fixture.ts'
import { isSealed, openSealedText, sealAndProve } from './sealing.ts'
import type { TestApp } from './testApp.fixture.ts'
import { NOW, eventually, testApp } from './testApp.fixture.ts'
import { useTransfer } from './transfer.ts'

/** Real files of the browser’s own: the ones that a page may write without a person who allows it. */
const REL = 'aaa-bbb'
const NAME = 'own.bilat.json'
const NEXT = 'next.bilat.json'
const [OLD, NEW] = ['kelp moth tow fig urban', 'slate yarn pivot ounce mild']
const STAMP = { who: 'desk', when: NOW.toISOString() }

let app: TestApp
let db: Shelves
let handle: FileSystemFileHandle
/** Called before a file is read, which waits for it: a save, which reads back what it is about to write, is held by it. */
let beforeReading: () => Promise<void>

afterEach(async () => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  app.end()
  await db.delete()
  const root = await navigator.storage.getDirectory()
  for await (const name of root.keys()) await root.removeEntry(name)
})

/** The example, linked to an empty file and saved to it. */
async function linked(passphrase?: string) {
  const root = await navigator.storage.getDirectory()
  handle = await root.getFileHandle(NAME, { create: true })
  vi.stubGlobal('showSaveFilePicker', () => Promise.resolve(handle))
  beforeReading = () => Promise.resolve()
  const opening = await openShelves({ name: 'linked-file', version: 1 })
  db = opening.db
  app = await testApp({
    opening,
    readFile: async (file, { mends = [], leaveOut = [], asFound = false } = {}) => {
      await beforeReading()
      return readDatasetFile(file, { mends, leaveOut, asFound })
    },
  })
  await applyDataset(db, exampleDataset(), { mode: 'update', origin: 'file', stamp: STAMP })
  await eventually(() => useRelationships().current !== null)
  const file = useLinkedFile()
  await file.link('new', passphrase)
  await eventually(() => file.current?.state === 'saved')
  return file
}

/** Holds what reads a file from now on. @returns what is kept once it is held, and what lets it go on */
function holdReading(): { readonly held: Promise<void>; readonly release: () => void } {
  let release = (): void => undefined
  const released = new Promise<void>((resolve) => (release = resolve))
  const held = new Promise<void>((resolve) => {
    beforeReading = () => {
      resolve()
      return released
    }
  })
  return { held, release: () => release() }
}

const inFile = async (): Promise<string> => (await handle.getFile()).text()

async function put(content: string | Uint8Array<ArrayBuffer>): Promise<void> {
  const stream = await handle.createWritable()
  await stream.write(content)
  await stream.close()
}

/** What a colleague writes: the example with a title of theirs. */
async function theirs(title: string): Promise<string> {
  const dataset = exampleDataset()
  const issues = [...dataset.issues, anIssue('theirs', { title })]
  return (await writeDataset({ ...dataset, issues })).text
}

async function sealedBy(passphrase: string, text: string): Promise<string> {
  const sealed = await sealAndProve(text, passphrase)
  if (sealed.type === 'failed') throw new Error(sealed.why)
  return sealed.text
}

describe('a linked file', () => {
  it('S06 is sealed also where that is wished while a plain save is under way', async () => {
    const file = await linked()
    const { held, release } = holdReading()
    await writeRecords(db, REL, { put: { issues: [anIssue('mine', { title: 'Mine' })] } }, STAMP)
    const saving = file.save(REL)
    await held
    const sealing = file.seal(REL, NEW)
    // As long as it takes to note it, had it not to wait.
    await new Promise((resolve) => setTimeout(resolve, 200))
    release()
    await Promise.all([saving, sealing])
    expect(await openSealedText(await inFile(), NEW)).toMatchObject({ type: 'opened' })
  })

  it('S06 keeps its new passphrase where somebody else wrote to it with the old one meanwhile', async () => {
    const file = await linked(OLD)
    const transfer = useTransfer()
    await put(await sealedBy(OLD, await theirs('Theirs')))
    await file.seal(REL, NEW)
    expect(file.current?.why).toMatchObject({ type: 'changed' })
    await file.review(REL)
    expect(transfer.step).toMatchObject({ type: 'sealed', busy: false })
    await transfer.unseal(OLD)
    expect(transfer.step).toMatchObject({ type: 'preview' })
    await transfer.apply()
    await eventually(() => file.current?.state === 'saved')
    const opened = await openSealedText(await inFile(), NEW)
    expect(opened).toMatchObject({ type: 'opened' })
    expect(opened.type === 'opened' && opened.text).toContain('Theirs')
  })

  it('S06 that somebody has sealed is not written over plain where that it is sealed cannot be noted', async () => {
    const file = await linked()
    await writeRecords(db, REL, { put: { issues: [anIssue('mine', { title: 'Mine' })] } }, STAMP)
    await put(await sealedBy(OLD, await theirs('Theirs')))
    vi.spyOn(db.meta, 'put').mockImplementationOnce(() => {
      throw new DOMException('Full', 'QuotaExceededError')
    })
    await file.overwrite(REL)
    expect(await isSealed(await inFile())).toBe(true)
    expect(await readLink(db, REL)).not.toHaveProperty('sealed')
    // Asked once more, it is noted, and waits for its passphrase.
    await file.overwrite(REL)
    expect(await isSealed(await inFile())).toBe(true)
    expect(file.current?.why).toEqual({ type: 'sealed' })
  })

  it('that is no text in UTF-8 is not taken in with question marks for letters', async () => {
    const file = await linked()
    const latin1 = Uint8Array.from(await theirs('Café'), (letter) => letter.charCodeAt(0))
    await put(latin1)
    await file.save(REL)
    expect(file.current?.why).toEqual({ type: 'half' })
    await file.review(REL)
    expect(useTransfer().step).toMatchObject({ type: 'refused', outcome: { type: 'not-utf8' } })
  })

  it('R18 is not written over where another file of its name was taken in meanwhile', async () => {
    const file = await linked()
    const transfer = useTransfer()
    await put(await theirs('Theirs'))
    await file.review(REL)
    expect(transfer.step).toMatchObject({ type: 'preview', linked: REL })
    await transfer.check(new File([await theirs('Of a mail')], NAME))
    expect(transfer.step).toMatchObject({ type: 'preview', linked: null })
    await transfer.apply()
    await file.save(REL)
    expect(file.current?.why).toMatchObject({ type: 'changed' })
    expect(await inFile()).toContain('Theirs')
  })

  it('R18 that takes the place of another while that is being saved is written to itself', async () => {
    const file = await linked(OLD)
    const root = await navigator.storage.getDirectory()
    const next = await root.getFileHandle(NEXT, { create: true })
    const { held, release } = holdReading()
    await writeRecords(db, REL, { put: { issues: [anIssue('mine', { title: 'Mine' })] } }, STAMP)
    const saving = file.save(REL)
    await held
    vi.stubGlobal('showSaveFilePicker', () => Promise.resolve(next))
    const linking = file.link('new')
    // As long as it takes to link it, had it not to wait.
    await new Promise((resolve) => setTimeout(resolve, 200))
    release()
    await Promise.all([saving, linking])
    await eventually(() => file.current?.state === 'saved')
    expect(file.current?.fileName).toBe(NEXT)
    expect(await (await next.getFile()).text()).toContain('Mine')
    expect((await readLink(db, REL))?.sealed).toBeUndefined()
  })

  it('tells what is there that a passphrase is of no use to', async () => {
    const file = await linked(OLD)
    await put('')
    expect(await file.unlock(REL, OLD)).toBe('nothing-sealed')
    await put(await sealedBytes(Uint8Array.of(255), OLD))
    expect(await file.unlock(REL, NEW)).toBe('refused')
    expect(await file.unlock(REL, OLD)).toBe('spoilt')
  })
})
