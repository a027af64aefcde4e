import { defineStore } from 'pinia'
import { computed } from 'vue'
import type { Asked } from './filterAddress.ts'
import { FILTER_NAMES } from './filterAddress.ts'
import { remembered } from './remembered.ts'
import { useSurroundings } from './surroundings.ts'

/** A filter with its order, under a name; it belongs to this installation and holds for any relationship. */
export interface SavedView {
  readonly name: string
  readonly asked: Asked
}

/** The filters that were kept by name, in the order of their names. */
export const useSavedViews = defineStore('savedViews', () => {
  const { preferences } = useSurroundings()
  const text = remembered(preferences, 'bilat-views')
  const list = computed(() => readViews(text.value))

  /** Keeps a view; one of the same name is replaced. */
  function save(name: string, asked: Asked): void {
    write([...without(name), { name: name.trim(), asked }])
  }

  /** Gives a view another name; one that had it is replaced. */
  function rename(name: string, to: string): void {
    const view = list.value.find((one) => one.name === name)
    if (view && to.trim() !== '') write([...without(name, to), { ...view, name: to.trim() }])
  }

  function remove(name: string): void {
    write(without(name))
  }

  function without(...names: readonly string[]): SavedView[] {
    const gone = names.map((name) => name.trim())
    return list.value.filter((view) => !gone.includes(view.name))
  }

  function write(views: readonly SavedView[]): void {
    text.value = JSON.stringify(views.toSorted((one, other) => one.name.localeCompare(other.name)))
  }

  return { list, save, rename, remove }
})

/** What was kept, as far as it can be understood: another version of the app may have kept it. */
function readViews(text: string): readonly SavedView[] {
  const kept = parsed(text)
  return Array.isArray(kept) ? kept.flatMap((view: unknown) => readView(view) ?? []) : []
}

function readView(kept: unknown): SavedView | null {
  if (!isObject(kept) || typeof kept['name'] !== 'string' || !isObject(kept['asked'])) return null
  const { name, asked } = kept
  const said = FILTER_NAMES.flatMap((part) => {
    const texts: unknown = asked[part]
    return isTexts(texts) ? [[part, texts] as const] : []
  })
  return { name, asked: Object.fromEntries(said) }
}

function parsed(text: string): unknown {
  if (text === '') return null
  try {
    return JSON.parse(text)
  } catch {
    // Not written by this app: there is nothing in it to be had, and the next view that is kept replaces it.
    return null
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
}
