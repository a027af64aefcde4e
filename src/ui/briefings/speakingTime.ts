/** Words that are spoken in a minute. */
const PER_MINUTE = 140
/** Seconds that a slide without notes is looked at. */
const SILENT = 30

export function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}

/** Seconds that notes take to say, to five. */
export function secondsOf(notes: string): number {
  return Math.round(((wordsIn(notes) / PER_MINUTE) * 60) / 5) * 5
}

/** Minutes that a deck takes, at least one. @param notes of each slide */
export function minutesOf(notes: readonly string[]): number {
  const seconds = notes.reduce(
    (sum, text) => sum + (wordsIn(text) === 0 ? SILENT : (wordsIn(text) / PER_MINUTE) * 60),
    0,
  )
  return Math.max(1, Math.round(seconds / 60))
}
