import type { MoveWords, TitleDoubt } from '#analysis/titleCheck.ts'
import { titleDoubts } from '#analysis/titleCheck.ts'
import type { OwnText } from '#state/figureNotes.ts'
import { useTexts } from '../texts/i18n.ts'
import type { FigurePage } from './figure.ts'

/** Holds a title that the reader wrote against a figure as it is now. */
export function useTitleDoubts(): (title: OwnText | undefined, page: FigurePage) => TitleDoubt[] {
  const words = useMoveWords()
  return (title, { finding, subtitle, table }) => {
    if (!title) return []
    const { facts, move } = finding
    const cells = table.rows.flatMap((row) => [...row.cells, ...row.values.map(String)])
    const claim = {
      title: title.text,
      factsThen: title.facts,
      facts,
      ...(move ? { move } : {}),
      shown: [finding.text, subtitle, ...facts, ...cells],
    }
    return titleDoubts(claim, words)
  }
}

/** The words of the reader's language that claim a movement. */
function useMoveWords(): MoveWords {
  const { t } = useTexts()
  const list = (key: string): string[] => t(`figures.words.${key}`).split(' ')
  const [up, down, none] = [list('up'), list('down'), list('none')]
  const numbers = Object.fromEntries(list('numbers').map((word, i) => [word, i + 2]))
  return { up, down, none, high: list('high'), low: list('low'), not: list('not'), numbers }
}
