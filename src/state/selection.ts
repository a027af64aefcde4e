import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import { useEventFilter } from './eventFilter.ts'
import { useRelationships } from './relationships.ts'

/** The events that are chosen in the list, so that they can be edited together. */
export const useSelection = defineStore('selection', () => {
  const relationships = useRelationships()
  const filter = useEventFilter()

  /** Whether rows of the list are being chosen. */
  const isOn = shallowRef(false)
  const chosen = shallowRef<ReadonlySet<string>>(new Set())
  /** The row from which a range goes. */
  const anchor = shallowRef<string | null>(null)

  /** What is chosen and on screen, in the order of the list: what a filter hides is not touched. */
  const ids = computed(() => filter.ids.filter((id) => chosen.value.has(id)))
  const isAll = computed(() => ids.value.length > 0 && ids.value.length === filter.ids.length)

  function toggle(id: string): void {
    isOn.value = true
    const next = new Set(chosen.value)
    if (!next.delete(id)) next.add(id)
    chosen.value = next
    anchor.value = id
  }

  /** Chooses all from the row chosen last to this one. */
  function extendTo(id: string): void {
    const [from, to] = [filter.ids.indexOf(anchor.value ?? id), filter.ids.indexOf(id)]
    if (from < 0 || to < 0) {
      toggle(id)
      return
    }
    isOn.value = true
    const between = filter.ids.slice(Math.min(from, to), Math.max(from, to) + 1)
    chosen.value = new Set([...chosen.value, ...between])
    anchor.value = id
  }

  function chooseAll(): void {
    isOn.value = true
    chosen.value = new Set(filter.ids)
  }

  /** Ends the choosing. */
  function end(): void {
    isOn.value = false
    clear()
  }

  function clear(): void {
    chosen.value = new Set()
    anchor.value = null
  }

  watch(() => relationships.currentId, end)

  return { isOn, chosen, ids, isAll, toggle, extendTo, chooseAll, clear, end }
})
