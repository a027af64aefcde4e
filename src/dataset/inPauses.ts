import type { Steps } from '#model/steps.ts'

/** Milliseconds of work after which the page gets its turn. */
const TURN = 20

/** Does work without holding up the page: now and then it is put aside until the page has had its turn. */
export async function inPauses<T>(steps: Steps<T>): Promise<T> {
  let begun = performance.now()
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value
    if (performance.now() - begun < TURN) continue
    await pause()
    begun = performance.now()
  }
}

/** A message to oneself: unlike a timer, it is not put off while the tab lies in the background. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}
