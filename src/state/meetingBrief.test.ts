import { MAX_NOTES } from '#dataset/limits.ts'
import type { IsoDay } from '#model/day.ts'
import type { Marking } from '#model/records/base.ts'
import type { BriefingRecord } from '#model/records/briefing.ts'
import { readList } from '#storage/read.ts'
import { writeRecords } from '#storage/writeRecords.ts'
import { afterEach, describe, expect, it } from 'vitest'
import type { App, EffectScope } from 'vue'
import { createApp, effectScope, shallowRef } from 'vue'
import { useAsOf } from './asOf.ts'
import { useEdits } from './edits.ts'
import type { MeetingBrief } from './meetingBrief.ts'
import { DEFAULT_PARTS, useMeetingBrief, withPart } from './meetingBrief.ts'
import { recordId } from './recordId.ts'
import { useRelationships } from './relationships.ts'
import { SURROUNDINGS } from './surroundings.ts'
import type { TestApp } from './testApp.fixture.ts'
import { eventually, NOW, testAppWithSample } from './testApp.fixture.ts'
import { useUndoing } from './undoing.ts'

let app: TestApp
let host: App
let scope: EffectScope
afterEach(() => {
  scope.stop()
  app.end()
})

/** The brief of the meeting at Reykjavik, as of a day. */
async function opened(day: IsoDay, upTo = (): Marking => 'RED'): Promise<MeetingBrief> {
  app = await testAppWithSample()
  const relationships = useRelationships()
  await eventually(() => relationships.current !== null)
  useAsOf().choose(day)
  host = createApp({}).provide(SURROUNDINGS, app.surroundings)
  scope = effectScope()
  const made = scope.run(() => host.runWithContext(() => useMeetingBrief(() => 'm-reyk', upTo)))!
  await eventually(() => made.status.value === 'ready')
  return made
}

const OTHER = { who: 'other tab', when: NOW.toISOString() }

/** A brief that another tab has begun. */
function briefOfTheirs(id: string, meetingId: string): BriefingRecord {
  return {
    ...{ id, title: 'Theirs', seat: 'b', slides: [], changes: [], brief: { meetingId, notes: [] } },
    ...{ createdAt: OTHER.when, updatedAt: OTHER.when, updatedBy: OTHER.who },
  }
}

