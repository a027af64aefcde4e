/** Given with an address of the editor by whoever leads there by key or deed: the chosen slide is to have the focus. */
export const TO_SLIDE = { toSlide: true } as const

/** @param state of the place in the history that is shown */
export function leadsToSlide(state: Readonly<Record<string, unknown>>): boolean {
  return state['toSlide'] === true
}
