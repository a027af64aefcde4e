import type { ShallowRef } from 'vue'
import type { OpenTable, TableChange, TableChoice, TableDraft } from './tableDraft.ts'
import { changedChoice, draftOf, firstChoice } from './tableDraft.ts'
import { recalled, remember } from './tableMemory.ts'

/** A table that has been opened, and what is decided about its columns. */
export class TableDesk {
  readonly open: OpenTable
  /** It is one that Bilat wrote: nothing is to be decided. */
  readonly isOwn: boolean
  readonly #memory: ShallowRef<string>
  #choice: TableChoice
  #isRemembered: boolean

  /** @param memory the preference in which decisions are kept, by the headers of tables */
  constructor(open: OpenTable, memory: ShallowRef<string>) {
    const { choice, isOwn } = firstChoice(open)
    const known = isOwn ? null : recalled(memory, open, choice)
    this.open = open
    this.isOwn = isOwn
    this.#memory = memory
    this.#choice = known ?? choice
    this.#isRemembered = known !== null
  }

  get choice(): TableChoice {
    return this.#choice
  }

  get draft(): TableDraft {
    return draftOf(this.open, this.#choice, this.#isRemembered)
  }

  change(change: TableChange): void {
    this.#choice = changedChoice(this.open, this.#choice, change)
    this.#isRemembered = false
  }

  remember(): void {
    remember(this.#memory, this.open, this.#choice)
  }
}
