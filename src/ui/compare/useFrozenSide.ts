import { frozenParts, sealedPart } from '#briefing/frozenParts.ts'
import type { Told } from '#analysis/comparedDecks.ts'
import type { ComparedSide } from '#state/comparing.ts'
import { useReadFrozen } from '#state/readFrozen.ts'
import { openSealedText } from '#state/sealing.ts'
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

/** A sealed briefing, still closed. */
export interface ClosedFile {
  readonly fileName: string
  /** What is sealed in it. */
  readonly text: string
  readonly wrong: boolean
}

/** One place for a file: what was read from it, and why the last one could not be. */
export interface FrozenPlace {
  readonly found: Readonly<ShallowRef<FrozenSide | null>>
  /** A sentence; empty for none. What was read before stands. */
  readonly fault: Readonly<ShallowRef<string>>
  readonly busy: Readonly<ShallowRef<boolean>>
  readonly read: (file: File) => Promise<void>
  /** A file that is sealed and waits for its passphrase; `wrong`: the last one did not open it. Null for none. */
  readonly closed: Readonly<ShallowRef<ClosedFile | null>>
  readonly unseal: (passphrase: string) => Promise<void>
  readonly clear: () => void
  /** Puts what was read elsewhere in its place; null for a day. */
  readonly take: (side: FrozenSide | null) => void
}

/** Larger files are not read, in bytes: one of 10,000 records has 20 MB. */
const MAX_BYTES = 250_000_000

/** Reads frozen briefings. Nothing of a file runs, and nothing of it is stored. */
export function useFrozenSide(): FrozenPlace {
  const readingOf = useReading()
  const { t, f } = useTexts()
  const found = shallowRef<FrozenSide | null>(null)
  const fault = shallowRef('')
  const busy = shallowRef(false)
  const closed = shallowRef<ClosedFile | null>(null)

  async function contentOf(file: File): Promise<FrozenSide | ClosedFile | string> {
    const name = file.name
    if (file.size > MAX_BYTES) {
      return t('compare.fault.large', { file: name, size: f.bytesBeyond(file.size), max: f.bytes(MAX_BYTES) })
    }
    const html = await file.text()
    const text = sealedPart(html)
    return text === null ? readingOf(name, html) : { fileName: name, text, wrong: false }
  }

  const read = (file: File): Promise<void> => taking(file.name, () => contentOf(file))

  async function unseal(passphrase: string): Promise<void> {
    const now = closed.value
    if (!now || busy.value) return
    await taking(now.fileName, async () => {
      const opened = await openSealedText(now.text, passphrase)
      if (opened.type === 'opened') return readingOf(now.fileName, opened.text)
      if (opened.type === 'refused') return { ...now, wrong: true }
      if (opened.type === 'not-sealed') return t('compare.fault.foreign', { file: now.fileName })
      return t(`data.refused.not-unsealed.${opened.type}`)
    })
  }

  async function taking(name: string, act: () => Promise<FrozenSide | ClosedFile | string>): Promise<void> {
    busy.value = true
    try {
      const taken = await act()
      closed.value = typeof taken === 'object' && 'wrong' in taken ? taken : null
      fault.value = typeof taken === 'string' ? taken : ''
      if (typeof taken === 'object' && 'side' in taken) found.value = taken
    } catch (cause) {
      fault.value = t('compare.fault.lost', {
        file: name,
        message: cause instanceof Error ? cause.message : String(cause),
      })
    } finally {
      busy.value = false
    }
  }
  function take(side: FrozenSide | null): void {
    found.value = side
    fault.value = ''
    closed.value = null
  }
  return { found, fault, busy, read, closed, unseal, clear: () => take(null), take }
}

/** Reads the text of a frozen briefing; a sentence where it cannot be compared. */
function useReading(): (name: string, html: string) => Promise<FrozenSide | string> {
  const readData = useReadFrozen()
  const faultWords = useFaultWords()
  const { t } = useTexts()

  return async (name, html) => {
    const parts = frozenParts(html)
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
}
