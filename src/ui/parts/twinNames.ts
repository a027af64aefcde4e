import type { DuplicateKind } from '#state/useDuplicates.ts'
import { useTwins } from '#state/useTwins.ts'
import { computed } from 'vue'
import { useTexts } from '../texts/i18n.ts'
import { recordTitle } from './recordTitle.ts'

/** What a record or a person is called in a list, with its date where it has one; its id until that is known. */
export function useTwinNames(): (kind: DuplicateKind, id: string) => string {
  const twins = useTwins()
  const { f } = useTexts()

  const byId = computed(
    () => new Map([...twins.value].map(([kind, all]) => [kind, new Map(all.map((one) => [one.id, one]))])),
  )

  return (kind, id) => {
    const twin = byId.value.get(kind)?.get(id)
    if (!twin) return id
    const { date, since, published } = twin as Dated
    const day = date ?? since ?? published
    const name = 'name' in twin ? twin.name : recordTitle(twin)
    return day === undefined ? name : `${f.date(day)}: ${name}`
  }
}

interface Dated {
  readonly date?: string
  readonly since?: string
  readonly published?: string
}
