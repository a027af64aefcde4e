/** What the browser offers of its storage manager; absent in some, and from `file://` in others. */
export type StorageManagerLike = Partial<Pick<StorageManager, 'estimate' | 'persist' | 'persisted'>>

/** Whether the browser promises to keep the data: `unknown` where it does not say in time. */
export type Persistence = 'persisted' | 'not-persisted' | 'unknown'

/** Bytes used and granted. */
export interface Space {
  readonly usage: number
  readonly quota: number
}

/** Milliseconds after which an answer is no longer waited for: Firefox never gives one from `file://`. */
const PATIENCE = 1000

/**
 * Asks the browser to keep the data; for as long as a second. Never throws.
 *
 * @param answered told the answer whenever it comes: Firefox waits for its user
 */
export function persist(
  manager: StorageManagerLike | undefined,
  patience = PATIENCE,
  answered: (answer: Persistence) => void = () => undefined,
): Promise<Persistence> {
  const ask = manager?.persist?.bind(manager)
  const asking = async (): Promise<boolean> => {
    const answer = (await ask?.()) ?? false
    answered(answer ? 'persisted' : 'not-persisted')
    return answer
  }
  return persistence(ask && asking, patience)
}

/** Whether the browser has promised to keep the data. Never throws. */
export function persisted(
  manager: StorageManagerLike | undefined,
  patience = PATIENCE,
): Promise<Persistence> {
  return persistence(manager?.persisted?.bind(manager), patience)
}

/** Bytes used and granted; null where the browser does not say in time. Never throws. */
export async function estimate(
  manager: StorageManagerLike | undefined,
  patience = PATIENCE,
): Promise<Space | null> {
  const answer = await inTime(manager?.estimate?.bind(manager), patience)
  return answer?.usage === undefined || answer.quota === undefined
    ? null
    : { usage: answer.usage, quota: answer.quota }
}

async function persistence(
  ask: (() => Promise<boolean>) | undefined,
  patience: number,
): Promise<Persistence> {
  const answer = await inTime(ask, patience)
  if (answer === null) return 'unknown'
  return answer ? 'persisted' : 'not-persisted'
}

/** The answer, or null where there is none, it fails, or it takes too long. */
async function inTime<T>(ask: (() => Promise<T>) | undefined, patience: number): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const tooLate = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), patience)
  })
  try {
    return await Promise.race([ask?.() ?? null, tooLate])
  } catch {
    return null
  } finally {
    clearTimeout(timer)
  }
}
