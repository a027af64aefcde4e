import type { Plugin } from 'vue'
import { createI18n, useI18n } from 'vue-i18n'
import { en } from './en/catalogue.ts'
import type { Formats } from './formats.ts'
import { formatsFor } from './formats.ts'

/** Every language that ships: another one is another folder beside `en`, and another line here and below. */
const messages = { en }

/** The tag by which Intl writes dates and numbers for a language. */
const intlTags: Readonly<Record<string, string>> = { en: 'en-GB' }

/** The catalogue of all texts on screen, as the plugin that Vue installs. */
export function createTexts(locale: keyof typeof messages = 'en'): Plugin {
  return createI18n({ legacy: false, locale, fallbackLocale: 'en', messages })
}

const formats = new Map<string, Formats>()

/** What a component needs to write on screen: texts by key, and dates and numbers in the same language. */
export function useTexts(): {
  readonly t: (key: string, values?: Record<string, unknown>, count?: number) => string
  readonly f: Formats
  readonly intl: string
} {
  const { t, locale } = useI18n()
  const intl = intlTags[locale.value] ?? locale.value
  let f = formats.get(intl)
  if (!f) formats.set(intl, (f = formatsFor(intl)))
  return {
    t: (key, values = {}, count) => (count === undefined ? t(key, values) : t(key, values, count)),
    f,
    intl,
  }
}
