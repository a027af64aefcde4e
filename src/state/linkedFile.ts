import type { LinkState } from '#storage/linkedFile.ts'
import { readLinks } from '#storage/linkedFile.ts'
import { useEventListener, useIntervalFn } from '@vueuse/core'
import { defineStore } from 'pinia'
import { computed, watch } from 'vue'
import { canPickFiles } from './pickFile.ts'
import { useRelationships } from './relationships.ts'
import { askToWrite } from './saveToFile.ts'
import { useSurroundings } from './surroundings.ts'
import { useLinkedReview } from './useLinkedReview.ts'
import type { NotSaving } from './useLinkedSaving.ts'
import { useLinkedSaving } from './useLinkedSaving.ts'
import { useLinkedSeal } from './useLinkedSeal.ts'
import { useLinking } from './useLinking.ts'
import { useLive } from './useLive.ts'

export type { Unlocking } from './useLinkedSeal.ts'
export type { NotSaving } from './useLinkedSaving.ts'

/** Milliseconds between two looks into the files while the page is in sight. */
const EVERY = 20_000

/** How a linked file stands. */
export interface LinkedFile {
  readonly rel: string
  readonly fileName: string
  /** Whether it is sealed with a passphrase. */
  readonly sealed: boolean
  /** When it was last written, ISO 8601 in UTC; null before the first time. */
  readonly savedAt: string | null
  /** Whether what is stored is in it. */
  readonly state: 'saved' | 'saving' | 'not-saving'
  /** Null unless it is not saved to. */
  readonly why: NotSaving | null
  /** Whether something is stored that was never written to it. */
  readonly behind: boolean
}

/** Files on disk that relationships are linked to: saved after each change, by one tab at a time. */
export const useLinkedFile = defineStore('linkedFile', () => {
  const { opening } = useSurroundings()
  const { db } = opening
  const relationships = useRelationships()
  /** Only a database that can be written has anything to save, and keeps the handle. */
  const supported = opening.type === 'ready' && canPickFiles()

  const answer = useLive(
    () => null,
    () => (supported ? readLinks(db) : Promise.resolve([])),
  )
  const links = computed(() => (answer.value.status === 'ready' ? answer.value.value : []))
  const saving = useLinkedSaving()
  const { troubles, save, soon } = saving
  const all = computed(() => links.value.map((link) => standing(link, troubles.value)))
  const current = computed(() => all.value.find(({ rel }) => rel === relationships.currentId) ?? null)
  /** One that is not saved to, that of the relationship on screen before all others. */
  const trouble = computed(
    () => [current.value, ...all.value].find((file) => file?.state === 'not-saving') ?? null,
  )

  // A change made here is saved; one noted by another tab says something else of the file than what this one knew.
  watch(links, (list) => {
    for (const { rel, seq, written } of list) {
      if (written?.seq !== seq) soon(rel)
      else void save(rel)
    }
  })

  /** Permission can go with a reload, and others write into the file: it is looked at before anything changes here. */
  async function look(): Promise<void> {
    for (const { rel } of links.value) await save(rel)
  }
  const rels = computed(() => links.value.map(({ rel }) => rel).join(' '))
  watch(rels, () => void look(), { immediate: true })
  if (supported) {
    useEventListener(globalThis, 'focus', () => void look())
    useIntervalFn(() => {
      if (document.visibilityState === 'visible') void look()
    }, EVERY)
  }

  /** Asks the browser to let the file be written again, and saves. Call it in answer to a click. */
  async function allow(rel: string): Promise<void> {
    const handle = links.value.find((link) => link.rel === rel)?.handle
    if (handle && (await askToWrite(handle))) await save(rel)
  }

  const parts = { ...useLinking(saving), ...useLinkedReview(saving), ...useLinkedSeal(saving) }
  return { supported, all, current, trouble, allow, save, ...parts }
})

function standing(link: LinkState, troubles: ReadonlyMap<string, NotSaving>): LinkedFile {
  const { rel, handle, written, seq, sealed } = link
  const why = troubles.get(rel) ?? null
  const behind = written?.seq !== seq
  const state = why ? 'not-saving' : behind ? 'saving' : 'saved'
  return { rel, fileName: handle.name, sealed, savedAt: written?.when ?? null, state, why, behind }
}
