import { onScopeDispose, shallowRef } from 'vue'
import type { Command, CommandSource } from '../command.ts'

type Offer = () => readonly Command[]

const offers = shallowRef<readonly Offer[]>([])

/** What can be done on the page that is on screen, and only there. */
export const hereCommands: CommandSource = () => () => offers.value.flatMap((offer) => offer())

/** Offers commands for as long as the calling component lives. */
export function offerCommands(offer: Offer): void {
  offers.value = [...offers.value, offer]
  onScopeDispose(() => {
    offers.value = offers.value.filter((one) => one !== offer)
  })
}
