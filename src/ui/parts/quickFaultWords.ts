import { inOrder } from '#model/sideOrder.ts'
import type { QuickFault } from '#state/quickRecords.ts'
import { useSideOrder } from '#state/sideOrder.ts'
import { useTexts } from '../texts/i18n.ts'
import { useFaultWords } from './faultWords.ts'
import type { FieldFault } from './fieldFault.ts'
import { useSideNames } from './sideNames.ts'

/** Puts what is wrong with a field of the quick add in a sentence: the field, what stands there, the rule. */
export function useQuickFaultWords(): (fault: QuickFault) => FieldFault {
  const { t, f } = useTexts()
  const words = useFaultWords()
  const names = useSideNames()
  const sideOrder = useSideOrder()

  function textOf({ field, found, why }: QuickFault): string {
    const [a = '', b = ''] = inOrder(sideOrder.order, names.codes).map((code) => code.toLowerCase())
    const ways = { ab: `${a}>${b}`, ba: `${b}>${a}`, mutual: `${a}=${b}` }
    if (why === 'missing') return t(`quickAdd.fault.missing.${field}`, ways)
    if (why === 'unknown') return t(`quickAdd.fault.unknown.${field}`, { found, ...ways })
    if (why.code === 'bad-date') return t('quickAdd.fault.date', { found })
    if (field === 'score') return t('quickAdd.fault.score', { found })
    if (field === 'published' && why.code === 'known-on-missing')
      return t('quickAdd.fault.published', { found })
    const key = found === '' ? 'quickAdd.fault.empty' : 'quickAdd.fault.rule'
    return t(key, { field: t(`quickAdd.field.${field}`), found, words: words(why) })
  }

  return (fault) => {
    const { meant } = fault
    const offer =
      meant === undefined ? null : { value: meant, text: t('quickAdd.fault.meant', { date: f.date(meant) }) }
    return { text: textOf(fault), meant: offer }
  }
}
