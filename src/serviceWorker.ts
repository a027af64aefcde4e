/**
 * Keeps the whole app in the browser: what the build made is stored when this version is installed and answered from
 * there ever after, with the server gone too. The version before is kept, so that tabs which still run it find their
 * chunks. A new version waits until a tab asks for it (`registerOffline.ts`): it never takes over by itself.
 */
declare const self: ServiceWorkerGlobalScope
/** Written in by the build: every file of this version, relative to the page. */
declare const __FILES__: readonly string[]
/** Written in by the build: a hash of those files. */
declare const __VERSION__: string

/** One origin can hold several copies of the app under different paths. */
const PREFIX = `bilat ${self.registration.scope} `
const OWN = PREFIX + __VERSION__

self.addEventListener('install', (event) => {
  event.waitUntil(keepFiles())
})

self.addEventListener('activate', (event) => {
  event.waitUntil(dropOldVersions())
})

self.addEventListener('message', (event) => {
  if (event.data === 'take over') event.waitUntil(self.skipWaiting())
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method === 'GET' && request.url.startsWith(self.registration.scope))
    event.respondWith(answer(request))
})

/** Names under `assets/` carry a hash: what the page itself has just loaded need not be loaded again. */
async function keepFiles(): Promise<void> {
  const cache = await caches.open(OWN)
  const requests = __FILES__.map((file) => {
    return new Request(file, { cache: file.startsWith('./assets/') ? 'default' : 'reload' })
  })
  await cache.addAll(requests)
}

/** Keeps this version and the one before it. On the very first visit the open page is served from now on. */
async function dropOldVersions(): Promise<void> {
  const others = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== OWN)
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)))
  if (others.length === 0) await self.clients.claim()
}

/** From this version, else from the one before, else from the network. */
async function answer(request: Request): Promise<Response> {
  const page = request.mode === 'navigate' && isPage(request.url)
  const wanted = page ? self.registration.scope : request
  const kept = (await caches.match(wanted, { cacheName: OWN, ignoreSearch: true })) ?? (await earlier(wanted))
  return kept ?? fetch(request)
}

async function earlier(wanted: string | Request): Promise<Response | undefined> {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX))
  for (const cacheName of names.reverse()) {
    const kept = await caches.match(wanted, { cacheName, ignoreSearch: true })
    if (kept) return kept
  }
  return undefined
}

/** Pages have hash addresses: only the folder itself and its `index.html` are the app. */
function isPage(url: string): boolean {
  const path = new URL(url).pathname
  const folder = new URL(self.registration.scope).pathname
  return path === folder || path === `${folder}index.html`
}

export {}
