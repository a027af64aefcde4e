import type { ApplyOptions } from '#storage/applyDataset.ts'
import { applyDataset } from '#storage/applyDataset.ts'
import type { Shelves } from '#storage/database.ts'
import type { Origin } from '#storage/rows.ts'
import { saving } from '#storage/saveFailure.ts'
import type { ShallowRef } from 'vue'
import { shallowRef } from 'vue'
import { useAuthor } from './author.ts'
import type { Comparison, Composed, FileContent, ImportMode } from './preview.ts'
import { compareWithStored, previewOf, toApply } from './preview.ts'
import type { Reading } from './useReading.ts'
import { useReading } from './useReading.ts'
import type { Restored } from './relationships.ts'
import { useRelationships } from './relationships.ts'
import { useStatus } from './status.ts'
import { useSurroundings } from './surroundings.ts'
import type { IncomingFile, TransferStep } from './transferStep.ts'

/** A file that was accepted and waits for the user's word. */
export interface Pending {
  readonly fileName: string
  readonly comparison: Comparison
  readonly origin: Origin
}

/** Taking a file in: read, compared, seen, applied or given up. */
export interface Incoming {
  readonly step: Readonly<ShallowRef<TransferStep>>
  readonly read: Reading['read']
  /** Shows what a file that was accepted would change. */
  readonly show: (next: Pending, mode: ImportMode) => void
  /** Compares a file that was accepted with what is stored. Null, and said, where that cannot be read. */
  readonly compare: (fileName: string, file: FileContent) => Promise<Comparison | null>
  /** Reads and checks a file and shows what it would change. A file that is being read gives way to it. */
  readonly check: (file: IncomingFile) => Promise<void>
  /** What is only here stays, or goes. */
  readonly setMode: (mode: ImportMode) => void
  /** Stores what the preview shows, all of it or nothing. */
  readonly apply: () => Promise<void>
  /** Takes the import back that has just been applied. */
  readonly undo: () => Promise<Restored>
  readonly cancel: () => void
}

/** What the journal is told of an import. */
type Told = Pick<ApplyOptions, 'mode' | 'origin' | 'stamp' | 'fileName'>

/** Part of the transfer store. */
export function useIncoming(): Incoming {
  const { db } = useSurroundings().opening
  const relationships = useRelationships()
  const author = useAuthor()
  const step = shallowRef<TransferStep>({ type: 'idle' })
  let pending: Pending | null = null
  const { read, stop } = useReading(goTo)
  const compare = comparing(db, goTo)
  const put = putting(db, useStatus())

  /** Goes on to a step at which no file waits for the user's word. */
  function goTo(next: TransferStep): void {
    pending = null
    step.value = next
  }

  function show(next: Pending, mode: ImportMode, renewed = false): void {
    pending = next
    const preview = previewOf(next.comparison, mode)
    step.value = { type: 'preview', fileName: next.fileName, preview, renewed }
  }

  async function check(file: IncomingFile): Promise<void> {
    const accepted = await read(file)
    const comparison = accepted && (await compare(file.name, accepted))
    if (comparison) show({ fileName: file.name, comparison, origin: 'file' }, 'update')
  }

  function setMode(mode: ImportMode): void {
    if (pending && isOpen(step.value)) show(pending, mode)
  }

  async function apply(): Promise<void> {
    if (!pending || !isOpen(step.value)) return
    const { preview } = step.value
    const { fileName, comparison, origin } = pending
    step.value = { type: 'applying', fileName, preview }
    const composed = await saving(db, () => toApply(comparison, preview.mode))
    const told = { mode: preview.mode, origin, stamp: author.stamp(), fileName }
    const answer = composed.type === 'saved' ? await put(composed.value, told) : composed
    if (answer.type === 'rejected') {
      goTo({ type: 'refused', fileName, outcome: answer })
    } else if (answer.type === 'saved') {
      const { rel, restorePoint } = answer.value
      if (relationships.currentId !== rel) await relationships.chooseWritten(rel)
      goTo({ type: 'applied', fileName, preview, rel, restorePoint })
    } else if (answer.failure.type === 'stale') {
      const again = await compare(fileName, { dataset: comparison.incoming, header: comparison.header })
      if (again) show({ fileName, comparison: again, origin }, preview.mode, true)
    } else {
      step.value = { type: 'failed', fileName, preview, failure: answer.failure }
    }
  }

  async function undo(): Promise<Restored> {
    if (step.value.type !== 'applied') return { type: 'refused', why: 'gone' }
    const restored = await relationships.restore(step.value.restorePoint)
    if (restored.type === 'restored') step.value = { type: 'idle' }
    return restored
  }

  function cancel(): void {
    stop()
    goTo({ type: 'idle' })
  }

  return { step, read, show, compare, check, setMode, apply, undo, cancel }
}

function comparing(db: Shelves, tell: (step: TransferStep) => void): Incoming['compare'] {
  return async (fileName, file) => {
    const compared = await saving(db, () => compareWithStored(db, file))
    if (compared.type === 'saved') return compared.value
    tell({ type: 'not-compared', fileName, failure: compared.failure })
    return null
  }
}

/** Stores what was composed, unless it may not be stored. */
function putting(db: Shelves, status: ReturnType<typeof useStatus>) {
  return async ({ dataset, options, refused }: Composed, told: Told) =>
    refused ?? status.follow(applyDataset(db, dataset, { ...options, ...told }))
}

function isOpen(step: TransferStep): step is Extract<TransferStep, { readonly type: 'preview' | 'failed' }> {
  return step.type === 'preview' || step.type === 'failed'
}
