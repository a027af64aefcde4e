import type { Component, InjectionKey, Plugin, Ref } from 'vue'
import { defineAsyncComponent, inject, shallowRef } from 'vue'
import { createI18n } from 'vue-i18n'
import { en } from './en/catalogue.ts'
import type { Formats } from './formats.ts'
import { formatsFor } from './formats.ts'
import { isolated } from '#model/isolated.ts'

/** Every language that ships: another one is another folder beside `en`, and a line in each of these three. */
const messages = { en }
const laterMessages = { en: async () => (await import('./en/later.ts')).later }

/** The tag by which Intl writes dates and numbers for a language. */
const intlTags: Readonly<Record<string, string>> = { en: 'en-GB' }

type Language = keyof typeof messages

/** Texts and language of the app. An app beside it, such as that of a pinned view, is given the same. */
export const TEXTS: InjectionKey<Texts> = Symbol('texts')

interface Texts {
  readonly t: (key: string, values: Record<string, unknown>, count?: number) => string
  readonly locale: Readonly<Ref<string>>
}

/** The texts of the first screen, as the plugin that Vue installs; see {@link withTexts} for the others. */
export function createTexts(locale: Language = 'en'): Plugin {
  const texts = createI18n({ legacy: false, locale, fallbackLocale: 'en', messages })
  fetchLater = async () => texts.global.mergeLocaleMessage(locale, await laterMessages[locale]())
  fetched = undefined
  return {
    install: (app) => {
      app.use(texts)
      const { t, locale } = texts.global
      app.provide(TEXTS, {
        t: (key, values, count) => (count === undefined ? t(key, values) : t(key, values, count)),
        locale,
      })
    },
  }
}

let fetchLater: (() => Promise<void>) | undefined
let fetched: Promise<void> | undefined

/** Adds the texts of what is fetched later to those of the first screen, once. */
function addLaterTexts(): Promise<void> {
  fetched ??= fetchLater?.().catch((cause: unknown) => {
    fetched = undefined
    throw cause
  })
  return fetched ?? Promise.resolve()
}

/** What fetches a component, made to fetch the texts that do not come with the first screen as well. */
export function withTexts<C extends Component>(load: () => Promise<C>): () => Promise<C> {
  return async () => (await Promise.all([load(), addLaterTexts()]))[0]
}

/** A component that is fetched when it is first shown, together with its texts. */
export function fetchedPart(load: () => Promise<Component>): Component {
  return defineAsyncComponent(withTexts(load))
}

const formats = new Map<string, Formats>()

/** The time zone in which instants are written; undefined: that of the browser. */
export const readerZone = shallowRef<string>()

/** What a sentence is filled with: here titles enter it, whatever they are written in. */
function setApart(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const set: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(values)) {
    set[name] = typeof value === 'string' ? isolated(value) : value
  }
  return set
}

/** What a component needs to write on screen: texts by key, and dates and numbers in the same language. */
export function useTexts(): {
  readonly t: (key: string, values?: Record<string, unknown>, count?: number) => string
  readonly f: Formats
  readonly intl: string
} {
  const texts = inject(TEXTS)
  if (!texts) throw new Error('install the texts before using them')
  const { t, locale } = texts
  const intl = intlTags[locale.value] ?? locale.value
  let f = formats.get(intl)
  if (!f) {
    f = formatsFor(
      intl,
      (n) => t('words.more', { n }),
      () => readerZone.value,
    )
    formats.set(intl, f)
  }
  return {
    t: (key, values = {}, count) => t(key, setApart(values), count),
    f,
    intl,
  }
}
