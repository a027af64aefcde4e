import type { Citation } from '#model/records/base.ts'

/** Every field is there, in a record and in the entries inside it, apart from those that need a second case. */
export type Full<T> = T extends readonly (infer Entry)[]
  ? readonly Full<Entry>[]
  : T extends object
    ? {
        readonly [K in keyof T]-?: K extends 'set' | 'citations' | 'lines' | 'actors'
          ? NonNullable<T[K]>
          : Full<T[K]>
      }
    : T

export const kept = {
  createdAt: '2021-05-20T09:30:00Z',
  updatedAt: '2021-05-21T17:45:12.345Z',
  updatedBy: 'Ирина 🕊',
} as const

export const quoted: Full<Citation> = { source: 'src-mid', quote: '«Мы готовы к диалогу»', language: 'ru' }
