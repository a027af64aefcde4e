import type { Dataset } from '#model/records/dataset.ts'
import { readLineages } from '#storage/bases.ts'
import { editedDataset } from '#storage/editedDataset.ts'
import { readWhole } from '#storage/read.ts'
import { defineStore } from 'pinia'
import { useAuthor } from './author.ts'
import { editOf, useEdits } from './edits.ts'
import type { Exported } from './exporting.ts'
import { writeAndProve } from './exporting.ts'
import { useMemoryCopy } from './memoryCopy.ts'
import { areReadable } from './readable.ts'
import { useRelationships } from './relationships.ts'
import { useTimeZone } from './timeZone.ts'
import { useSurroundings } from './surroundings.ts'

/** Milliseconds for which a database in trouble is given to answer. */
const PATIENCE = 2000

/**
 * Files out of trouble: what is stored, or what memory holds of it, and on it the edits that could not be saved. One of
 * each relationship that such edits are of; without any, one of that on screen.
 */
export const useRescue = defineStore('rescue', () => {
  const { opening, readFile } = useSurroundings()
  const { db } = opening
  const relationships = useRelationships()
  const author = useAuthor()
  const timeZone = useTimeZone()
  const edits = useEdits()
  const memory = useMemoryCopy()

  async function files(): Promise<readonly Exported[]> {
    const edited = [...new Set(edits.unsaved.map(({ rel }) => rel))]
    const shown = relationships.currentId ?? memory.copy?.relationship.id
    const made: Exported[] = []
    for (const rel of edited.length > 0 ? edited : [shown]) made.push(await file(rel))
    return made
  }

  async function file(rel: string | undefined): Promise<Exported> {
    if (rel === undefined) return { type: 'failed', why: 'gone', message: '' }
    const stored = (await inTime(readWhole(db, rel))) ?? heldOf(rel)
    if (!stored) return { type: 'failed', why: 'gone', message: '' }
    const bases = (await inTime(readLineages(db, rel))) ?? []
    const stamp = author.stamp()
    let dataset = stored
    for (const edit of edits.unsaved) {
      // One that no file can hold stays where it is being written.
      if (edit.rel !== rel || !(await areReadable([edit], stamp))) continue
      dataset = editedDataset(dataset, editOf(edit, stamp), stamp)
    }
    try {
      const { exported } = await writeAndProve(readFile, dataset, {
        day: timeZone.today(),
        what: 'all',
        bases,
      })
      return exported
    } catch (cause) {
      return {
        type: 'failed',
        why: 'unknown',
        message: cause instanceof Error ? cause.message : String(cause),
      }
    }
  }

  function heldOf(rel: string): Dataset | null {
    return memory.copy?.relationship.id === rel ? memory.copy : null
  }

  return { files }
})

/** The answer, or null where there is none, it fails, or it takes too long. */
async function inTime<T>(ask: Promise<T>): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const tooLate = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), PATIENCE)
  })
  return Promise.race([ask.catch(() => null), tooLate]).finally(() => clearTimeout(timer))
}
