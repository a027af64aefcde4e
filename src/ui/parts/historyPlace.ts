/** Place of the page in the history of the tab, as the router numbers them. */
export function historyPlace(): number {
  const state: unknown = history.state
  const place: unknown =
    typeof state === 'object' && state !== null && 'position' in state ? state.position : 0
  return typeof place === 'number' ? place : 0
}
