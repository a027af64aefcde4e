import type { Side } from '#model/records/base.ts'
import { useOverview } from '#state/overview.ts'
import { useSideOrder } from '#state/sideOrder.ts'
import { useTexts } from '../texts/i18n.ts'
import { shortCode } from './shortCode.ts'
import { useSideNames } from './sideNames.ts'
import { useSideOf } from './sideOf.ts'

/** Who acts, on whom, and whether both do it together. */
export interface Direction {
  readonly initiator: string
  readonly target: string
  readonly mutual: boolean
}

/** One end of a direction; without a side for a third country. */
export interface DirectionEnd {
  readonly side: Side | undefined
  readonly text: string
}

/** Both ends of a direction by their codes, in the order in which they are named, and the direction as words. */
export function useDirectionWords(): (direction: Direction) => {
  readonly ends: readonly DirectionEnd[]
  readonly said: string
} {
  const overview = useOverview()
  const sideOf = useSideOf()
  const sideOrder = useSideOrder()
  const names = useSideNames()
  const { t } = useTexts()

  /** Of what both do together, the side that stands first is named first. */
  function inOrderOfSides({ initiator, target, mutual }: Direction): readonly string[] {
    const [first] = sideOrder.order
    const isTurned = mutual && sideOf(initiator) !== first && sideOf(target) === first
    return isTurned ? [target, initiator] : [initiator, target]
  }
  /** A third country by its letters, any other actor by its name: its code would say nothing. */
  function named(actor: string): string {
    const letters = shortCode(actor)
    if (letters !== actor) return letters
    return overview.page?.relationship.actors.find((one) => one.id === actor)?.name ?? actor
  }

  return (direction) => {
    const ends = inOrderOfSides(direction).map((actor) => {
      const side = sideOf(actor)
      return { side, text: side ? names.codes[side] : named(actor) }
    })
    const [from, to] = ends
    const key = direction.mutual ? 'mutual' : 'ab'
    return { ends, said: t(`words.direction.${key}`, { a: from?.text ?? '', b: to?.text ?? '' }) }
  }
}
