import { countryCalled } from '#model/countryCalled.ts'
import type { Dataset } from '#model/records/dataset.ts'
import { LIST_NAMES } from '#model/records/dataset.ts'
import type { Side } from '#model/records/base.ts'
import type { Actor, Person } from '#model/records/relationship.ts'
import type { ForeignRecord } from './foreign.ts'
import { stableId } from './foreign.ts'

/** Finds what cells name, and takes down whom and what nobody has recorded yet. */
export class Directory {
  readonly actors: Actor[] = []
  readonly people: Person[] = []
  readonly sources: ForeignRecord[] = []
  readonly #ids: Set<string>
  readonly #stored: ReadonlyMap<string, ReadonlySet<string>>
  readonly #actors: Map<string, string>
  readonly #people: Map<string, string>
  readonly #issues: ReadonlyMap<string, string>
  readonly #sources: Map<string, string>
  readonly #sides: ReadonlyMap<string, Side>

  constructor(stored: Dataset) {
    const { a, b, nameA, nameB, actors, people } = stored.relationship
    const lists = LIST_NAMES.map((list) => [list, new Set(stored[list].map(({ id }) => id))] as const)
    this.#stored = new Map(lists)
    this.#ids = new Set([
      a,
      b,
      ...[...actors, ...people].map(({ id }) => id),
      ...lists.flatMap(([, ids]) => [...ids]),
    ])
    const sides = [
      { id: a, name: nameA ?? a },
      { id: b, name: nameB ?? b },
    ]
    this.#actors = byName([...sides, ...actors])
    this.#people = byName(people)
    this.#issues = byName(stored.issues.map(({ id, title }) => ({ id, name: title })))
    this.#sources = new Map(
      stored.sources.flatMap(({ id, url }) => [[id, id], ...(url === undefined ? [] : [[url, id] as const])]),
    )
    const named = [...byName(sides)].map(([name, id]) => [name, id === a ? 'a' : 'b'] as const)
    this.#sides = new Map([...named, ['a', 'a'], ['b', 'b']])
  }

  /** Whether a record is there already. */
  has(list: string, id: string): boolean {
    return this.#stored.get(list)?.has(id) ?? false
  }

  /** The actor of a name, of a country in any language; one that nobody has recorded is taken down. */
  actor(name: string): string {
    const known = this.#actors.get(folded(name))
    if (known !== undefined) return known
    const country = countryCalled(name)
    const code = country && (this.#actors.get(folded(country.code)) ?? null)
    if (code !== null) this.#actors.set(folded(name), code)
    return code ?? this.#takeDown(name, this.#actors, (id) => this.actors.push({ id, name }), country?.code)
  }

  person(name: string): string {
    return (
      this.#people.get(folded(name)) ??
      this.#takeDown(name, this.#people, (id) => this.people.push({ id, name, roles: [] }))
    )
  }

  /** The issue of a title; what is none stays as it is written, and is found to lead nowhere. */
  issue(title: string): string {
    return this.#issues.get(folded(title)) ?? title.trim()
  }

  /** The side that a country is; what is none stays as it is written. */
  side(name: string): string {
    const code = countryCalled(name)?.code
    const called = code === undefined ? undefined : this.#sides.get(folded(code))
    return this.#sides.get(folded(name)) ?? called ?? name.trim()
  }

  /** The source of an address, an id or a publisher; a new one is taken down. */
  source(named: NamedSource): string | undefined {
    const address = named.url.trim()
    const publisher = named.publisher.trim()
    const known = this.#sources.get(address)
    if (known !== undefined) return known
    const isAddress = /^https?:\/\/\S+$/i.test(address)
    const name = publisher === '' ? (isAddress ? hostOf(address) : address) : publisher
    if (name === '') return undefined
    const key = isAddress ? address : JSON.stringify([name, named.published])
    const id = this.#sources.get(key) ?? stableId('src', key)
    if (this.#sources.has(key) || this.has('sources', id)) return id
    this.#sources.set(key, id)
    const fields = new Map<string, unknown>([
      ['publisher', name],
      ...(isAddress ? [['url', address] as const] : []),
      ...(named.published === undefined ? [] : [['published', named.published] as const]),
    ])
    const defaults = new Map([['tier', 'press']])
    this.sources.push({
      list: 'sources',
      isNamed: true,
      id,
      place: named.place,
      fields,
      defaults,
      faults: [],
    })
    return id
  }

  #takeDown(name: string, names: Map<string, string>, add: (id: string) => void, code?: string): string {
    const text = name.trim()
    const wanted = code ?? text.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-').slice(0, 60)
    const isFree = /[\p{L}\p{N}]/u.test(wanted) && !this.#ids.has(wanted) && !FORBIDDEN.has(wanted)
    const id = isFree ? wanted : stableId('name', text)
    this.#ids.add(id)
    names.set(folded(name), id)
    if (code !== undefined) names.set(folded(code), id)
    add(id)
    return id
  }
}

/** A source as the cells of a row name it. */
export interface NamedSource {
  readonly url: string
  readonly publisher: string
  readonly published: string | undefined
  readonly place: ForeignRecord['place']
}

/** Ids that reach into the program. */
const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/** Ids by names; an id is what it says, whatever else bears that name. */
function byName(entries: readonly { readonly id: string; readonly name: string }[]): Map<string, string> {
  const of = (key: 'id' | 'name') => entries.map((entry) => [folded(entry[key]), entry.id] as const)
  return new Map([...of('name'), ...of('id')].filter(([name]) => name !== ''))
}

function folded(name: string): string {
  return name.trim().toLowerCase()
}

function hostOf(address: string): string {
  return /^https?:\/\/(?:www\.)?([^/?#\s]+)/i.exec(address)?.[1] ?? address
}
