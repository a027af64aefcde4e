import type { Shelves } from '#storage/database.ts'
import { anIssue } from '#storage/exampleDataset.fixture.ts'
import { readGlance, readWhole } from '#storage/read.ts'
import { revert } from '#storage/revert.ts'
import { writeRecords } from '#storage/writeRecords.ts'
import { defineStore } from 'pinia'
import { afterEach, describe, expect, it } from 'vitest'
import { exportDataset } from './exporting.ts'
import { useRelationships } from './relationships.ts'
import { soundness } from './soundness.ts'
import { useStatus } from './status.ts'
import { useStored } from './stored.ts'
import type { TestApp } from './testApp.fixture.ts'
import { NOW, eventually, testAppWithExample } from './testApp.fixture.ts'
import type { Unreadable } from './trouble.ts'
import { useTrouble } from './trouble.ts'
import { useMending } from './useMending.ts'
import { useUnreadableTrouble } from './useUnreadableTrouble.ts'

const REL = 'aaa-bbb'
const STAMP = { who: 'desk', when: NOW.toISOString() }

const useLooking = defineStore('looking', () => {
  useUnreadableTrouble()
  return useMending()
})

let app: TestApp
afterEach(() => app.end())

/** The made-up relationship, kept as a file before something else is put in some places, past the app. */
async function planted(plant: (db: Shelves) => Promise<unknown>): Promise<Shelves> {
  app = await testAppWithExample()
  const { db } = app.opening
  await exported(db)
  await plant(db)
  await eventually(() => useRelationships().status === 'ready')
  useLooking()
  return db
}

/** Something could not be drawn; what is told once it has been looked for. */
async function told(): Promise<Unreadable> {
  useStatus().suspect('a drawing')
  await eventually(() => unreadable() !== null)
  return unreadable()!
}

function unreadable(): Unreadable | null {
  return useTrouble().all.find((one) => one.type === 'unreadable') ?? null
}

function exported(db: Shelves) {
  const request = { rel: REL, day: '2021-05-13', what: 'all', stamp: STAMP } as const
  return exportDataset(db, app.surroundings.readFile, request)
}

function put(db: Shelves, list: string, id: string, record: unknown) {
  return db.table(list).put({ rel: REL, id, record })
}

async function withPerson(db: Shelves, person: unknown): Promise<void> {
  const row = (await db.relationships.get(REL))!
  const [, ...others] = row.record.people
  const record = { ...row.record, people: [person, ...others] } as typeof row.record
  await db.relationships.put({ ...row, record })
}

/** Ids of the events that have rows in what charts read. */
function events(): (string | undefined)[] {
  const { ids, record } = useStored().glance!.columns
  return [...record].map((place) => ids[place])
}

