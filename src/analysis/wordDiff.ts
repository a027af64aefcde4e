/** A stretch of a text that was kept, is new, or is gone. */
export interface DiffPart {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/** Beyond this many pairs of words nothing is compared: the whole text then counts as another. */
const MOST_PAIRS = 4_000_000

/**
 * What changed from one wording to the next, word by word: the longest common sequence of words is kept, and what is
 * gone stands before what is new. The kept and the new parts together are the later text, to the letter; the kept and
 * the removed ones are the earlier text but for its spaces.
 */
export function wordDiff(before: string, after: string): DiffPart[] {
  const [old, now] = [wordsOf(before), wordsOf(after)]
  if (old.length * now.length > MOST_PAIRS) return joined([part('removed', before), part('added', after)])
  const lengths = commonLengths(old, now)
  const width = now.length + 1
  const parts: DiffPart[] = []
  let [i, j] = [0, 0]
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && key(old[i]!) === key(now[j]!)) {
      parts.push(part('same', now[j]!))
      i++
      j++
    } else if (
      j === now.length ||
      (i < old.length && lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!)
    ) {
      parts.push(part('removed', old[i++]!))
    } else {
      parts.push(part('added', now[j++]!))
    }
  }
  return joined(parts)
}

function part(kind: DiffPart['kind'], text: string): DiffPart {
  return { kind, text }
}

/** Words, each with the space behind it; punctuation stands for itself, so that a comma changes no word. */
function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}'’-]+\s*|[^\p{L}\p{M}\p{N}\s]\s*|\s+/gu) ?? []
}

function key(word: string): string {
  return word.trim()
}

/** At i, j: how long the longest common sequence of `old` from i on and `now` from j on is. */
function commonLengths(old: readonly string[], now: readonly string[]): Uint32Array {
  const width = now.length + 1
  const lengths = new Uint32Array((old.length + 1) * width)
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      const at = i * width + j
      lengths[at] =
        key(old[i]!) === key(now[j]!)
          ? lengths[at + width + 1]! + 1
          : Math.max(lengths[at + width]!, lengths[at + 1]!)
    }
  }
  return lengths
}

/** Neighbours of one kind as one; of what is gone and what is new between two kept parts, the gone first. */
function joined(parts: readonly DiffPart[]): DiffPart[] {
  const out: DiffPart[] = []
  let [removed, added] = ['', '']
  const flush = (): void => {
    if (removed) out.push(part('removed', removed))
    if (added) out.push(part('added', added))
    ;[removed, added] = ['', '']
  }
  for (const { kind, text } of parts) {
    if (kind === 'removed') removed += text
    else if (kind === 'added') added += text
    else {
      flush()
      const last = out.at(-1)
      if (last?.kind === 'same') out[out.length - 1] = part('same', last.text + text)
      else out.push(part('same', text))
    }
  }
  flush()
  return out
}
