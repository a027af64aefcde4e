import { CHANGE_FORM } from '#model/forms/changeForm.ts'
import type { FieldSpec, FormFields } from '#model/forms/field.ts'
import type { FormFault } from '#state/forms/formFaults.ts'
import { CHANGE } from '#state/forms/formFaults.ts'
import { specAt } from '#state/forms/formTexts.ts'
import { useTexts } from '../texts/i18n.ts'
import { useFaultWords } from './faultWords.ts'
import type { FieldFault } from './fieldFault.ts'
import { useFormWords } from './formWords.ts'

/** Puts what is wrong with a field of a form in a sentence: the field, what stands there, the rule. */
export function useFormFaultWords(): (fault: FormFault, fields: FormFields) => FieldFault {
  const { t, f, intl } = useTexts()
  const words = useFaultWords()
  const formWords = useFormWords()
  const either = new Intl.ListFormat(intl, { type: 'disjunction' })

  function textOf({ path, found, why }: FormFault, spec: FieldSpec | undefined): string {
    const field = spec ? formWords.labelOf(path.split(' ').at(-1) ?? '', spec) : ''
    const allowed = spec?.kind === 'choice' ? either.format(formWords.plainOptions(spec)) : ''
    if (why === 'unchanged') return t('forms.fault.unchanged')
    if (why === 'missing') return t(missingKey(spec), { field, allowed })
    if (why.code === 'bad-date') return t('forms.fault.date', { field, found })
    if (spec?.kind === 'choice') {
      return t('forms.fault.notAllowed', { field, found, allowed, noun: t(`forms.noun.${spec.words}`) })
    }
    if (why.code === 'out-of-range') return t('forms.fault.score', { field, found })
    if (why.code === 'wrong-kind' && spec?.kind === 'number') return t('forms.fault.number', { field, found })
    if (why.code === 'duplicate-id') return t('forms.fault.taken', { field, found })
    return t(found === '' ? 'forms.fault.empty' : 'forms.fault.rule', { field, found, words: words(why) })
  }

  return (fault, fields) => {
    const { meant, path } = fault
    const isOfChange = path.startsWith(`${CHANGE} `)
    const spec = isOfChange ? specAt(CHANGE_FORM, path.slice(CHANGE.length + 1)) : specAt(fields, path)
    const offer =
      meant === undefined ? null : { value: meant, text: t('forms.fault.meant', { date: f.date(meant) }) }
    return { text: textOf(fault, spec), meant: offer }
  }
}

function missingKey(spec: FieldSpec | undefined): string {
  if (spec?.kind === 'date') return 'forms.fault.missingDate'
  return spec?.kind === 'choice' ? 'forms.fault.missingChoice' : 'forms.fault.missing'
}
