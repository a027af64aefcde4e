import type { Page } from '@playwright/test'

/** Rows of every table by its name, asked of IndexedDB itself and not through the app; none where there is no database. */
export type StoredRows = Readonly<Record<string, readonly unknown[]>>

/** What the app's database holds at this moment. */
export function storedRows(page: Page): Promise<StoredRows> {
  return page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error ?? new Error('no answer'))
      })
    const known = await indexedDB.databases()
    if (!known.some(({ name }) => name === 'bilat')) return {}
    const db = await settled(indexedDB.open('bilat'))
    try {
      const names = [...db.objectStoreNames]
      const transaction = db.transaction(names)
      const rows = names.map(
        async (name) => [name, await settled<unknown[]>(transaction.objectStore(name).getAll())] as const,
      )
      return Object.fromEntries(await Promise.all(rows))
    } finally {
      db.close()
    }
  })
}

/** How many rows each table holds; empty ones are left out. */
export async function storedCounts(page: Page): Promise<Record<string, number>> {
  const counts = Object.entries(await storedRows(page)).map(([name, rows]) => [name, rows.length] as const)
  return Object.fromEntries(counts.filter(([, count]) => count > 0))
}

/** Clears all that the browser keeps for the page, and loads it anew. */
export async function wipe(page: Page): Promise<void> {
  await page.evaluate(async () => {
    localStorage.clear()
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.deleteDatabase('bilat')
      request.onsuccess = () => resolve()
      request.onerror = () => reject(request.error ?? new Error('not deleted'))
      request.onblocked = () => reject(new Error('a connection is held open'))
    })
  })
  await page.reload()
}

/** Where one of some texts is kept or shown: what the browser stores for the page, its address, what stands on it. */
export async function seenAnywhere(page: Page, texts: readonly string[]): Promise<string[]> {
  const rows = JSON.stringify(await storedRows(page))
  return page.evaluate(
    ([stored, all]) => {
      const places = {
        ...{ IndexedDB: stored, localStorage: JSON.stringify(localStorage) },
        ...{ sessionStorage: JSON.stringify(sessionStorage), cookies: document.cookie },
        ...{ address: decodeURIComponent(location.href), history: JSON.stringify(history.state) },
        page: document.documentElement.outerHTML,
      }
      return Object.entries(places)
        .filter(([, kept]) => all.some((text) => kept.includes(text)))
        .map(([place]) => place)
    },
    [rows, texts] as const,
  )
}
