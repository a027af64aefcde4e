import type { BriefingRecord } from '#model/records/briefing.ts'
import type { Shelves } from '#storage/database.ts'
import { readByIds } from '#storage/read.ts'
import { onTestFinished } from 'vitest'
import { useBriefingEdits } from './briefingEdits.ts'
import { useBriefings } from './briefings.ts'
import { useRelationships } from './relationships.ts'
import type { Surroundings } from './surroundings.ts'
import { eventually, testAppWithExample } from './testApp.fixture.ts'

/** The relationship that a briefing of tests is of. */
export const REL = 'aaa-bbb'
/** Who writes in another tab. */
export const OTHER = { who: 'other tab', when: '2021-05-13T09:00:00.000Z' }

/** A briefing of two slides. */
export const fields = {
  title: 'Before Oslo',
  seat: 'neutral',
  slides: [
    { id: 's-1', title: 'One' },
    { id: 's-2', title: 'Two' },
  ],
} as const

interface MadeBriefing {
  readonly db: Shelves
  readonly edits: ReturnType<typeof useBriefingEdits>
  readonly id: string
  /** As it is stored now. */
  readonly stored: () => Promise<BriefingRecord | undefined>
}

/** The stores with that briefing, and how it is edited; they end with the test. */
export async function madeBriefing(more: Partial<Surroundings> = {}): Promise<MadeBriefing> {
  const app = await testAppWithExample({}, more)
  onTestFinished(() => app.end())
  await eventually(() => useRelationships().current !== null)
  const edits = useBriefingEdits()
  const id = (await edits.create(fields)) ?? ''
  await eventually(() => (useBriefings().list ?? []).some((one) => one.id === id))
  const stored = async (): Promise<BriefingRecord | undefined> =>
    (await readByIds(app.opening.db, REL, 'briefings', [id]))[0]
  return { db: app.opening.db, edits, id, stored }
}

/** A briefing as its editor shows it. */
export const seen = (id: string): BriefingRecord => useBriefings().list!.find((one) => one.id === id)!
