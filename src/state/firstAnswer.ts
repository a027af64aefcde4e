import { until } from '@vueuse/core'
import { useOverview } from './overview.ts'

/** Milliseconds after which a page that says it is reading is better than none. */
const PATIENCE = 400

/**
 * Waits for what the first screen shows, so that it is drawn once, and not before as an empty frame. Call it where
 * stores can be used.
 *
 * @returns when it is there, when it turns out that there is nothing or a failure to show, or after a moment
 */
export async function firstAnswer(): Promise<void> {
  const overview = useOverview()
  await until(() => overview.status !== 'loading').toBe(true, { timeout: PATIENCE })
}
