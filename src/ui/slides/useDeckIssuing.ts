import type { Marking } from '#model/records/base.ts'
import type { BriefingRecord } from '#model/records/briefing.ts'
import type { IssueFormat } from '#model/records/issued.ts'
import { useAsOf } from '#state/asOf.ts'
import { useIssuing } from '#state/issuing.ts'
import { LONGEST_NAME } from '#state/longestText.ts'
import { shortened } from '../parts/shortened.ts'
import type { FrozenDeck } from './useFrozenDeck.ts'

/** A deck as it goes out. */
export interface DeckGoingOut {
  readonly briefing: BriefingRecord
  readonly deck: Pick<FrozenDeck, 'slides'>
  readonly upTo: Marking
  readonly format: IssueFormat
  readonly fileName?: string
}

/** Notes that a deck went out, with the slides of it that did. @returns whether it could be noted */
export function useDeckIssuing(): (out: DeckGoingOut) => Promise<boolean> {
  const issue = useIssuing()
  const asOf = useAsOf()

  return async ({ briefing, deck, ...out }) => {
    const sent = deck.slides.map(({ id }) => id)
    const noted = await issue({
      ...out,
      briefing,
      asOf: sent.length === 0 ? asOf.number : Math.max(...deck.slides.map(({ foot }) => foot.day)),
      slides: sent.flatMap((id) => briefing.slides.find((slide) => slide.id === id) ?? []),
      // A title that the data write can be longer than one that is stored.
      titles: deck.slides.map(({ id, title }) => ({ id, title: shortened(title, LONGEST_NAME) })),
    })
    return noted?.type === 'saved'
  }
}
