import type { FieldSpec } from '#model/forms/field.ts'
import { useTexts } from '../texts/i18n.ts'
import { useSideNames } from './sideNames.ts'

type ChoiceSpec = Extract<FieldSpec, { readonly kind: 'choice' }>

/** Words for the fields of forms and for what can be chosen in them. */
export interface FormWords {
  readonly labelOf: (name: string, spec: FieldSpec) => string
  readonly optionOf: (spec: ChoiceSpec, option: string | number) => string
  /** The options as they are written in a file and told of in a sentence. */
  readonly plainOptions: (spec: ChoiceSpec) => readonly string[]
}

/** Where the catalogue keeps the words of choices, apart from those of the form itself. */
const WORDS: Readonly<Record<string, string>> = {
  caseStatus: 'words.caseStatus',
  certainty: 'words.certainty',
  commitmentStatus: 'words.commitmentStatus',
  completeness: 'forms.completeness',
  dateKind: 'words.dateKind',
  eventStatus: 'words.eventStatus',
  format: 'words.format',
  issueKind: 'forms.issueKind',
  issueStatus: 'words.issueStatus',
  level: 'words.level',
  owner: 'words.owner',
  reliability: 'quickAdd.reliabilities',
  tier: 'words.tier',
}

export function useFormWords(): FormWords {
  const { t } = useTexts()
  const sides = useSideNames()

  function optionOf({ words }: ChoiceSpec, option: string | number): string {
    if (words === 'side') return option === 'a' || option === 'b' ? sides[option] : t('forms.side.both')
    if (words === 'credibility') return `${option}: ${t(`words.credibility.${option}`)}`
    const room = WORDS[words]
    return room === undefined ? String(option) : t(`${room}.${option}`)
  }

  return {
    labelOf: (name, { label = name }) => t(`forms.field.${label}`),
    optionOf,
    plainOptions: (spec) =>
      spec.options.map((option) => (spec.words === 'side' ? optionOf(spec, option) : String(option))),
  }
}
