import { dayNumber } from '#model/day.ts'
import { describe, expect, it } from 'vitest'
import { rolesAsOf } from './rolesAsOf.ts'

const ASOF = dayNumber('2021-05-13')
const role = (id: string, from?: string, until?: string) => ({
  id,
  title: id,
  actor: 'USA',
  ...(from === undefined ? {} : { from }),
  ...(until === undefined ? {} : { until }),
})
const ids = (roles: readonly { readonly id: string }[]) => roles.map(({ id }) => id)

describe('rolesAsOf', () => {
  it('tells what somebody is on the day from what somebody has been', () => {
    const roles = [
      role('senator', '1973', '2009-01-15'),
      role('vice president', '2009-01-20', '2017-01-20'),
      role('president', '2021-01-20'),
    ]
    const { held, past } = rolesAsOf(roles, ASOF)
    expect(ids(held)).toEqual(['president'])
    expect(ids(past)).toEqual(['vice president', 'senator'])
  })

  it('holds a role without dates throughout, after those that have one', () => {
    expect(ids(rolesAsOf([role('undated'), role('dated', '2020')], ASOF).held)).toEqual(['dated', 'undated'])
    expect(ids(rolesAsOf([role('one'), role('two')], ASOF).held)).toEqual(['one', 'two'])
  })

  it('counts the last day of a role, and nothing that has yet to begin', () => {
    expect(ids(rolesAsOf([role('ends today', '2020', '2021-05-13')], ASOF).held)).toEqual(['ends today'])
    expect(rolesAsOf([role('ahead', '2021-06-01')], ASOF)).toEqual({ held: [], past: [] })
    expect(ids(rolesAsOf([role('until this year', '2019', '2021')], ASOF).held)).toEqual(['until this year'])
  })
})
