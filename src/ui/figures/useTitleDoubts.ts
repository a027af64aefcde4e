import type { MoveWords, TitleDoubt } from '#analysis/titleCheck.ts'
import { titleDoubts } from '#analysis/titleCheck.ts'
import type { OwnText } from '#state/figureNotes.ts'
import { useTexts } from '../texts/i18n.ts'
import type { FigurePage, Finding } from './figure.ts'

/** What a title is held against. */
export interface TitleGround {
  readonly finding: Finding
  /** Texts in which the numbers of a title may stand. */
  readonly numbers: readonly string[]
}

/** What a figure says of itself, for {@link useTitleDoubts}. */
export function groundOf({ finding, subtitle, table }: FigurePage): TitleGround {
  const cells = table.rows.flatMap((row) => [...row.cells, ...row.values.map(String)])
  return { finding, numbers: [finding.text, subtitle, ...finding.facts, ...cells] }
}

/** Holds a title that the reader wrote against what is shown now. */
export function useTitleDoubts(): (
  title: Pick<OwnText, 'text' | 'facts'> | undefined,
  ground: TitleGround,
) => TitleDoubt[] {
  const words = useMoveWords()
  return (title, { finding, numbers }) => {
    if (!title) return []
    const { facts, move } = finding
    const claim = {
      title: title.text,
      factsThen: title.facts,
      facts,
      ...(move ? { move } : {}),
      shown: numbers,
    }
    return titleDoubts(claim, words)
  }
}

/** What speaks against a title, as sentences. */
export function useDoubtWords(): (doubts: readonly TitleDoubt[]) => readonly string[] {
  const { t, f } = useTexts()
  return (doubts) =>
    doubts.map((doubt) => {
      switch (doubt.kind) {
        case 'facts':
          return t('figures.doubt.facts')
        case 'move':
          return t('figures.doubt.move', {
            word: doubt.word,
            move: t(`figures.doubt.moved.${doubt.move}`),
          })
        case 'numbers':
          return t('figures.doubt.numbers', { numbers: f.list(doubt.numbers) })
      }
    })
}

/** The words of the reader's language that claim a movement. */
function useMoveWords(): MoveWords {
  const { t } = useTexts()
  const list = (key: string): string[] => t(`figures.words.${key}`).split(' ')
  const [up, down, none] = [list('up'), list('down'), list('none')]
  const numbers = Object.fromEntries(list('numbers').map((word, i) => [word, i + 2]))
  return { up, down, none, high: list('high'), low: list('low'), not: list('not'), numbers }
}
