import { describe, expect, it } from 'vitest'
import type { JournalNote, JournalRow } from './rows.ts'
import { awayAndBack, presentLife, standing, takenBack } from './takenBack.ts'

/** A journal, newest first, of notes given oldest first. */
function journal(...notes: JournalNote[]): JournalRow[] {
  return notes.map((what, i) => ({ seq: i + 1, rel: 'r', who: 'desk', when: '', what })).toReversed()
}

const edit = { type: 'edit' } as const
const undo = (of: number) => ({ type: 'undo', of }) as const
const redo = (of: number) => ({ type: 'redo', of }) as const

describe('takenBack', () => {
  it('names what was undone and by what', () => {
    expect([...takenBack(journal(edit, edit, undo(2)))]).toEqual([[2, 3]])
  })

  it('brings an entry back to life whose undo was taken back', () => {
    expect([...takenBack(journal(edit, undo(1), redo(2)))]).toEqual([[2, 3]])
  })

  it('follows undo and redo however often', () => {
    expect([...takenBack(journal(edit, undo(1), redo(2), undo(3)))]).toEqual([
      [3, 4],
      [1, 2],
    ])
  })

  it('reads what earlier versions wrote: an undo that names its restore point', () => {
    const taken = { type: 'import', origin: 'file', mode: 'update', restorePoint: 7 } as const
    expect([...takenBack(journal(taken, { type: 'undo', restorePoint: 7 }))]).toEqual([[1, 2]])
  })
})

describe('standing', () => {
  it('leaves out what was taken back, what takes back, and exports', () => {
    const rows = journal(edit, edit, undo(2), { type: 'export', fileName: 'x', revision: 'r' }, edit)
    expect(standing(rows).map(({ seq }) => seq)).toEqual([5, 1])
    expect(standing(journal(edit, undo(1), redo(2))).map(({ seq }) => seq)).toEqual([1])
  })
})

describe('presentLife', () => {
  const gone = { type: 'delete-relationship', restorePoint: 1 } as const
  const back = { type: 'restore', restorePoint: 1, of: 2 } as const
  const seqs = (...notes: JournalNote[]) => presentLife(journal(...notes)).map(({ seq }) => seq)

  it('begins after a deletion that stands', () => {
    expect(seqs(edit, gone, edit, edit)).toEqual([4, 3])
    expect(seqs(edit, gone)).toEqual([])
  })

  it('goes on before a deletion that was taken back, without what was there in between', () => {
    expect(seqs(edit, gone, back, edit)).toEqual([4, 3, 2, 1])
    expect(seqs(edit, gone, edit, back, edit)).toEqual([5, 4, 2, 1])
    expect(seqs(edit, gone, edit, back, undo(4))).toEqual([5, 4, 3])
  })

  it('begins anew after its making was undone, which is the next to be redone until then', () => {
    const touched = { counts: { relationship: { added: 0, changed: 0, removed: 1 } } }
    const rows = journal(edit, undo(1), edit).map((row) => (row.seq === 2 ? { ...row, touched } : row))
    expect(presentLife(rows).map(({ seq }) => seq)).toEqual([3])
    expect(presentLife(rows.slice(1)).map(({ seq }) => seq)).toEqual([2, 1])
  })
})

describe('awayAndBack', () => {
  it('names a deletion that was taken back and what took it back, as long as that stands', () => {
    const gone = { type: 'delete-relationship', restorePoint: 1 } as const
    const back = { type: 'restore', restorePoint: 1, of: 2 } as const
    const seqs = (...notes: JournalNote[]) => [...awayAndBack(journal(...notes))]
    expect(seqs(edit, gone, back, edit)).toEqual([2, 3])
    expect(seqs(edit, gone, back, undo(3))).toEqual([])
    expect(seqs(edit, undo(1), gone)).toEqual([])
  })
})
