import type { Fault } from '#model/fault.ts'
import type { ApplyMode } from '#storage/rows.ts'
import type { ShallowRef } from 'vue'
import { shallowRef } from 'vue'
import { useAsOf } from './asOf.ts'
import { useAuthor } from './author.ts'
import type { ImportDesk } from './importDesk.ts'
import type { Restored } from './relationships.ts'
import { useRelationships } from './relationships.ts'
import { useStatus } from './status.ts'
import { useSurroundings } from './surroundings.ts'
import type { IncomingFile, TransferStep } from './transferStep.ts'

/** The desk at which files are taken in, before it has been fetched. */
export interface Incoming {
  readonly step: Readonly<ShallowRef<TransferStep>>
  readonly check: ImportDesk['check']
  readonly takeInSample: ImportDesk['takeInSample']
  readonly unseal: (passphrase: string) => Promise<void>
  readonly mend: (fault: Fault, value: unknown) => void
  readonly leaveOut: () => void
  readonly takeAsFound: () => void
  readonly back: () => void
  readonly changeColumns: ImportDesk['changeColumns']
  readonly takeColumns: ImportDesk['takeColumns']
  readonly askColumns: ImportDesk['askColumns']
  readonly setMode: (mode: ApplyMode) => Promise<void>
  readonly decide: ImportDesk['decide']
  readonly apply: ImportDesk['apply']
  readonly undo: () => Promise<Restored>
  readonly cancel: () => void
}

/** Part of the transfer store. Whatever works on a file is fetched when the first one comes. */
export function useIncoming(): Incoming {
  const { opening, readFile, preferences } = useSurroundings()
  const relationships = useRelationships()
  const author = useAuthor()
  const asOf = useAsOf()
  const status = useStatus()
  const step = shallowRef<TransferStep>({ type: 'idle' })
  let desk: ImportDesk | null = null

  async function at(file: IncomingFile, work: (found: ImportDesk) => Promise<void>): Promise<void> {
    try {
      const { ImportDesk } = await import('./importDesk.ts')
      desk ??= new ImportDesk({
        db: opening.db,
        readFile,
        preferences,
        step,
        stamp: () => author.stamp(),
        day: () => asOf.day,
        follow: (write) => status.follow(write),
        currentId: () => relationships.currentId,
        choose: (rel) => relationships.choose(rel),
        chooseWritten: (rel) => relationships.chooseWritten(rel),
        restore: (restorePoint) => relationships.restore(restorePoint),
      })
    } catch (cause) {
      const message = cause instanceof Error ? cause.message : String(cause)
      step.value = { type: 'unreadable', fileName: file.name, message }
      return
    }
    await work(desk)
  }

  return {
    step,
    check: (file) => at(file, (found) => found.check(file)),
    takeInSample: (file) => at(file, (found) => found.takeInSample(file)),
    unseal: async (passphrase) => desk?.unseal(passphrase),
    mend: (fault, value) => void desk?.mend(fault, value),
    leaveOut: () => void desk?.leaveOut(),
    takeAsFound: () => void desk?.takeAsFound(),
    back: () => void desk?.back(),
    changeColumns: (change) => desk?.changeColumns(change),
    takeColumns: async () => desk?.takeColumns(),
    askColumns: () => desk?.askColumns(),
    setMode: async (mode) => desk?.setMode(mode),
    decide: (keys, choice) => desk?.decide(keys, choice),
    apply: async () => desk?.apply(),
    undo: async () => (await desk?.undo()) ?? { type: 'refused', why: 'gone' },
    cancel: () => {
      if (desk) desk.cancel()
      else step.value = { type: 'idle' }
    },
  }
}
