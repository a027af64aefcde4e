import { useOverview } from '#state/overview.ts'
import { useSideNames } from './sideNames.ts'

/** The name of an actor of the current relationship in full; its id where it has none. */
export function useActorName(): (actor: string) => string {
  const overview = useOverview()
  const names = useSideNames()
  return (actor) => {
    const relationship = overview.page?.relationship
    if (actor === relationship?.a) return names.a
    if (actor === relationship?.b) return names.b
    return relationship?.actors.find((one) => one.id === actor)?.name ?? actor
  }
}
