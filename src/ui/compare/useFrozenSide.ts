import { frozenParts } from '#briefing/frozenParts.ts'
import type { Told } from '#analysis/comparedDecks.ts'
import type { ComparedSide } from '#state/comparing.ts'
import { useReadFrozen } from '#state/readFrozen.ts'
import type { ShallowRef } from 'vue'
import { shallowRef } from 'vue'
import { useFaultWords } from '../parts/faultWords.ts'
import { useTexts } from '../texts/i18n.ts'

/** A frozen briefing that was read from a file, for as long as the page is open. */
export interface FrozenSide {
  readonly fileName: string
  readonly title: string
  /** The instant, ISO 8601. */
  readonly made: string
  readonly slides: readonly Told[]
  readonly side: ComparedSide
  /** SHA-256 of its data, 64 hexadecimal digits: what the log of the browser that made it holds. */
  readonly sha256: string
}

/** One place for a file: what was read from it, and why the last one could not be. */
export interface FrozenPlace {
  readonly found: Readonly<ShallowRef<FrozenSide | null>>
  /** A sentence; empty for none. What was read before stands. */
  readonly fault: Readonly<ShallowRef<string>>
  readonly busy: Readonly<ShallowRef<boolean>>
  readonly read: (file: File) => Promise<void>
  readonly clear: () => void
  /** Puts what was read elsewhere in its place; null for a day. */
  readonly take: (side: FrozenSide | null) => void
}

/** Larger files are not read, in bytes: one of 10,000 records has 20 MB. */
const MAX_BYTES = 250_000_000

/** Reads frozen briefings. Nothing of a file runs, and nothing of it is stored. */
export function useFrozenSide(): FrozenPlace {
  const readData = useReadFrozen()
  const faultWords = useFaultWords()
  const { t, f } = useTexts()
  const found = shallowRef<FrozenSide | null>(null)
  const fault = shallowRef('')
  const busy = shallowRef(false)

  async function readingOf(file: File): Promise<FrozenSide | string> {
    const name = file.name
    if (file.size > MAX_BYTES) {
      return t('compare.fault.large', { file: name, size: f.bytes(file.size), max: f.bytes(MAX_BYTES) })
    }
    const parts = frozenParts(await file.text())
    if (!parts) return t('compare.fault.foreign', { file: name })
    const { record, data } = parts
    const { title, made, slides, asOf, upTo } = record
    const read = await readData({ text: data, asOf, upTo })
    if (read.type === 'read')
      return { fileName: name, title, made, slides, side: read.side, sha256: read.sha256 }
    if (read.type !== 'faulty') return t(`compare.fault.${read.type}`, { file: name })
    const why = read.fault ? faultWords(read.fault) : ''
    return t(why === '' ? 'compare.fault.unreadable' : 'compare.fault.faulty', { file: name, why })
  }

  async function read(file: File): Promise<void> {
    busy.value = true
    try {
      const reading = await readingOf(file)
      if (typeof reading === 'string') fault.value = reading
      else [found.value, fault.value] = [reading, '']
    } catch (cause) {
      fault.value = t('compare.fault.lost', {
        file: file.name,
        message: cause instanceof Error ? cause.message : String(cause),
      })
    } finally {
      busy.value = false
    }
  }
  function take(side: FrozenSide | null): void {
    found.value = side
    fault.value = ''
  }
  return { found, fault, busy, read, clear: () => take(null), take }
}
