import { describe, expect, it } from 'vitest'
import { aContact, aMeeting } from './aMeeting.fixture.ts'
import { inPersonOf } from './inPerson.ts'

const call = (id: string, date: string) => aContact(id, date, { format: 'phone' })

describe('inPersonOf', () => {
  it('says since when they have only spoken', () => {
    const record = [call('c2', '2021-07-09'), aContact('geneva', '2021-06-16'), call('c1', '2021-08-01')]
    expect(inPersonOf(record)).toEqual({ kind: 'since', date: '2021-06-16', later: 2 })
  })

  it('says that they have never met, with the first contact of the record', () => {
    expect(inPersonOf([call('c2', '2021-02-04'), call('c1', '2021-01-26')])).toEqual({
      kind: 'never',
      date: '2021-01-26',
      contacts: 2,
    })
  })

  it('says nothing where the newest contact was in person, or where there is none', () => {
    expect(inPersonOf([call('c1', '2021-01-26'), aContact('geneva', '2021-06-16')])).toBeNull()
    expect(inPersonOf([])).toBeNull()
  })

  it('takes only what was held for a contact', () => {
    const planned = aMeeting('planned', { date: '2021-05-20' })
    const declined = aMeeting('declined', { certainty: 'declined', format: 'video' })
    expect(inPersonOf([planned, declined])).toBeNull()
    expect(inPersonOf([planned, call('c1', '2021-01-26')])).toMatchObject({ kind: 'never', contacts: 1 })
  })
})
