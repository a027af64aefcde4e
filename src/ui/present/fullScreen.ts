/** Keys that a browser keeps to itself in full screen unless it is asked for them. */
interface KeyboardLock {
  readonly lock?: (keys: readonly string[]) => Promise<void>
  readonly unlock?: () => void
}

/**
 * Shows the page in full screen, as far as the browser lets it: it has to follow something that the reader did.
 *
 * @returns whether it does
 */
export async function enterFullScreen({ userActivation }: Partial<Navigator> = navigator): Promise<boolean> {
  const isAsked = userActivation?.isActive ?? true
  if (!document.fullscreenEnabled || document.fullscreenElement || !isAsked) return false
  const entered = await document.documentElement.requestFullscreen({ navigationUI: 'hide' }).then(
    () => true,
    () => false,
  )
  // Esc then ends one thing after another, as in a window; held down, it still leaves full screen.
  if (entered) await keyboard()?.lock?.(['Escape']).then(nothing, nothing)
  return entered
}

/** Whether the page is just leaving full screen by its own wish. */
let isLeaving = false

/** Shows the page in its window again. */
export async function leaveFullScreen(): Promise<void> {
  if (!document.fullscreenElement) return
  keyboard()?.unlock?.()
  isLeaving = true
  // It may have left by itself meanwhile.
  await document.exitFullscreen().then(nothing, nothing)
  isLeaving = false
}

/**
 * Whether full screen has ended, asked when it changes, and not by the page's wish: Firefox and Safari, and others that lock
 * no keys, take Esc for that and say nothing of the key.
 */
export function wasEnded(): boolean {
  return !document.fullscreenElement && !isLeaving
}

function keyboard(): KeyboardLock | undefined {
  return 'keyboard' in navigator ? (navigator.keyboard as KeyboardLock) : undefined // as browsers that have it define it
}

function nothing(): void {
  // What the browser refuses is left as it is.
}
