import type { BriefFacts } from '#analysis/meetingBrief.ts'
import type { BriefFields, BriefNote, NotePart } from '#model/records/briefing.ts'
import type { MeetingBrief } from '#state/meetingBrief.ts'
import { withPart } from '#state/meetingBrief.ts'
import { movedUp, withNotes, written } from '#state/meetingBriefNotes.ts'
import type { ShallowRef } from 'vue'
import { shallowRef } from 'vue'
import type { BriefEditing } from './briefEditing.ts'
import { notesOf } from './useBriefContent.ts'

/** Writing on the page of a brief, each change by itself in the journal. */
export function useBriefWriting({ facts, brief, parts, change }: MeetingBrief): {
  readonly editing: BriefEditing
  readonly adding: ShallowRef<NotePart | null>
} {
  const adding = shallowRef<NotePart | null>(null)

  function save(part: NotePart, make: (notes: readonly BriefNote[]) => readonly BriefNote[]): void {
    const now = facts.value
    if (!now) return
    void change((stored) => ({ notes: withNotes(stored, part, given(part, stored, now), make) }))
  }
  function set(part: NotePart, id: string, fields: (note: BriefNote) => BriefNote): void {
    save(part, (notes) => notes.map((note) => (note.id === id ? fields(note) : note)))
  }

  const editing: BriefEditing = {
    writeLead: (text) => void change(() => ({ bottomLine: text === '' ? null : text })),
    writeNote: (part, id, text) => {
      const isNew = adding.value === part && text === ''
      adding.value = null
      if (!isNew) save(part, (notes) => written(notes, { id, part, text }))
    },
    writeAnswer: (part, id, answer) =>
      set(part, id, ({ answer: _before, ...note }) => (answer === '' ? note : { ...note, answer })),
    grade: (part, id, grade) =>
      set(part, id, ({ grade: _before, ...note }) => (grade === null ? note : { ...note, grade })),
    mark: (part, id, marking) =>
      set(part, id, ({ marking: _before, ...note }) => (marking === null ? note : { ...note, marking })),
    moveUp: (part, id) => save(part, (notes) => movedUp(notes, id)),
    noteOf: (part, id) => brief.value.notes.find((note) => note.part === part && note.id === id),
    begin: (part) => {
      if (!parts.value.has(part)) void change((stored) => ({ parts: withPart(stored, part, true) }))
      adding.value = part
    },
    markLead: (marking) => void change(() => ({ bottomLineMarking: marking })),
    ownLead: () => {
      const { bottomLine, bottomLineMarking: marking = null } = brief.value
      return bottomLine === undefined ? null : { marking }
    },
  }

  return { editing, adding }
}

/** What a part has before the first change. */
function given(part: NotePart, brief: BriefFields, facts: BriefFacts): readonly BriefNote[] {
  return notesOf(part, { brief, facts })
}
