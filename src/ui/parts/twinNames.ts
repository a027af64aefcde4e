import type { DuplicateKind } from '#state/useDuplicates.ts'
import { useTwins } from '#state/useTwins.ts'
import { useTexts } from '../texts/i18n.ts'
import { recordTitle } from './recordTitle.ts'

/** What a record or a person is called in a list, with its date where it has one; its id until that is known. */
export function useTwinNames(): (kind: DuplicateKind, id: string) => string {
  const twins = useTwins()
  const { f } = useTexts()

  return (kind, id) => {
    const twin = twins.value.get(kind)?.find((one) => one.id === id)
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
