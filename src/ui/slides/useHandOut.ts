import type { IssueFormat } from '#model/records/issued.ts'
import type { ComputedRef, ShallowRef } from 'vue'
import { computed, shallowRef, watch } from 'vue'
import { handOver } from '../parts/handOver.ts'
import { useTexts } from '../texts/i18n.ts'
import type { AskedDeck } from './useAudienceDeck.ts'
import { useAudienceDeck } from './useAudienceDeck.ts'
import type { Going } from './going.ts'
import type { DeckExport, OfficeFormat } from './useDeckExport.ts'
import { useDeckExport } from './useDeckExport.ts'
import { useDeckIssuing } from './useDeckIssuing.ts'
import type { FrozenDeck } from './useFrozenDeck.ts'
import type { HandOut } from './useFrozenExport.ts'
import { useFrozenExport } from './useFrozenExport.ts'

/** Files that a briefing can be handed out as. */
export type HandOutFormat = Extract<IssueFormat, 'html' | OfficeFormat>

/** A file on its way out. */
interface Made {
  readonly name: string
  readonly content: string | Blob
  readonly type: string
}

/** Handing one briefing out. */
export interface HandingOut {
  /** Null while it is drawn for the audience. */
  readonly deck: ComputedRef<FrozenDeck | null>
  /** What became of the last step, as a sentence; empty for nothing. */
  readonly said: ShallowRef<string>
  readonly busy: ShallowRef<boolean>
  /** How many slides of what is drawn or made at the moment are there. */
  readonly done: ComputedRef<number>
  /** Saves a file of it, and notes that it went out. @param passphrase seals it, where it is HTML */
  readonly save: (format: HandOutFormat, notes: boolean, passphrase?: string | null) => Promise<void>
  /** Puts it on the clipboard as text. */
  readonly copy: (notes: boolean) => Promise<void>
  /** Ends what is being made: nothing is saved. */
  readonly cancel: () => void
}

/** A briefing, drawn for an audience. */
interface Ready extends AskedDeck {
  readonly deck: FrozenDeck
}

/** @param asked the briefing, and for whom; null until that is known */
export function useHandOut(asked: () => AskedDeck | null): HandingOut {
  const office = useDeckExport()
  const fileOf = useFiles(office)
  const issue = useDeckIssuing()
  const { t } = useTexts()
  const { deck, failed: undrawn, done: drawn } = useAudienceDeck(asked)
  const said = shallowRef('')
  const busy = shallowRef(false)
  const made = shallowRef(0)
  let wanted = new AbortController()
  const cancel = (): void => wanted.abort()
  function failed(cause: unknown): void {
    said.value = t('handOut.failed', { message: cause instanceof Error ? cause.message : String(cause) })
  }

  watch(
    () => asked()?.upTo,
    () => (said.value = ''),
  )
  watch(undrawn, (message) => {
    if (message !== '') failed(message)
  })

  /** Does something with what is drawn, one thing at a time. @param act says what became of it */
  async function handing(act: (ready: Ready, going: Going) => Promise<string>): Promise<void> {
    const [now, ready] = [asked(), deck.value]
    if (!now || !ready || busy.value) return
    ;[busy.value, made.value, said.value] = [true, 0, '']
    wanted = new AbortController()
    const { signal } = wanted
    try {
      said.value = await act({ ...now, deck: ready }, { told: (n) => (made.value = n), signal })
    } catch (cause) {
      if (signal.aborted) said.value = t('handOut.cancelled')
      else failed(cause)
    } finally {
      busy.value = false
    }
  }
  const save = (format: HandOutFormat, notes: boolean, passphrase: string | null = null): Promise<void> =>
    handing(async (ready, going) => {
      const { name, content, type } = await fileOf(format, ready, { notes, passphrase }, going)
      going.signal.throwIfAborted()
      handOver(name, content, type)
      const isNoted = await issue({ ...ready, format, fileName: name })
      return t(isNoted ? 'handOut.saved' : 'handOut.unnoted', { file: name })
    })
  const copy = (notes: boolean): Promise<void> =>
    handing(async (ready) => {
      const done = await office.copy(ready.deck, notes)
      if (!done) return t('handOut.notCopied')
      const isNoted = await issue({ ...ready, format: 'text' })
      return t(isNoted ? 'handOut.copied' : 'handOut.copiedUnnoted')
    })

  const done = computed(() => (busy.value ? made.value : drawn.value))
  return { deck, said, busy, done, save, copy, cancel }
}

/** A briefing as a file of each format. */
function useFiles(office: DeckExport) {
  const make = useFrozenExport()

  async function fileOf(
    format: HandOutFormat,
    ready: Ready,
    { notes, passphrase }: Pick<HandOut, 'notes' | 'passphrase'>,
    going: Going,
  ): Promise<Made> {
    const { deck: frozenDeck, upTo, briefing } = ready
    if (format === 'html') {
      const { html, name } = await make({ briefing, deck: frozenDeck, upTo, notes, passphrase }, going)
      return { name, content: html, type: 'text/html' }
    }
    const { bytes, name, type } = await office.file(format, frozenDeck, notes, going)
    return { name, content: new Blob([bytes]), type }
  }

  return fileOf
}
