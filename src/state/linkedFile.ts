import type { LinkState } from '#storage/linkedFile.ts'
import { dropLink, putLink, readLinks } from '#storage/linkedFile.ts'
import { useEventListener } from '@vueuse/core'
import { defineStore } from 'pinia'
import { computed, watch } from 'vue'
import { linkedFileName } from './fileName.ts'
import { canPickFiles, pickFile } from './pickFile.ts'
import type { Picked } from './pickFile.ts'
import { useRelationships } from './relationships.ts'
import { askToWrite, mayWrite } from './saveToFile.ts'
import { useStatus } from './status.ts'
import { useSurroundings } from './surroundings.ts'
import { useLinkedReview } from './useLinkedReview.ts'
import type { NotSaving } from './useLinkedSaving.ts'
import { useLinkedSaving } from './useLinkedSaving.ts'
import { useLive } from './useLive.ts'

export type { NotSaving } from './useLinkedSaving.ts'

/** How a linked file stands. */
export interface LinkedFile {
  readonly rel: string
  readonly fileName: string
  /** When it was last written, ISO 8601 in UTC; null before the first time. */
  readonly savedAt: string | null
  /** Whether what is stored is in it. */
  readonly state: 'saved' | 'saving' | 'not-saving'
  /** Null unless it is not saved to. */
  readonly why: NotSaving | null
}

/** Files on disk that relationships are linked to: saved after each change, by one tab at a time. */
export const useLinkedFile = defineStore('linkedFile', () => {
  const { opening } = useSurroundings()
  const { db } = opening
  const relationships = useRelationships()
  const status = useStatus()
  /** Only a database that can be written has anything to save, and keeps the handle. */
  const supported = opening.type === 'ready' && canPickFiles()

  const answer = useLive(
    () => null,
    () => (supported ? readLinks(db) : Promise.resolve([])),
  )
  const links = computed(() => (answer.value.status === 'ready' ? answer.value.value : []))
  const { troubles, save, soon, tell } = useLinkedSaving()
  const all = computed(() => links.value.map((link) => standing(link, troubles.value)))
  const current = computed(() => all.value.find(({ rel }) => rel === relationships.currentId) ?? null)
  /** One that is not saved to, that of the relationship on screen before all others. */
  const trouble = computed(
    () => [current.value, ...all.value].find((file) => file?.state === 'not-saving') ?? null,
  )

  watch(links, (list) => {
    for (const { rel, seq, written } of list) {
      if (written?.seq !== seq) soon(rel)
      // That nothing is behind gives no permission back.
      else if (troubles.value.get(rel)?.type !== 'no-permission') tell(rel, null)
    }
  })

  /** Permission can go with a reload, and come back in another tab: it is looked at before anything changes. */
  async function look(): Promise<void> {
    for (const { rel, handle } of links.value) {
      const allowed = await mayWrite(handle)
      if (!allowed) tell(rel, { type: 'no-permission' })
      else if (troubles.value.has(rel)) await save(rel)
    }
  }
  watch(
    () => links.value.map(({ rel }) => rel).join(' '),
    () => void look(),
    { immediate: true },
  )
  if (supported) useEventListener(globalThis, 'focus', () => void look())

  /** Asks for a file and links the relationship on screen to it. */
  async function link(which: 'new' | 'existing'): Promise<Picked['type']> {
    const relationship = relationships.current
    if (!relationship) return 'given-up'
    const picked = await pickFile(which, linkedFileName(relationship))
    if (picked.type !== 'picked') return picked.type
    const { handle } = picked
    if (which === 'existing' && !(await askToWrite(handle))) return 'given-up'
    const linked = await status.follow(putLink(db, relationship.id, handle))
    if (linked.type === 'saved') await save(relationship.id)
    return 'picked'
  }

  async function unlink(rel: string): Promise<void> {
    const dropped = await status.follow(dropLink(db, rel))
    if (dropped.type === 'saved') tell(rel, null)
  }

  /** Asks the browser to let the file be written again, and saves. Call it in answer to a click. */
  async function allow(rel: string): Promise<void> {
    const handle = links.value.find((link) => link.rel === rel)?.handle
    if (handle && (await askToWrite(handle))) await save(rel)
  }

  return { supported, all, current, trouble, link, unlink, allow, save, ...useLinkedReview({ save }) }
})

function standing(link: LinkState, troubles: ReadonlyMap<string, NotSaving>): LinkedFile {
  const { rel, handle, written, seq } = link
  const why = troubles.get(rel) ?? null
  const state = why ? 'not-saving' : written?.seq === seq ? 'saved' : 'saving'
  return { rel, fileName: handle.name, savedAt: written?.when ?? null, state, why }
}