describe('S03 records that nothing can be made of', () => {
  it.each([
    ['a text', 'issues', 'fishing', 'planted', ''],
    ['nothing', 'issues', 'fishing', null, ''],
    ['no id', 'meetings', 'summit', { title: 42 }, 'id'],
    ['the id of another', 'issues', 'fishing', anIssue('other'), 'id'],
  ] as const)('%s is found, and reading leaves it out', async (_what, list, id, record, path) => {
    const db = await planted((shelves) => put(shelves, list, id, record))
    expect(await told()).toMatchObject({ rel: REL, kept: 1, records: [{ list, id, path, row: record }] })
    const whole = (await readWhole(db, REL))!
    const glance = (await readGlance(db, REL))!
    for (const records of [whole[list], glance[list]]) {
      expect(records).not.toContainEqual(record)
      expect(records.map((one) => one.id)).not.toContain(id)
    }
    expect(await db.table(list).get([REL, id])).toEqual({ rel: REL, id, record })
  })

  it('an event goes from the columns, too, and what was read before is read anew', async () => {
    const db = await planted(() => Promise.resolve())
    useRelationships().choose(REL)
    await eventually(() => useStored().glance !== null)
    expect(events()).toContain('e1')
    await put(db, 'events', 'e1', { id: 'e1', date: null })
    expect((await told()).records).toMatchObject([{ list: 'events', id: 'e1' }])
    await eventually(() => !events().includes('e1'))
  })

  it('a person of a wrong shape is left out of the relationship, and comes back with it', async () => {
    const db = await planted((shelves) => withPerson(shelves, { id: 7, name: null }))
    const trouble = await told()
    expect(trouble.records[0]).toMatchObject({ list: 'relationship', id: REL })
    expect((await readWhole(db, REL))!.relationship.people.map(({ id }) => id)).toEqual(['bob'])
    await useLooking().mend(trouble)
    const people = (await db.relationships.get(REL))!.record.people.map(({ id }) => id)
    expect(people.toSorted()).toEqual(['ann', 'bob'])
  })

  it('a file has them as they last were kept, and says so', async () => {
    const db = await planted((shelves) => put(shelves, 'issues', 'fishing', 'planted'))
    const file = await exported(db)
    expect(file).toMatchObject({ type: 'exported', mended: { kept: 1, leftOut: 0 } })
    const text = file.type === 'exported' ? file.text : ''
    expect(text).toContain('Issue fishing')
    expect(await db.issues.get([REL, 'fishing'])).toMatchObject({ record: 'planted' })
  })

  it('a file lacks what is kept nowhere, and says so', async () => {
    const db = await planted((shelves) => put(shelves, 'issues', 'new', 'planted'))
    expect(await exported(db)).toMatchObject({ type: 'exported', mended: { kept: 0, leftOut: 1 } })
  })

  it('a file in which others name what is kept nowhere can be read back', async () => {
    const db = await planted(async (shelves) => {
      await shelves.bases.clear()
      await put(shelves, 'issues', 'fishing', 'planted')
    })
    const file = await exported(db)
    expect(file).toMatchObject({ type: 'exported', mended: { kept: 0, leftOut: 1 } })
  })

  it('an edit is put back as it left the record, later than any file', async () => {
    const db = await planted(async (shelves) => {
      const edit = { put: { issues: [anIssue('fishing', { title: 'Edited' })] } }
      await writeRecords(shelves, REL, edit, { ...STAMP, when: '2021-05-13T23:00:00.000Z' })
      await put(shelves, 'issues', 'fishing', 5)
    })
    const mended = await useLooking().mend(await told())
    expect(await db.issues.get([REL, 'fishing'])).toMatchObject({ record: { title: 'Edited' } })
    await eventually(() => unreadable() === null)
    const seq = mended.type === 'saved' ? mended.value.seq : 0
    expect(await revert(db, seq, STAMP, await soundness())).toMatchObject({ type: 'reverted' })
    expect(await db.issues.get([REL, 'fishing'])).toMatchObject({ record: { title: 'Edited' } })
  })

  it('what was kept nowhere is removed, with all that stood there in a file before', async () => {
    const db = await planted((shelves) => put(shelves, 'briefings', 'deck', { slides: 5, big: 5n }))
    const trouble = await told()
    const mending = useLooking()
    expect(trouble.kept).toBe(0)
    expect(mending.rawFile(trouble).text).toContain('"slides": 5')
    expect(await mending.mend(trouble)).toMatchObject({ type: 'saved' })
    expect(await db.briefings.get([REL, 'deck'])).toBeUndefined()
  })

  it('others can be undone while they are left out, though they name them', async () => {
    const db = await planted((shelves) => put(shelves, 'issues', 'fishing', 'planted'))
    await told()
    const edit = { put: { issues: [anIssue('ice')] } }
    const saved = await writeRecords(db, REL, edit, STAMP)
    const seq = saved.type === 'saved' ? saved.value.seq : 0
    // Only where something has come since is it asked whether all is sound.
    await writeRecords(db, REL, { put: { issues: [anIssue('snow')] } }, STAMP)
    expect(await revert(db, seq, STAMP, await soundness())).toMatchObject({ type: 'reverted' })
  })

  it('a record that is as it should be is never blamed for what cannot be drawn', async () => {
    await planted(() => Promise.resolve())
    useStatus().suspect('a drawing')
    await eventually(() => useStatus().unread.size === 0)
    expect(unreadable()).toBeNull()
  })
})
