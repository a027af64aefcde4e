import type { SlideLayout, SlideView } from '#model/records/briefing.ts'
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { NewSlide } from './briefingTemplates.ts'

/** Something on screen that can become a slide. */
export interface SlideOffer extends Pick<NewSlide, 'titleFacts' | 'marking'> {
  /** As the reader knows it: "Custody". */
  readonly what: string
  /** The reader's own title; empty, that of the data. */
  readonly title: string
  readonly layout: SlideLayout
  /** Not yet pinned. */
  readonly view: Omit<SlideView, 'pin'>
}

/** What is to be added to a briefing, while it is asked to which. */
export const useSlideOffer = defineStore('slideOffer', () => {
  const offer = shallowRef<SlideOffer | null>(null)

  function ask(wanted: SlideOffer): void {
    offer.value = wanted
  }

  function close(): void {
    offer.value = null
  }

  return { offer, ask, close }
})
