import { foldText, queryWords } from '#analysis/foldText.ts'
import type { SearchWords } from '#analysis/search.ts'
import type { TypedDate } from '#analysis/typedDates.ts'
import { typedDate } from '#analysis/typedDates.ts'
import { spanOf } from '#model/edtf.ts'
import { useAsOf } from '#state/asOf.ts'
import { useRelationships } from '#state/relationships.ts'
import type { Found, FoundKind, SearchDocument } from '#state/search.ts'
import { useSearch } from '#state/search.ts'
import { useDebounceFn } from '@vueuse/core'
import type { ComputedRef, Ref, ShallowRef } from 'vue'
import { computed, onScopeDispose, shallowRef, watch } from 'vue'
import type { Command } from '../command.ts'
import { useTexts } from '../texts/i18n.ts'
import type { PaletteGroup, PaletteItem } from './paletteItem.ts'
import { PALETTE_GROUPS } from './paletteItem.ts'
import { shareRows } from './shareRows.ts'
import { useDateItems } from './useDateItems.ts'
import type { PaletteScope } from './usePaletteRecords.ts'
import { usePaletteRecords } from './usePaletteRecords.ts'

const ROOM = 9

/** Milliseconds of rest after which typos are forgiven, and how much must be found for that not to be needed. */
const REST = 150
const ENOUGH = 5

interface Sought {
  readonly text: Readonly<Ref<string>>
  readonly commands: () => readonly Command[]
  /** Null where everything is searched. */
  readonly scope: Readonly<ShallowRef<PaletteScope | null>>
  readonly enter: (scope: PaletteScope) => void
}

/** What the palette offers for what has been typed: at most nine rows. */
export function usePaletteGroups({
  text,
  commands,
  scope,
  enter,
}: Sought): ComputedRef<readonly PaletteGroup[]> {
  const search = useSearch()
  const asOf = useAsOf()
  const relationships = useRelationships()
  const { intl } = useTexts()
  const dateItems = useDateItems()
  const { itemOf, pageItem, isNamed } = usePaletteRecords(enter)

  search.active = true
  onScopeDispose(() => (search.active = false))

  const words = computed(() => queryWords(text.value))
  const date = computed(() =>
    relationships.current && !scope.value ? typedDate(text.value, asOf.number, intl) : null,
  )
  const found = computed((): Found => {
    const { documents } = search
    if (scope.value) return asFound(naming(documents, scope.value.id, words.value), words.value)
    return date.value ? asFound(onDate(documents, date.value), []) : search.find(words.value, ROOM)
  })
  const alike = useAlike(words, found, () => scope.value === null && date.value === null)

  const all = computed((): readonly PaletteGroup[] =>
    PALETTE_GROUPS.map((name) => {
      if (name === 'date') {
        const items = date.value ? dateItems(date.value, found.value.get('events')?.count ?? 0) : []
        return { name, items, count: items.length }
      }
      if (name === 'commands') {
        const items = scope.value
          ? []
          : matching(commands(), words.value).map((command) => commandItem(command, words.value))
        return { name, items, count: items.length }
      }
      if (name === 'people' && scope.value) {
        const items = pageItem(scope.value)
        return { name, items, count: items.length }
      }
      const { hits, count } = joined(found.value.get(name), alike.value.get(name))
      const shown = hits.filter(({ document }) => isNamed(document))
      return { name, items: shown.map(itemOf), count: count - hits.length + shown.length }
    }),
  )

  return computed(() => {
    const counts = all.value.map(({ items }) => items.length)
    const shares = shareRows(counts, ROOM, PALETTE_GROUPS.indexOf('events'))
    return all.value
      .map((group, i) => ({ ...group, items: group.items.slice(0, shares[i]) }))
      .filter(({ items }) => items.length > 0)
  })
}

/** The documents that name a source or a person, and say all of the words. */
function naming(
  documents: readonly SearchDocument[],
  id: string,
  words: SearchWords,
): readonly SearchDocument[] {
  return documents.filter(
    ({ folded, names }) => names.includes(id) && words.every((word) => folded.includes(word)),
  )
}

/** Events and meetings of the days of a date. */
function onDate(documents: readonly SearchDocument[], { first, last }: TypedDate): readonly SearchDocument[] {
  return documents.filter(({ kind, date }) => {
    if ((kind !== 'events' && kind !== 'meetings') || date === null) return false
    const span = spanOf(date)
    return span.first <= last && (span.last ?? Infinity) >= first
  })
}

/** What is found with typos forgiven, a moment after the typing has come to rest, where little else was found. */
function useAlike(
  words: Readonly<Ref<SearchWords>>,
  found: Readonly<Ref<Found>>,
  isWanted: () => boolean,
): ShallowRef<Found> {
  const search = useSearch()
  const alike = shallowRef<Found>(new Map())
  const look = useDebounceFn(async (wanted: SearchWords) => {
    const answer = await search.findAlike(wanted, ROOM)
    if (wanted === words.value) alike.value = answer
  }, REST)

  watch([words, () => search.pending], () => {
    alike.value = new Map()
    const count = [...found.value.values()].reduce((sum, kind) => sum + kind.count, 0)
    if (isWanted() && !search.pending && words.value.length > 0 && count < ENOUGH) void look(words.value)
  })
  return alike
}

/** Documents as hits of equal rank, each kind apart. */
function asFound(documents: readonly SearchDocument[], words: SearchWords): Found {
  const kinds = [...new Set(documents.map(({ kind }) => kind))]
  return new Map(
    kinds.map((kind) => {
      const hits = documents
        .filter((document) => document.kind === kind)
        .map((document) => ({ document, rank: 0, words }))
      return [kind, { hits: hits.slice(0, ROOM), count: hits.length }]
    }),
  )
}

/** What was found as typed comes first. */
function joined(exact: FoundKind | undefined, alike: FoundKind | undefined): FoundKind {
  const known = new Set(exact?.hits.map(({ document }) => document.id))
  const others = (alike?.hits ?? []).filter(({ document }) => !known.has(document.id))
  return {
    hits: [...(exact?.hits ?? []), ...others],
    count: Math.max(exact?.count ?? 0, alike?.count ?? 0),
  }
}

/** The commands that say all of the words, those first whose name begins with them. */
function matching(commands: readonly Command[], words: SearchWords): readonly Command[] {
  const said = (command: Command): string => foldText(`${command.name} ${command.also ?? ''}`)
  const begins = (command: Command): number => (words.some((word) => said(command).startsWith(word)) ? 0 : 1)
  return commands
    .filter((command) => command.id !== 'find.palette' && words.every((word) => said(command).includes(word)))
    .toSorted((one, other) => begins(one) - begins(other))
}

function commandItem({ id, name, icon, keys, run }: Command, words: SearchWords): PaletteItem {
  return {
    key: id,
    glyph: { type: 'icon', name: icon },
    title: name,
    words,
    excerpt: null,
    note: '',
    score: null,
    way: keys?.[0] ?? null,
    stays: false,
    run,
  }
}
