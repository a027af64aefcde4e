import { computedAsync } from '@vueuse/core'
import type { Ref } from 'vue'
import { useI18n } from 'vue-i18n'

/** A sentence for each code of the codebook: when to take it, and when another. One file a language. */
type CodingHelp = Readonly<Record<string, string>>

const helps: Readonly<Record<string, () => Promise<CodingHelp>>> = {
  en: async () => (await import('./en/codingHelp.json')).default,
}

/** The coding help in the language on screen; empty until it has been fetched. */
export function useCodingHelp(): Readonly<Ref<CodingHelp>> {
  const { locale } = useI18n()
  return computedAsync<CodingHelp>(() => (helps[locale.value] ?? helps['en'])?.() ?? {}, {})
}
