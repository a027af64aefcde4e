import type { LintWarning } from '#analysis/slideLint.ts'
import { useTexts } from '../texts/i18n.ts'

/** A warning as a sentence. */
export function useLintWords(): (warning: LintWarning) => string {
  const { t, f } = useTexts()
  return ({ kind, n, about }) => {
    const said = about.map((one) => t('lint.quoted', { text: one }))
    const list = said.length === 0 ? '' : f.list(said, Math.max(0, n - said.length))
    return t(`lint.${kind}`, { n: f.integer(n), about: list }, n)
  }
}
