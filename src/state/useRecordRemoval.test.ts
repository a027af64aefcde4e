import { defineStore } from 'pinia'
import { afterEach, describe, expect, it } from 'vitest'
import { anEvent, anIssue } from '#storage/exampleDataset.fixture.ts'
import { writeRecords } from '#storage/writeRecords.ts'
import { useAsOf } from './asOf.ts'
import type { TestApp } from './testApp.fixture.ts'
import { NOW, testAppWithExample } from './testApp.fixture.ts'
import { useRecordRemoval } from './useRecordRemoval.ts'

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
