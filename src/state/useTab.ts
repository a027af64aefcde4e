import { remembered } from './remembered.ts'

/** Milliseconds for which the lock is waited for: a tab that reloads has given it up by then, on a busy machine too. */
const PATIENCE = 2000
const PREFIX = 'bilat-tab/'

/** This tab among those of the same browser. */
export interface Tab {
  /** The same after a reload; another in every other tab, once {@link known} is there. */
  readonly id: () => string
  /** Resolves when it is known whether another tab goes by the same id: a duplicated tab begins as a copy. */
  readonly known: Promise<void>
  /** The tabs that are open; null where the browser does not tell. */
  readonly living: () => Promise<ReadonlySet<string> | null>
}

/** Gives the tab its id, and holds a lock by that name for as long as the page lives. */
export function useTab(): Tab {
  const id = remembered(() => globalThis.sessionStorage, 'bilat-tab')
  const wasThere = id.value !== ''
  if (!wasThere) id.value = newId()

  async function settle(): Promise<void> {
    if (await holdLock(id.value)) return
    if (!wasThere) return
    id.value = newId()
    await holdLock(id.value)
  }

  async function living(): Promise<ReadonlySet<string> | null> {
    const locks = locksOf()
    if (!locks) return null
    const found = await locks.query().catch(() => null)
    const names = found?.held?.flatMap(({ name }) => name ?? [])
    return names ? new Set(names.map((name) => name.slice(PREFIX.length))) : null
  }

  return { id: () => id.value, known: settle(), living }
}

/** @returns false where another tab holds it; true as well where there are no locks */
function holdLock(id: string): Promise<boolean> {
  const locks = locksOf()
  if (!locks) return Promise.resolve(true)
  return new Promise((resolve) => {
    const hold = (): Promise<never> => {
      resolve(true)
      return new Promise(() => undefined) // until the page goes
    }
    const request = locks.request(`${PREFIX}${id}`, { signal: AbortSignal.timeout(PATIENCE) }, hold)
    request.catch((cause: unknown) => resolve(!isTimeout(cause)))
  })
}

function isTimeout(cause: unknown): boolean {
  return cause instanceof DOMException && ['TimeoutError', 'AbortError'].includes(cause.name)
}

/** Browsers have none outside secure contexts. */
function locksOf(page: { readonly navigator?: Partial<Navigator> } = globalThis): LockManager | undefined {
  return page.navigator?.locks
}

/** Tells tabs apart; no secret. */
function newId(): string {
  return crypto.getRandomValues(new Uint32Array(2)).join('-')
}
