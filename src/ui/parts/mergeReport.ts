import { choiceAt } from '#state/mergeChoices.ts'
import type { FieldChange, MergeEntry, Previewed } from '#state/transfer.ts'
import { useTexts } from '../texts/i18n.ts'
import { useFaultPlace, useFaultWords } from './faultWords.ts'
import type { ListView } from './mergeViews.ts'
import { entriesIn, keptFields } from './mergeViews.ts'
import { useMergeWords } from './mergeWords.ts'
import { useWritten } from './writtenValue.ts'

const LISTS: readonly ListView[] = [
  'new',
  'changed',
  'deletedThere',
  'changedHere',
  'deletedHere',
  'onlyHere',
]

/** Puts what was found in a file, and what was decided about it, into a text to keep. */
export function useMergeReport(): (shown: Previewed, title: string, footer: string, when: string) => string {
  const { t, f } = useTexts()
  const words = useMergeWords()
  const written = useWritten(Infinity)
  const faultWords = useFaultWords()
  const placeOf = useFaultPlace()

  return ({ fileName, preview, leftOut, leftOutCount }, title, footer, when) => {
    const named = (entry: MergeEntry): string =>
      ['-', t(`merge.kinds.${entry.list}`), words.title(entry), words.date(entry), `[${entry.id}]`]
        .filter((part) => part !== '')
        .join(' ')
    const chosen = (entry: MergeEntry, path: string): string =>
      t(`merge.reportOf.${choiceAt(preview.decisions, entry, path)}`)
    const taken = (entry: MergeEntry): string[] =>
      fieldsOf(entry).map(({ path, before, after }) => {
        const values = { path, before: written(before), after: written(after), choice: chosen(entry, path) }
        return `  ${t('merge.reportOf.fields', values)}`
      })
    const disputed = (entry: MergeEntry): string[] =>
      entry.conflicts.map(({ path, mine, theirs }) => {
        const values = { path, mine: written(mine), theirs: written(theirs), choice: chosen(entry, path) }
        return `  ${t('merge.reportOf.conflict', values)}`
      })
    const part = (head: string, lines: readonly string[]): string[] =>
      lines.length > 0 ? ['', head, ...lines] : []
    const conflicts = entriesIn(preview, 'conflict')
    const lists = LISTS.map((view) => [view, entriesIn(preview, view)] as const)
    return [
      t('merge.reportOf.head', { file: fileName, when: f.instant(when) }),
      title,
      footer,
      ...part(
        t('merge.reportOf.errors', { n: f.integer(leftOutCount) }),
        leftOut.map((left) => `- ${placeOf(left)}: ${left.fault.found ?? ''} ${faultWords(left.fault)}`),
      ),
      ...part(
        t('merge.reportOf.conflicts', { n: f.integer(conflicts.length) }),
        conflicts.flatMap((entry) => [named(entry), ...disputed(entry), ...taken(entry)]),
      ),
      ...lists.flatMap(([view, entries]) =>
        part(
          t(`merge.heads.${view}`, { n: f.integer(entries.length) }),
          entries.flatMap((entry) => [named(entry), ...(view === 'onlyHere' ? [] : taken(entry))]),
        ),
      ),
      '',
    ].join('\n')
  }
}

/** What may be decided about beside conflicts: what comes from the file, and what could. */
function fieldsOf(entry: MergeEntry): readonly FieldChange[] {
  const { group, taken, kept } = entry
  return group === 'deletedHere' ? kept : [...taken, ...keptFields(entry)]
}
