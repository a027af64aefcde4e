import type * as v from 'valibot'
import { CONTENT, FORMAT } from '../../src/dataset/schema/dataset.ts'
import * as values from '../../src/dataset/schema/values.ts'
import { isoDay } from '../../src/model/day.ts'
import { LIST_NAMES } from '../../src/model/records/dataset.ts'
import type { Content } from '../journeys/datasets.ts'
import { WEB_ADDRESSES } from './addressPayloads.ts'
import { bare, kindOf, referenceOf, required } from './textFields.ts'

/** How a hostile dataset is made. */
export interface Making {
  /** Id of the relationship. */
  readonly id: string
  /** The text at a field: the n-th that is asked for there. */
  readonly text: (path: string, n: number) => string
  /** What ids begin with: hostile, but without white space. */
  readonly idHead?: (path: string, n: number) => string
  /** How many entries a list has, by its path; 1 where nothing is said. */
  readonly sizes?: Readonly<Record<string, number>>
  /** What stands at a path instead of what would be made up. */
  readonly instead?: Readonly<Record<string, (n: number) => unknown>>
  /** Whether the n-th record lacks a field that it may lack. */
  readonly lacks?: (path: string, n: number) => boolean
}

/** A dataset in which every field that can hold a text has one, in every kind of record: no matter who adds one. */
export function hostileDataset(making: Making): Content {
  return new Grower(making).dataset()
}

/** Fields without text that records are made with all the same: without them they would be seen nowhere. */
const WANTED = new Set(['meetings.date', 'sources.published', 'meetings.time'])
const CODES = ['036', '112', '057', '172', '040', '190', '051', '138']
/** 2021-01-04. */
export const FIRST_DAY = 18_631
/** How many days records are spread over. */
const DAYS = 120
const LATER = '2021-06-20'

class Grower {
  readonly #making: Making
  readonly #counts = new Map<string, number>()
  readonly #ids = new Map<string, string[]>()

  constructor(making: Making) {
    this.#making = making
  }

  dataset(): Content {
    for (const list of [...LIST_NAMES, 'people', 'actors']) this.#ids.set(list, this.#idsOf(list))
    const entries = Object.entries(CONTENT).map(([name, schema]) => [name, this.#grown(schema, name)])
    const content = Object.fromEntries(entries) as Content // one entry for each list
    const relationship = { ...content.relationship, id: this.#making.id, a: 'USA', b: 'RUS' }
    return { format: FORMAT, version: 1, ...content, relationship }
  }

  /** The ids of a list, before any of its records is made: others lead to them. */
  #idsOf(list: string): string[] {
    const path = LIST_NAMES.some((name) => name === list) ? list : `relationship.${list}`
    const size = this.#making.sizes?.[path] ?? 1
    return Array.from({ length: size }, (_, n) => this.#idAt(`${path}.id`, n))
  }

  #idAt(path: string, n: number): string {
    return `${this.#making.idHead?.(path, n) ?? ''}${path.replaceAll('.', '-')}-${n}`
  }

  #next(path: string): number {
    const n = this.#counts.get(path) ?? 0
    this.#counts.set(path, n + 1)
    return n
  }

  #grown(schema: v.GenericSchema, path: string): unknown {
    const composite = bare(schema)
    const instead = this.#making.instead?.[path]
    if (instead) return instead(this.#next(path))
    if (composite.type === 'array') {
      const length = this.#making.sizes?.[path] ?? 1
      return Array.from({ length }, () => this.#grown(composite.item, path))
    }
    if (composite.type !== 'loose_object') return this.#leaf(required(schema), path)
    const entries = Object.entries(composite.entries).flatMap(([name, inner]) => {
      const below = `${path}.${name}`
      return this.#isLeftOut(inner, below) ? [] : [[name, this.#grown(inner, below)] as const]
    })
    return Object.fromEntries(entries)
  }

  #isLeftOut(schema: v.GenericSchema, path: string): boolean {
    if (this.#making.instead?.[path] || WANTED.has(path)) return false
    if (schema.type !== 'exact_optional') return false
    const lacks = this.#making.lacks
    return !hasText(schema, path) || (lacks?.(path, this.#next(`${path}?`)) ?? false)
  }

  #leaf(schema: v.GenericSchema, path: string): unknown {
    const kind = kindOf(schema, path)
    const n = this.#next(path)
    if (kind === 'text') return this.#making.text(path, n)
    if (kind === 'url') return WEB_ADDRESSES[n % WEB_ADDRESSES.length]
    if (kind === 'id') return this.#idAt(path, n)
    if (kind === 'reference') {
      const ids = this.#ids.get(referenceOf(schema) ?? '') ?? []
      return ids[n % ids.length]
    }
    return closedValue(schema, path, n)
  }
}

function hasText(schema: v.GenericSchema, path: string): boolean {
  const composite = bare(schema)
  if (composite.type === 'array') return hasText(composite.item, path)
  if (composite.type === 'loose_object')
    return Object.entries(composite.entries).some(([name, inner]) => hasText(inner, `${path}.${name}`))
  return ['text', 'url'].includes(kindOf(schema, path))
}

function closedValue(schema: v.GenericSchema, path: string, n: number): unknown {
  if (schema === values.date || schema === values.knownDay)
    return path.includes('.changes.') ? LATER : isoDay(FIRST_DAY + (n % DAYS))
  if (schema === values.instant) return '2021-05-13T09:00:00Z'
  if (schema === values.country) return 'USA'
  if (schema === values.clockTime) return '09:30'
  if (schema === values.zone) return 'Atlantic/Reykjavik'
  if (schema === values.eventType) return CODES[n % CODES.length]
  const { type, options } = bare(schema) as unknown as { readonly type: string; readonly options?: unknown[] } // a picklist has them
  if (type === 'picklist') return options?.[n % (options.length || 1)]
  return type === 'boolean' ? false : 1 + (n % 5)
}
