import type { Occasion } from '#analysis/lastOccasion.ts'
import { occasionsOfPeople } from '#analysis/lastOccasion.ts'
import type { RolesAsOf } from '#analysis/rolesAsOf.ts'
import { rolesAsOf } from '#analysis/rolesAsOf.ts'
import type { Statement } from '#analysis/statements.ts'
import { statementsBy } from '#analysis/statements.ts'
import type { Side } from '#model/records/base.ts'
import type { Person } from '#model/records/relationship.ts'
import { useOverview } from '#state/overview.ts'
import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { useSideOf } from '../parts/sideOf.ts'

/** A person as of the day. */
export interface PersonRow {
  readonly person: Person
  readonly roles: RolesAsOf
  /** The side that the person acts for, by the last role; undefined for third parties and without a role. */
  readonly side: Side | undefined
  readonly occasion: Occasion
  /** The newest first. */
  readonly statements: readonly Statement[]
}

/** All people of the record on the day, who had a contact last first. */
export function usePeople(): ComputedRef<readonly PersonRow[]> {
  const overview = useOverview()
  const sideOf = useSideOf()

  const statements = computed(() =>
    statementsBy(overview.page?.relationship.people ?? [], overview.page?.issues ?? []),
  )
  return computed(() => {
    const { page } = overview
    if (!page) return []
    const occasionOf = occasionsOfPeople(page.meetings, page.asOf)
    return page.relationship.people
      .map((person): PersonRow => {
        const roles = rolesAsOf(person.roles, page.asOf)
        const [role] = [...roles.held, ...roles.past]
        return {
          person,
          roles,
          side: role && sideOf(role.actor),
          occasion: occasionOf(person.id),
          statements: statements.value.get(person.id) ?? [],
        }
      })
      .toSorted(byLastContact)
  })
}

function byLastContact(one: PersonRow, other: PersonRow): number {
  const [a, b] = [one, other].map(({ occasion }) => occasion.since?.least ?? Infinity)
  if (a !== b) return (a ?? 0) - (b ?? 0)
  return one.person.name < other.person.name ? -1 : 1
}
