import type { CertaintyStep } from '#analysis/certaintySteps.ts'
import { certaintySteps } from '#analysis/certaintySteps.ts'
import { useAsOf } from './asOf.ts'
import { useOverview } from './overview.ts'
import { useStored } from './stored.ts'

/** The certainties that a meeting went through, as known on the day, with the sources that are known then. */
export function useCertaintySteps(): (meetingId: string) => readonly CertaintyStep[] {
  const stored = useStored()
  const overview = useOverview()
  const asOf = useAsOf()

  return (meetingId) => {
    const meeting = stored.glance?.meetings.find(({ id }) => id === meetingId)
    const isKnown = overview.page?.meetings.some(({ id }) => id === meetingId)
    if (!meeting || !isKnown) return []
    const { sources } = overview.details
    return certaintySteps(meeting, asOf.number).map((step) => ({
      ...step,
      citations: step.citations.filter(({ source }) => sources.has(source)),
    }))
  }
}
