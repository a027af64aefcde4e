/** A stretch of a text that was kept, is new, or is gone. */
export interface DiffPart {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/** Beyond this many pairs of words nothing is compared: the whole text then counts as another. */
const MOST_PAIRS = 2_000_000

/**
 * What changed from one wording to the next, word by word: the longest common sequence of words is kept, and what is
 * gone stands before what is new. The kept and the new parts together are the later text, to the letter; the kept and
 * the removed ones are the earlier text but for its spaces.
 */
export function wordDiff(before: string, after: string): DiffPart[] {
  const [old, now] = [wordsOf(before), wordsOf(after)]
  const numberOf = numbering()
  const numbers = { old: Uint32Array.from(old, numberOf), now: Uint32Array.from(now, numberOf) }
  const head = commonHead(numbers)
  const isLong = (old.length - head) * (now.length - head) > MOST_PAIRS
  const tail = isLong ? commonTail(numbers, head) : 0
  const [oldEnd, nowEnd] = [old.length - tail, now.length - tail]
  if ((oldEnd - head) * (nowEnd - head) > MOST_PAIRS)
    return joined([part('removed', before), part('added', after)])
  const parts: DiffPart[] = now.slice(0, head).map((word) => part('same', word))
  const lengths = commonLengths(numbers.old.subarray(head, oldEnd), numbers.now.subarray(head, nowEnd))
  const width = nowEnd - head + 1
  let [i, j] = [head, head]
  while (i < oldEnd || j < nowEnd) {
    const at = (i - head) * width + j - head
    if (i < oldEnd && j < nowEnd && numbers.old[i] === numbers.now[j]) {
      parts.push(part('same', now[j]!))
      i++
      j++
    } else if (j === nowEnd || (i < oldEnd && lengths[at + width]! >= lengths[at + 1]!)) {
      parts.push(part('removed', old[i++]!))
    } else {
      parts.push(part('added', now[j++]!))
    }
  }
  return joined([...parts, ...now.slice(nowEnd).map((word) => part('same', word))])
}

function part(kind: DiffPart['kind'], text: string): DiffPart {
  return { kind, text }
}

/** Words, each with the space behind it; punctuation stands for itself, so that a comma changes no word. */
function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}'’-]+\s*|[^\p{L}\p{M}\p{N}\s]\s*|\s+/gu) ?? []
}

/** Gives a word its number, the same one whatever its spaces: numbers are compared faster than words. */
function numbering(): (word: string) => number {
  const numbers = new Map<string, number>()
  return (word) => {
    const key = word.trim()
    const number = numbers.get(key) ?? numbers.size
    numbers.set(key, number)
    return number
  }
}

/** Two texts, each word as its number. */
interface Numbers {
  readonly old: Uint32Array
  readonly now: Uint32Array
}

/** With how many of the same words both begin. */
function commonHead({ old, now }: Numbers): number {
  let n = 0
  while (n < old.length && n < now.length && old[n] === now[n]) n++
  return n
}

/** With how many of the same words both end, none of them in the head. */
function commonTail({ old, now }: Numbers, head: number): number {
  const most = Math.min(old.length, now.length) - head
  let n = 0
  while (n < most && old[old.length - 1 - n] === now[now.length - 1 - n]) n++
  return n
}

/** At i, j: how long the longest common sequence of `old` from i on and `now` from j on is. */
function commonLengths(old: Uint32Array, now: Uint32Array): Uint16Array {
  const width = now.length + 1
  // The shorter of the two has fewer words than can be told in two bytes.
  const lengths = new Uint16Array((old.length + 1) * width)
  for (let i = old.length - 1; i >= 0; i--) {
    const word = old[i]!
    let behind = 0
    for (let j = now.length - 1, at = i * width + j; j >= 0; j--, at--) {
      const below = lengths[at + width]!
      if (word === now[j]) behind = lengths[at + width + 1]! + 1
      else if (below > behind) behind = below
      lengths[at] = behind
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
