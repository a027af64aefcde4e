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
import { useRelationships } from './relationships.ts'
import { useTimeZone } from './timeZone.ts'
import { useSurroundings } from './surroundings.ts'

/** Milliseconds for which a database in trouble is given to answer. */
const PATIENCE = 2000

/** A file as it was written, which no dataset is read from. */
export interface SetAside {
  readonly type: 'set-aside'
  readonly fileName: string
  readonly text: string
}

/**
 * Files out of trouble: what is stored, or what memory holds of it, and on it the edits that could not be saved. One of
 * each relationship that such edits are of; without any, one of that on screen. What no file of a dataset can hold goes
 * into one of its own.
 */
export const useRescue = defineStore('rescue', () => {
  const { opening, readFile } = useSurroundings()
  const { db } = opening
  const relationships = useRelationships()
  const author = useAuthor()
  const timeZone = useTimeZone()
  const edits = useEdits()
  const memory = useMemoryCopy()

  async function files(): Promise<readonly (Exported | SetAside)[]> {
    const edited = [...new Set(edits.unsaved.map(({ rel }) => rel))]
    const shown = relationships.currentId ?? memory.copy?.relationship.id
    const made: (Exported | SetAside)[] = []
    for (const rel of edited.length > 0 ? edited : [shown]) made.push(await file(rel))
    return edits.unreadable.length > 0 ? [...made, setAside()] : made
  }

  /** The edits that no file of a dataset can hold, as they were made. */
  function setAside(): SetAside {
    const made = edits.unreadable.map(({ rel, list, id, mine, sources }) => ({
      rel,
      list,
      id,
      mine,
      sources,
    }))
    const text = JSON.stringify(made, null, 2)
    return { type: 'set-aside', fileName: `bilat-set-aside_${timeZone.today()}.json`, text }
  }

  async function file(rel: string | undefined): Promise<Exported> {
    if (rel === undefined) return { type: 'failed', why: 'gone', message: '' }
    const stored = (await inTime(readWhole(db, rel))) ?? heldOf(rel)
    if (!stored) return { type: 'failed', why: 'gone', message: '' }
    const bases = (await inTime(readLineages(db, rel))) ?? []
    const stamp = author.stamp()
    let dataset = stored
    const left = new Set(edits.unreadable)
    for (const edit of edits.unsaved) {
      if (edit.rel === rel && !left.has(edit)) dataset = editedDataset(dataset, editOf(edit, stamp), stamp)
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

  return { files, setAside }
})

/** The answer, or null where there is none, it fails, or it takes too long. */
async function inTime<T>(ask: Promise<T>): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const tooLate = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), PATIENCE)
  })
  return Promise.race([ask.catch(() => null), tooLate]).finally(() => clearTimeout(timer))
}
