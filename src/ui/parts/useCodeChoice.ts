import { searchCodes } from '#analysis/codeSearch.ts'
import { cameoCode } from '#model/cameo/codebook.ts'
import type { ScoreTable } from '#model/cameo/scoreTables.ts'
import { codeScore } from '#model/cameo/scoreTables.ts'
import { useScoreTable } from '#state/scoreTable.ts'
import { useCodingHelp } from '../texts/codingHelp.ts'
import { useTexts } from '../texts/i18n.ts'
import type { SearchOption } from './searchOption.ts'

/** CAMEO codes to choose from, wherever one is: found by typing words, each with its usual score. */
export interface CodeChoice {
  readonly search: (text: string) => readonly SearchOption[]
  /** "036 Express intent to meet or negotiate"; the text itself for what is no code. */
  readonly shown: (code: string) => string
  /** The score of a code in the table; "–" where it has none. */
  readonly usual: (code: string) => string
}

/** @param table by which codes score; missing, the one that the reader has chosen */
export function useCodeChoice(table?: ScoreTable): CodeChoice {
  const scoreTable = useScoreTable()
  const help = useCodingHelp()
  const { t, f } = useTexts()

  function shown(code: string): string {
    const entry = cameoCode(code)
    return entry ? t('quickAdd.codeOption', { code, name: entry.name }) : code
  }
  function usual(code: string): string {
    return f.score(codeScore(table ?? scoreTable.table, code) ?? NaN)
  }
  function search(text: string): readonly SearchOption[] {
    return searchCodes(text, help.value).map(({ code }) => ({
      value: code,
      text: shown(code),
      note: usual(code),
    }))
  }
  return { search, shown, usual }
}
