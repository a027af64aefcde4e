/** A timer that can be stopped. Milliseconds. */
export interface ShowTimer {
  /** Counted before it was last started. */
  readonly kept: number
  /** When it was last started, by the clock of whoever holds it; null while it stands. */
  readonly since: number | null
}

export function startedAt(now: number): ShowTimer {
  return { kept: 0, since: now }
}

/** How long it has run. */
export function elapsed({ kept, since }: ShowTimer, now: number): number {
  return kept + (since === null ? 0 : Math.max(0, now - since))
}

export function pausedOrResumed(timer: ShowTimer, now: number): ShowTimer {
  return timer.since === null ? { ...timer, since: now } : { kept: elapsed(timer, now), since: null }
}

/** From zero on; one that stands keeps standing. */
export function resetAt({ since }: ShowTimer, now: number): ShowTimer {
  return { kept: 0, since: since === null ? null : now }
}

/** `01:34`; after an hour `1:01:34`. */
export function timerText(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000)
  const parts = [Math.floor(seconds / 60) % 60, seconds % 60].map((part) => String(part).padStart(2, '0'))
  const hours = Math.floor(seconds / 3600)
  return [...(hours > 0 ? [String(hours)] : []), ...parts].join(':')
}
