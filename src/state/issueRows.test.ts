import type { IssueRecord } from '#model/records/issue.ts'
import { describe, expect, it } from 'vitest'
import { disputedFirst } from './issueRows.ts'

const row = (title: string, status?: IssueRecord['status']) => ({
  issue: { title, ...(status ? { status } : {}) } as IssueRecord, // only these are looked at
})

describe('issues of which some are in dispute', () => {
  it('have those that are contested or escalating first, and keep their order in both groups', () => {
    const rows = [
      row('eases', 'easing'),
      row('is contested', 'contested'),
      row('stands nowhere'),
      row('escalates', 'escalating'),
      row('is raised', 'raised'),
    ]
    expect(disputedFirst(rows).map(({ issue }) => issue.title)).toEqual([
      ...['is contested', 'escalates'],
      ...['eases', 'stands nowhere', 'is raised'],
    ])
  })
})
