import { defineStore } from 'pinia'
import { afterEach, describe, expect, it } from 'vitest'
import { anEvent, anIssue } from '#storage/exampleDataset.fixture.ts'
import { writeRecords } from '#storage/writeRecords.ts'
import { useAsOf } from './asOf.ts'
import type { TestApp } from './testApp.fixture.ts'
import { eventually, NOW, testAppWithExample } from './testApp.fixture.ts'
import { useDrafts } from './drafts.ts'
import { useEdits } from './edits.ts'
import { useRecordEditor, useRecordRemoval } from './useRecordEditor.ts'

let app: TestApp
afterEach(() => app.end())

const ICE = { rel: 'aaa-bbb', list: 'issues', id: 'ice' } as const

describe('deleting a record', () => {
  it('names what refers to it as far as it is known on the day, and counts the rest', async () => {
    app = await testAppWithExample({ rel: ICE.rel, asOf: '2021-03-01' })
    const events = ['2021-02-01', '2021-02-02', '2021-04-01'].map((date, i) =>
      anEvent(`on-ice-${i}`, date, { issueIds: ['ice'] }),
    )
    const put = { issues: [anIssue('ice')], events }
    await writeRecords(app.opening.db, ICE.rel, { put }, { who: 'desk', when: NOW.toISOString() })
    const { referrers } = defineStore('removal', () => useRecordRemoval(ICE))()
    const found = async () => {
      const answer = await referrers()
      return answer.type === 'saved' ? [answer.value.known.map(({ id }) => id), answer.value.later] : null
    }
    expect(await found()).toEqual([['on-ice-0', 'on-ice-1'], 1])
    useAsOf().choose('2021-05-01')
    expect(await found()).toEqual([['on-ice-0', 'on-ice-1', 'on-ice-2'], 0])
  })
})

describe('editing a record', () => {
  it('R06 goes on with what was typed while the save was under way, upon what has been saved', async () => {
    app = await testAppWithExample({ rel: ICE.rel })
    const stamp = { who: 'desk', when: NOW.toISOString() }
    await writeRecords(app.opening.db, ICE.rel, { put: { issues: [anIssue('ice')] } }, stamp)
    const editor = defineStore('editor', () => {
      const { texts, ...acts } = useRecordEditor(ICE)
      return { editor: { ...acts, now: () => texts.value } }
    })().editor
    await eventually(() => editor.now() !== null)
    editor.type('title', 'Ice')
    const saving = editor.save()
    editor.type('summary', 'Typed meanwhile')
    expect(await saving).toMatchObject({ type: 'saved' })
    expect(editor.goOn(useEdits().settled!.edit)).toBe(true)
    await expect.poll(async () => (await useDrafts().read(ICE))?.base).toMatchObject({ title: 'Ice' })
    expect(editor.now()).toMatchObject({ title: 'Ice', summary: 'Typed meanwhile' })
    expect(await editor.save()).toMatchObject({ type: 'saved', merged: false })
    expect(editor.goOn(useEdits().settled!.edit)).toBe(false)
    expect((await app.opening.db.issues.get([ICE.rel, ICE.id]))?.record).toMatchObject({
      title: 'Ice',
      summary: 'Typed meanwhile',
    })
  })
})
