import type { I18n } from 'vue-i18n'
import { createI18n, useI18n } from 'vue-i18n'
import { en } from './en/catalogue.ts'
import type { Formats } from './formats.ts'
import { formatsFor } from './formats.ts'

/** A language of the app: its catalogue, and the tag by which Intl writes dates and numbers for it. */
interface Language {
  readonly intl: string
  readonly messages: object
}

/** Every language that ships. Another one is another folder beside `en` and another line here. */
const languages: Readonly<Record<string, Language>> = { en: { intl: 'en-GB', messages: en } }

/** The catalogue of all texts on screen. */
export function createTexts(language = 'en'): I18n {
  return createI18n({
    legacy: false,
    locale: language,
    fallbackLocale: 'en',
    messages: Object.fromEntries(Object.entries(languages).map(([tag, { messages }]) => [tag, messages])),
  }) as I18n // the options fix the mode; the messages are checked by texts.test.ts
}

const formats = new Map<string, Formats>()

/** What a component needs to write on screen: texts by key, and dates and numbers in the same language. */
export function useTexts(): {
  readonly t: (key: string, values?: Record<string, unknown>, count?: number) => string
  readonly f: Formats
  readonly intl: string
} {
  const { t, locale } = useI18n()
  const intl = languages[locale.value]?.intl ?? locale.value
  let f = formats.get(intl)
  if (!f) formats.set(intl, (f = formatsFor(intl)))
  return {
    t: (key, values = {}, count) => (count === undefined ? t(key, values) : t(key, values, count)),
    f,
    intl,
  }
}
