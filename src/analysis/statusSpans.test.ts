import type { Change } from '#model/records/base.ts'
import type { IssueStatus } from '#model/records/issue.ts'
import { describe, expect, it } from 'vitest'
import { statusSpans } from './statusSpans.ts'

const set = (on: string, status?: IssueStatus | null): Change<{ readonly status?: IssueStatus }> => ({
  id: on,
  on,
  set: status === undefined ? {} : { status },
  citations: [],
})

const NONE = { status: undefined, from: undefined }

describe('statusSpans', () => {
  it('gives each status its days, the newest first and without an end', () => {
    const [raised, contested] = [set('2021-02-04', 'raised'), set('2021-08-26', 'contested')]
    expect(statusSpans<IssueStatus>(NONE, [raised, contested])).toEqual([
      { status: 'contested', from: '2021-08-26', until: undefined, change: contested },
      { status: 'raised', from: '2021-02-04', until: '2021-08-26', change: raised },
    ])
  })

  it('begins with the status that the record began with', () => {
    const eased = set('2021-03-01', 'easing')
    expect(statusSpans<IssueStatus>({ status: 'raised', from: '2020' }, [eased])).toEqual([
      { status: 'easing', from: '2021-03-01', until: undefined, change: eased },
      { status: 'raised', from: '2020', until: '2021-03-01', change: null },
    ])
  })

  it('passes over changes of other fields, and over the same status said again', () => {
    const raised = set('2021-02-04', 'raised')
    const spans = statusSpans<IssueStatus>(NONE, [raised, set('2021-02-05'), set('2021-02-06', 'raised')])
    expect(spans).toEqual([{ status: 'raised', from: '2021-02-04', until: undefined, change: raised }])
  })

  it('ends a status that is cleared, and has none while there is none', () => {
    const cleared = statusSpans<IssueStatus>(NONE, [set('2021-02-04', 'raised'), set('2021-03-01', null)])
    expect(cleared).toMatchObject([{ status: 'raised', until: '2021-03-01' }])
    expect(statusSpans<IssueStatus>(NONE, [])).toEqual([])
  })
})
