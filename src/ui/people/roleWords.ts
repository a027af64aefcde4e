import type { RolesAsOf } from '#analysis/rolesAsOf.ts'
import type { Role } from '#model/records/relationship.ts'
import { useTexts } from '../texts/i18n.ts'

/** Roles that are named: more of them are no line. */
const NAMED = 10

/** What somebody is on the day, in a line; of one who holds no role, the last one held. */
export function useRoleWords(): (roles: RolesAsOf) => string {
  const { t, f } = useTexts()
  return ({ held, past }) => {
    const named = held.slice(0, NAMED).map(({ title }) => title)
    if (named.length > 0) return f.list(named, held.length - named.length)
    const [last] = past
    return last ? t('people.former', { role: last.title, day: f.date(last.until ?? '') }) : t('people.noRole')
  }
}

/** The dates of a role, as far as they are recorded. */
export function useRoleDates(): (role: Role) => string {
  const { t, f } = useTexts()
  return ({ from, until }) => {
    if (from === undefined && until === undefined) return t('people.noDates')
    if (until === undefined) return t('recordPage.since', { day: f.date(from ?? '') })
    return from === undefined
      ? t('recordPage.until', { day: f.date(until) })
      : t('recordPage.fromUntil', { from: f.date(from), until: f.date(until) })
  }
}
