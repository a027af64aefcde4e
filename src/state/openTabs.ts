/** A lock that every tab of the app shares for as long as it is open: whoever asks can count its holders. */
const TAB = 'bilat-tab'

/** The part of the browser's locks that is used here. */
export interface LocksLike {
  readonly request: (
    name: string,
    options: { readonly mode: 'shared' },
    held: () => Promise<never>,
  ) => Promise<unknown>
  readonly query: () => Promise<{ readonly held?: readonly { readonly name?: string }[] }>
}

/** Lets tabs on the same data count this one until it is closed. Where the browser forbids locks, nobody can. */
export async function beCounted(locks: LocksLike | undefined = ownLocks()): Promise<void> {
  try {
    await locks?.request(TAB, { mode: 'shared' }, () => new Promise<never>(() => undefined))
  } catch (cause) {
    if (!(cause instanceof DOMException)) throw cause
  }
}

/**
 * How many other tabs and windows are open on the same data at this moment.
 *
 * @returns null where the browser does not say; undefined while this tab is not counted itself
 */
export async function countOtherTabs(
  locks: LocksLike | undefined = ownLocks(),
): Promise<number | null | undefined> {
  if (!locks) return null
  try {
    const { held = [] } = await locks.query()
    const tabs = held.filter(({ name }) => name === TAB).length
    return tabs === 0 ? undefined : tabs - 1
  } catch (cause) {
    if (cause instanceof DOMException) return null
    throw cause
  }
}

/** Missing where the context is not secure. */
function ownLocks(): LocksLike | undefined {
  return 'locks' in navigator ? navigator.locks : undefined
}