describe('the brief of a meeting', () => {
  it('is blank and neutral at first, and not there before the meeting is known', async () => {
    const made = await opened('2021-05-13')
    expect(made.brief.value).toEqual({ meetingId: 'm-reyk', notes: [] })
    expect([made.seat.value, [...made.parts.value]]).toEqual(['neutral', DEFAULT_PARTS])
    expect(made.facts.value?.meeting.id).toBe('m-reyk')
    expect(made.checks.value.map(({ kind }) => kind)).toContain('later')
    useAsOf().choose('2021-05-11')
    expect(made.facts.value).toBeNull()
  })

  it('has parts put on the page in its order, and taken off again', () => {
    const more = withPart({}, 'trend', true)
    expect(more).toEqual(['bottomLine', 'agenda', 'cases', 'dates', 'points', 'trend', 'sources'])
    expect(withPart({ parts: more }, 'trend', false)).toEqual(DEFAULT_PARTS)
  })

  it('leaves out one’s own sentences that are above the marking, and says how many', async () => {
    const upTo = shallowRef<Marking>('RED')
    const made = await opened('2021-05-13', () => upTo.value)
    await made.change(() => ({ bottomLine: 'For us', bottomLineMarking: 'AMBER' }))
    await eventually(() => made.brief.value.bottomLine === 'For us')
    upTo.value = 'GREEN'
    expect(made.brief.value).not.toHaveProperty('bottomLine')
    expect(made.checks.value).toContainEqual({ kind: 'words', n: 1 })
    expect([...made.withheld.value]).toEqual(['bottomLine'])
    await made.change(() => ({ bottomLine: null }))
    upTo.value = 'RED'
    expect(made.withheld.value.size).toBe(0)
    await eventually(() => made.brief.value.bottomLine === undefined)
    expect(made.brief.value).not.toHaveProperty('bottomLineMarking')
  })

  it('judges the change of the index once, whatever is written meanwhile', async () => {
    const made = await opened('2021-05-13')
    await eventually(() => made.moved.value !== null)
    const { moved, facts } = made
    const before = moved.value
    await made.change(() => ({ bottomLine: 'They meet' }))
    await eventually(() => made.brief.value.bottomLine === 'They meet')
    expect(facts.value?.lead.change).not.toBe(before)
    expect(moved.value).toBe(before)
    expect(before?.change.word).toMatch(/^(risen|fallen|little changed)$/)
  })

  it('keeps a sentence that could not be saved through what is changed after it', async () => {
    const made = await opened('2021-05-13')
    const sentences = (n: number) =>
      Array.from({ length: n }, (_, i) => ({ id: `points-${i}`, part: 'points', text: `Ask ${i}` }) as const)
    await made.change(() => ({ notes: sentences(MAX_NOTES + 1) }))
    await made.change(() => ({ seat: 'b' }))
    const [held] = useEdits().unsaved
    expect(held?.mine).toMatchObject({ seat: 'b', brief: { notes: { length: MAX_NOTES + 1 } } })
    await made.change(({ notes }) => ({ notes: notes.slice(1) }))
    await eventually(() => made.brief.value.notes.length === MAX_NOTES)
    expect([made.seat.value, made.brief.value.notes.at(-1)?.text]).toEqual(['b', `Ask ${MAX_NOTES}`])
    expect(useEdits().unsaved).toEqual([])
  })

  it('shows what could not be saved, and comes together with what another tab has begun', async () => {
    const made = await opened('2021-05-13')
    await made.change(() => ({ bottomLine: 'x'.repeat(501) }))
    expect(made.brief.value.bottomLine).toBe('x'.repeat(501))
    const [held] = useEdits().unsaved
    const theirs = { ...held!.mine!, seat: 'b', brief: { meetingId: 'm-reyk', notes: [] } } as never
    await writeRecords(app.opening.db, 'usa-rus', { put: { briefings: [theirs] } }, OTHER)
    await made.change(() => ({ bottomLine: 'They meet' }))
    expect(useEdits().unsaved).toEqual([])
    expect(await readList(app.opening.db, 'usa-rus', 'briefings')).toMatchObject([
      { seat: 'b', brief: { bottomLine: 'They meet' } },
    ])
  })

  it.each([
    ['another brief', 'm-other', [['They meet', 'neutral']]],
    ['the same brief', 'm-reyk', [['They meet', 'b']]],
  ])(
    'R07 keeps its first choice where another tab stores %s under its id meanwhile',
    async (_what, ...of) => {
      const [meetingId, briefs] = of
      const made = await opened('2021-05-13')
      const { db } = app.opening
      const title = made.facts.value?.meeting.title ?? ''
      const theirs = briefOfTheirs(
        recordId(['brief', title], () => false),
        meetingId,
      )
      let other: Promise<unknown> | undefined
      await made.change(() => {
        // Between what was read and what is written.
        other = writeRecords(db, 'usa-rus', { put: { briefings: [theirs] } }, OTHER)
        return { bottomLine: 'They meet' }
      })
      await other
      const stored = await readList(db, 'usa-rus', 'briefings')
      const ours = stored.filter(({ brief }) => brief?.meetingId === 'm-reyk')
      expect(ours.map(({ brief, seat }) => [brief?.bottomLine, seat])).toEqual(briefs)
      expect(useEdits().waiting).toEqual([])
    },
  )

  it('R07 goes on from what could not be saved where another tab begins it under another id', async () => {
    const made = await opened('2021-05-13')
    const { db } = app.opening
    const notes = [{ id: 'points-1', part: 'points', text: 'Ask for a channel' }] as const
    await made.change(() => ({ bottomLine: 'x'.repeat(501), notes }))
    const theirs = briefOfTheirs('brief-theirs', 'm-reyk')
    await writeRecords(db, 'usa-rus', { put: { briefings: [theirs] } }, OTHER)
    await made.change(() => ({ bottomLine: 'They meet' }))
    expect(useEdits().waiting).toEqual([])
    expect(await readList(db, 'usa-rus', 'briefings')).toMatchObject([
      { id: 'brief-theirs', seat: 'b', brief: { bottomLine: 'They meet', notes } },
    ])
  })

  it('R04 holds what is chosen where nothing can be read or written any more, and tells it', async () => {
    const made = await opened('2021-05-13')
    app.opening.db.superseded = true
    app.opening.db.close()
    await made.change(() => ({ bottomLine: 'They meet' }))
    await made.change(() => ({ seat: 'b' }))
    expect(useEdits().unsaved).toMatchObject([{ mine: { seat: 'b', brief: { bottomLine: 'They meet' } } }])
    expect([made.brief.value.bottomLine, made.seat.value]).toEqual(['They meet', 'b'])
    expect(useEdits().failure).toEqual({ type: 'closed' })
  })

  it('keeps apart what could not be saved for another meeting of the same name', async () => {
    const made = await opened('2021-05-13')
    const { db } = app.opening
    const meetings = await readList(db, 'usa-rus', 'meetings')
    const meeting = meetings.find(({ id }) => id === 'm-reyk')!
    const twin = { ...meeting, id: 'm-twin' }
    await writeRecords(db, 'usa-rus', { put: { meetings: [twin] } }, { who: 'desk', when: NOW.toISOString() })
    await made.change(() => ({ bottomLine: 'x'.repeat(501) }))
    expect(useEdits().unsaved).toHaveLength(1)
    const other = scope.run(() =>
      host.runWithContext(() =>
        useMeetingBrief(
          () => 'm-twin',
          () => 'RED',
        ),
      ),
    )!
    await other.change(() => ({ bottomLine: 'Theirs' }))
    expect(useEdits().unsaved[0]?.mine).toMatchObject({ brief: { meetingId: 'm-reyk' } })
    expect(await readList(db, 'usa-rus', 'briefings')).toMatchObject([
      { brief: { meetingId: 'm-twin', bottomLine: 'Theirs' } },
    ])
    await made.change(() => ({ bottomLine: 'Ours' }))
    const stored = await readList(db, 'usa-rus', 'briefings')
    expect(stored.map(({ brief }) => [brief?.meetingId, brief?.bottomLine]).toSorted()).toEqual([
      ['m-reyk', 'Ours'],
      ['m-twin', 'Theirs'],
    ])
  })

  it('keeps each change in the journal, also of two made at once, and gives it back', async () => {
    const made = await opened('2021-05-13')
    const notes = [{ id: 'points-1', part: 'points', text: 'Ask for a channel' }] as const
    await Promise.all([
      made.change(() => ({ bottomLine: 'They meet', parts: ['bottomLine', 'points'] })),
      made.change(() => ({ notes, seat: 'b' })),
    ])
    await eventually(() => made.seat.value === 'b')
    expect(made.brief.value).toMatchObject({ bottomLine: 'They meet', notes })
    expect([...made.parts.value]).toEqual(['bottomLine', 'points'])
    await made.change(() => ({ bottomLine: null }))
    await eventually(() => made.brief.value.bottomLine === undefined)
    await host.runWithContext(useUndoing).undo()
    await eventually(() => made.brief.value.bottomLine === 'They meet')
    const [record, ...more] = await readList(app.opening.db, 'usa-rus', 'briefings')
    expect(record).toMatchObject({ title: 'Blinken–Lavrov, Reykjavik', seat: 'b', slides: [] })
    expect(more).toEqual([])
  })
})
