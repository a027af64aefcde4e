import type { TitleDoubt } from '#analysis/titleCheck.ts'
import { useFigureNotes } from '#state/figureNotes.ts'
import type { OwnText } from '#state/figureNotes.ts'
import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import type { FigurePage } from './figure.ts'
import { groundOf, useTitleDoubts } from './useTitleDoubts.ts'

/** What speaks against the reader's own title and description of a figure, and what can be done about it. */
export interface OwnTexts {
  /** Empty for a generated title, and for one that was kept in spite of just these. */
  readonly doubts: ComputedRef<readonly TitleDoubt[]>
  /** Whether the description was written on other facts. */
  readonly altDoubted: ComputedRef<boolean>
  /** Takes the generated text in place of the reader's. */
  readonly take: (what: 'title' | 'alt') => void
  /** Keeps the reader's text in spite of what speaks against it now. */
  readonly keep: (what: 'title' | 'alt') => void
}

/** Holds the reader's own texts of a figure against it. */
export function useOwnTexts(id: () => string, page: () => FigurePage): OwnTexts {
  const notes = useFigureNotes()
  const doubtsOf = useTitleDoubts()

  const doubts = computed(() => {
    const { title } = notes.noteOf(id())
    const found = doubtsOf(title, groundOf(page()))
    return title?.kept === doubtKey(found) ? [] : found
  })
  const altDoubted = computed(() => {
    const { alt } = notes.noteOf(id())
    return alt !== undefined && !isSame(alt, page().finding.facts)
  })

  function take(what: 'title' | 'alt'): void {
    const { [what]: _gone, ...rest } = notes.stored(id())
    notes.keep(id(), rest)
  }

  function keep(what: 'title' | 'alt'): void {
    const note = notes.stored(id())
    const own = note[what]
    if (!own) return
    const kept = { ...own, facts: page().finding.facts }
    // The facts are new ones now: what still speaks against it is what it is kept in spite of.
    const left = what === 'title' ? doubtsOf(kept, groundOf(page())) : []
    notes.keep(id(), { ...note, [what]: { ...kept, kept: doubtKey(left) } })
  }

  return { doubts, altDoubted, take, keep }
}

function doubtKey(doubts: readonly TitleDoubt[]): string {
  return doubts.length === 0 ? '' : JSON.stringify(doubts)
}

function isSame({ facts: before }: OwnText, now: readonly string[]): boolean {
  return before.length === now.length && before.every((fact, i) => fact === now[i])
}
