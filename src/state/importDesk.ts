import { inPauses } from '#dataset/inPauses.ts'
import { placeOf } from '#dataset/repair.ts'
import type { Fault } from '#model/fault.ts'
import { applyDataset } from '#storage/applyDataset.ts'
import type { ApplyMode } from '#storage/rows.ts'
import { saving } from '#storage/saveFailure.ts'
import type { DeskTools, Told } from './deskTools.ts'
import type { ImportCase } from './importCase.ts'
import { begun, faultyStep, mendables, previewed, UNREPAIRED } from './importCase.ts'
import type { Comparison, Composed, FileContent } from './preview.ts'
import { asSample, compareWithStored, decided, previewInSteps, toApply, withChoice } from './preview.ts'
import type { Outcome, Reading } from './reading.ts'
import type { Restored } from './relationships.ts'
import { remembered } from './remembered.ts'
import { startReading } from './reading.ts'
import { inTwentieths } from './inTwentieths.ts'
import type { TableChange } from './tableDraft.ts'
import type { IncomingFile, Previewed, TransferStep } from './transferStep.ts'
import { knownPassphrase, ofUnsealed, unsealedCase } from './unsealing.ts'
import { isAltered, isMendable } from './transferStep.ts'

/**
 * The desk at which files are taken in: read, mended, compared, seen, decided about, applied or given up. Fetched when
 * the first file comes.
 */
export class ImportDesk {
  readonly #tools: DeskTools
  readonly #reading: Reading
  #open: ImportCase | null = null
  /** Counted up with each comparison, and where a file gives way: what was compared for another is not shown. */
  #work = 0

  constructor(tools: DeskTools) {
    this.#tools = tools
    const { db, currentId, day, stamp } = tools
    const memory = remembered(tools.preferences, 'bilat-columns')
    const target = () => ({ db, rel: currentId(), day: day(), stamp: stamp(), memory })
    this.#reading = startReading(tools.readFile, target, (step) => this.#give(step))
  }

  /** Reads and checks a file and shows what it would change. A file that is being read gives way to it. */
  async check(file: IncomingFile): Promise<void> {
    this.#work++
    const outcome = await this.#reading.read(file)
    if (outcome) await this.#take(begun(file, 'file'), outcome)
  }

