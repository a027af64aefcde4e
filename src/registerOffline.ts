const HOUR = 3_600_000

/**
 * Has the browser keep the app for offline use, and tells when a newer version waits.
 *
 * Nothing is reloaded unasked: this tab when `accept` is called, other tabs never. Does nothing where there is no
 * service worker: in `bilat.html`, under the development server, in a browser that has none or refuses.
 *
 * @param onWaiting called once for each newer version; `accept` lets it take over and reloads this tab
 */
export function registerOffline(onWaiting: (accept: () => void) => void): void {
  if (import.meta.env.MODE !== 'production' || !('serviceWorker' in navigator)) return
  // Keeping files must not slow down the first screen.
  if (document.readyState === 'complete') register(onWaiting)
  else window.addEventListener('load', () => register(onWaiting), { once: true })
}

function register(onWaiting: (accept: () => void) => void): void {
  navigator.serviceWorker
    .register('./sw.js', { updateViaCache: 'none' })
    .then((registration) => {
      watch(registration, onWaiting)
      lookNowAndAgain(registration)
    })
    .catch(() => {
      // Refused (private window, policy): the app works all the same, only not without its server.
    })
}

function watch(registration: ServiceWorkerRegistration, onWaiting: (accept: () => void) => void): void {
  const tell = (): void => onWaiting(() => accept(registration))
  // Without a controller the worker that installs is the first one, not a newer version.
  if (registration.waiting && navigator.serviceWorker.controller) tell()
  registration.addEventListener('updatefound', () => {
    const next = registration.installing
    next?.addEventListener('statechange', () => {
      if (next.state === 'installed' && navigator.serviceWorker.controller) tell()
    })
  })
}

function accept({ waiting }: ServiceWorkerRegistration): void {
  if (waiting) {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
    waiting.postMessage('take over')
  } else {
    // Another tab has accepted it before: it is in force already.
    location.reload()
  }
}

/** A tab that stays open for days looks for a newer version when it comes to the front, at most once an hour. */
function lookNowAndAgain(registration: ServiceWorkerRegistration): void {
  let last = Date.now()
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - last < HOUR) return
    last = Date.now()
    registration.update().catch(() => {
      // No server now: the version at hand goes on.
    })
  })
}
