/** Acts once the browser has nothing better to do. Safari has no idle callbacks: there the first screen is given a moment. */
export function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(act, { timeout: 2000 })
  else setTimeout(act, 500)
}