  /** Takes in the worked sample without a preview, marked as such. One that is there already is shown as it is. */
  async takeInSample(file: IncomingFile): Promise<void> {
    this.#work++
    const outcome = await this.#reading.read(file)
    if (!outcome) return
    if (outcome.type === 'columns' || outcome.type === 'sealed') return
    if (outcome.type !== 'accepted') {
      this.#give({ type: 'refused', fileName: file.name, outcome })
      return
    }
    const comparison = await this.#compare(file.name, asSample(outcome))
    if (!comparison) return
    if (comparison.stored) {
      this.cancel()
      this.#tools.choose(comparison.stored.relationship.id)
      return
    }
    if (await this.#show({ ...begun(file, 'sample'), comparison }, 'replace')) await this.apply()
  }

  /** Opens a sealed file with a passphrase and reads what is in it; one that does not open it is asked for again. */
  async unseal(passphrase: string): Promise<void> {
    const { value: step } = this.#tools.step
    if (!this.#open?.sealed || (step.type === 'sealed' && step.busy)) return
    const next = this.#open
    const asked = { type: 'sealed', fileName: next.file.name } as const
    this.#tell({ ...asked, wrong: false, busy: true })
    const unsealed = await unsealedCase(next, passphrase)
    if (this.#open !== next) return // given up meanwhile
    if (unsealed.type === 'refused') this.#tell({ ...asked, wrong: true, busy: false })
    else if (unsealed.type === 'unreadable') this.#give({ ...unsealed, fileName: asked.fileName })
    else if (unsealed.type === 'not-unsealed') this.#give({ ...asked, type: 'refused', outcome: unsealed })
    else {
      const outcome = await this.#reading.read(unsealed.case.file)
      if (outcome) await this.#take(unsealed.case, ofUnsealed(outcome))
    }
  }

  /** Puts another value in the place of a fault and checks the file anew; a record left out comes back. */
  async mend(fault: Fault, value: unknown): Promise<void> {
    if (!this.#open) return
    const { repairs, leftOut } = this.#open
    const place = placeOf(fault)
    const isOther = (at: typeof place): boolean => at?.list !== place?.list || at?.index !== place?.index
    const others = repairs.mends.filter(({ path }) => path !== fault.path)
    await this.#recheck({
      repairs: {
        ...repairs,
        mends: [...others, { path: fault.path, value }],
        leaveOut: repairs.leaveOut.filter(isOther),
      },
      leftOut: leftOut.filter((left) => isOther(placeOf(left.fault))),
    })
  }

  /** Leaves out all records that have faults, and checks what is left. */
  async leaveOut(): Promise<void> {
    if (!this.#open?.rejected) return
    const { repairs, leftOut, rejected } = this.#open
    await this.#recheck({
      repairs: { ...repairs, leaveOut: [...repairs.leaveOut, ...rejected.records] },
      leftOut: [...leftOut, ...mendables(rejected)],
    })
  }

  /** Compares a file although its header tells of another content. */
  async takeAsFound(): Promise<void> {
    if (!this.#open) return
    await this.#recheck({ repairs: { ...this.#open.repairs, asFound: true }, leftOut: this.#open.leftOut })
  }

  /** Back to the faults of what was left out. */
  async back(): Promise<void> {
    if (!this.#open) return
    await this.#recheck({ repairs: { ...this.#open.repairs, leaveOut: [] }, leftOut: [] })
  }

  /** Decides something about the columns of a table. */
  changeColumns(change: TableChange): void {
    if (this.#tools.step.value.type !== 'columns') return
    this.#open?.table?.change(change)
    this.askColumns()
  }

  /** Reads a table with its columns as they were decided, and remembers that. */
  async takeColumns(): Promise<void> {
    if (!this.#open?.table) return
    this.#open.table.remember()
    await this.#recheck({ repairs: UNREPAIRED, leftOut: [] })
  }

  /** Shows what the columns of a table are, to be decided anew. */
  askColumns(): void {
    if (!this.#open?.table) return
    const { file, table } = this.#open
    this.#open = { ...this.#open, repairs: UNREPAIRED, leftOut: [], comparison: null, preview: null }
    this.#tell({ type: 'columns', fileName: file.name, draft: table.draft, busy: false })
  }

  /** What is only here stays, or goes. Decisions are about one of the two: they begin anew. */
  async setMode(mode: ApplyMode): Promise<void> {
    if (!this.#open?.comparison || this.#open.comparison.foreign || !this.#isOpen()) return
    await this.#show({ ...this.#open, comparison: this.#open.comparison, preview: null }, mode)
  }

  /** Decides by the keys of decisions: see `decisionKey`. */
  decide(keys: readonly string[], choice: 'mine' | 'theirs'): void {
    if (!this.#open?.preview || !this.#isOpen()) return
    const preview = decided(this.#open.preview, withChoice(this.#open.preview.decisions, keys, choice))
    this.#open = { ...this.#open, preview }
    this.#tell({ type: 'preview', ...previewed(this.#open, preview), renewed: false, broken: [] })
  }

  /** Stores what the preview shows, all of it or nothing. */
  async apply(): Promise<void> {
    if (!this.#open?.comparison || !this.#open.preview || !this.#isOpen()) return
    const { comparison, preview, origin, file } = this.#open
    const shown = previewed(this.#open, preview)
    this.#tell({ type: 'applying', ...shown, share: 0 })
    const composed = await saving(this.#tools.db, () => toApply(comparison, preview))
    if (composed.type === 'not-saved') {
      this.#tell({ type: 'failed', ...shown, failure: composed.failure })
    } else if (composed.value.broken.length > 0) {
      this.#tell({ type: 'preview', ...shown, renewed: false, broken: composed.value.broken })
    } else {
      const told = { mode: preview.mode, origin, stamp: this.#tools.stamp(), fileName: file.name }
      await this.#put(composed.value, told, shown)
    }
  }

  /** Takes the import back that has just been applied. */
  async undo(): Promise<Restored> {
    const { value: step } = this.#tools.step
    if (step.type !== 'applied') return { type: 'refused', why: 'gone' }
    const restored = await this.#tools.restore(step.restorePoint)
    if (restored.type === 'restored') this.#give({ type: 'idle' })
    return restored
  }

  cancel(): void {
    this.#work++
    this.#reading.stop()
    this.#give({ type: 'idle' })
  }

  /** Goes on to a step at which no file waits for the user's word. */
  #give(next: TransferStep): void {
    this.#open = null
    this.#tell(next)
  }

  #tell(next: TransferStep): void {
    this.#tools.step.value = next
  }

  async #recheck(to: Pick<ImportCase, 'repairs' | 'leftOut'>): Promise<void> {
    const { value: step } = this.#tools.step
    if (!this.#open || ('busy' in step && step.busy)) return
    const next = { ...this.#open, ...to }
    if (step.type === 'faulty' || step.type === 'columns') this.#tell({ ...step, busy: true })
    const outcome = await this.#reading.read(next.file, next)
    if (outcome) await this.#take(next, outcome)
  }

  async #readAgain(open: ImportCase): Promise<void> {
    const outcome = await this.#reading.read(open.file, open)
    if (outcome) await this.#take(open, outcome, true)
  }

  async #take(next: ImportCase, outcome: Outcome, renewed = false): Promise<void> {
    if (outcome.type === 'columns') {
      this.#open = { ...next, table: outcome.table }
      this.askColumns()
    } else if (outcome.type === 'sealed') {
      this.#open = { ...next, sealed: outcome.sealed }
      this.#tell({ type: 'sealed', fileName: next.file.name, wrong: false, busy: false })
      const known = knownPassphrase(next)
      if (known !== null) await this.unseal(known)
    } else if (outcome.type === 'accepted') {
      const comparison = await this.#compare(next.file.name, outcome)
      if (comparison) await this.#show({ ...next, comparison }, next.preview?.mode ?? 'update', renewed)
    } else if (isMendable(outcome)) {
      this.#open = { ...next, rejected: outcome, comparison: null }
      this.#tell(faultyStep(this.#open, outcome))
    } else {
      const refused = { type: 'refused', fileName: next.file.name, outcome } as const
      this.#give(refused)
      if (isAltered(outcome)) this.#open = next
    }
  }

  async #compare(fileName: string, file: FileContent): Promise<Comparison | null> {
    const { db } = this.#tools
    const work = ++this.#work
    const compared = await saving(db, () => compareWithStored(db, file))
    if (this.#work !== work) return null
    if (compared.type === 'saved') return compared.value
    this.#give({ type: 'not-compared', fileName, failure: compared.failure })
    return null
  }

  /** @returns false where the file was given up meanwhile, or another choice was made */
  async #show(
    next: ImportCase & { readonly comparison: Comparison },
    mode: ApplyMode,
    renewed = false,
  ): Promise<boolean> {
    const work = ++this.#work
    const made = await inPauses(previewInSteps(next.comparison, mode))
    if (this.#work !== work) return false
    const preview = decided(made, next.preview?.decisions ?? new Map())
    this.#open = { ...next, preview }
    this.#tell({ type: 'preview', ...previewed(this.#open, preview), renewed, broken: [] })
    return true
  }

  async #put({ dataset, options }: Composed, told: Told, shown: Previewed): Promise<void> {
    const { db, follow, currentId, chooseWritten } = this.#tools
    const open = this.#open
    const progress = inTwentieths((share) => this.#tell({ type: 'applying', ...shown, share }))
    const answer = await follow(applyDataset(db, dataset, { ...options, ...told, progress }))
    if (answer.type === 'saved') {
      const { rel, restorePoint } = answer.value
      if (currentId() !== rel) await chooseWritten(rel)
      this.#give({ type: 'applied', ...shown, rel, restorePoint })
    } else if (answer.failure.type === 'stale' && open?.comparison?.foreign) {
      // What such a file comes to depends on what it is added to.
      await this.#readAgain(open)
    } else if (answer.failure.type === 'stale' && open?.comparison) {
      const { incoming, header } = open.comparison
      const again = await this.#compare(shown.fileName, { dataset: incoming, header })
      if (again) await this.#show({ ...open, comparison: again }, told.mode, true)
    } else {
      this.#tell({ type: 'failed', ...shown, failure: answer.failure })
    }
  }

  /** Whether there is a preview that waits for the user's word. */
  #isOpen(): boolean {
    return ['preview', 'failed'].includes(this.#tools.step.value.type)
  }
}
