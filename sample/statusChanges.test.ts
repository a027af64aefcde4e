import { describe, expect, it } from 'vitest'
import type { EventFact } from './eventFact.ts'
import { knownDay } from './eventFact.ts'
import { events } from './facts/events.ts'
import { issues } from './facts/issues.ts'
import { statusChanges } from './statusChanges.ts'

const treaty = {
  id: 'treaty',
  date: '2021-02-03',
  title: 'A treaty is extended',
  type: '057',
  initiator: 'USA',
  target: 'RUS',
  sources: ['s1'],
}
const visit = {
  ...treaty,
  id: 'visit',
  date: '2021-07-12/2021-07-15',
  knownOn: '2021-07-12',
  sources: ['s1', 's2'],
}
const known: ReadonlyMap<string, EventFact> = new Map([
  ['treaty', treaty],
  ['visit', visit],
])

describe('statusChanges', () => {
  it('stand on the day of their event, name it and are cited like it', () => {
    expect(statusChanges([['easing', 'treaty']], known)).toEqual([
      {
        id: 'status-2021-02-03',
        on: '2021-02-03',
        set: { status: 'easing' },
        note: 'A treaty is extended [treaty]',
        citations: [{ source: 's1' }],
      },
    ])
  })

  it('of two events stand on the day of the first and cite each source once', () => {
    expect(statusChanges([['in talks', 'visit', 'treaty']], known)).toMatchObject([
      { on: '2021-07-12', citations: [{ source: 's1' }, { source: 's2' }] },
    ])
  })

  it('refuse an event that is not there', () => {
    expect(() => statusChanges([['raised', 'nothing']], known)).toThrow('no such event: nothing')
  })
})

describe('the statuses of the sample', () => {
  const byId = new Map(events.map((event) => [event.id, event]))
  const set = issues.flatMap((issue) =>
    (issue.statuses ?? []).map(([status, ...ids]) => ({
      issue: issue.id,
      status,
      carriers: ids.map((id) => byId.get(id)!),
    })),
  )

  it('are carried by events of that issue which have a source', () => {
    for (const { issue, carriers } of set) {
      for (const event of carriers) {
        expect(event.issueIds, event.id).toContain(issue)
        expect(event.sources, event.id).not.toHaveLength(0)
      }
    }
  })

  it('change with every entry, and stand in the order of their days', () => {
    for (const { id, statuses = [] } of issues) {
      const words = statuses.map(([status]) => status)
      const days = statuses.map(([, event]) => knownDay(byId.get(event)!))
      expect(
        words.filter((word, i) => word === words[i - 1]),
        id,
      ).toEqual([])
      expect(days, id).toEqual(days.toSorted())
    }
  })

  it.each([
    ['escalating', /^(1[356789]|20)/],
    ['easing', /^(05|06|08)/],
    ['in talks', /^0[34]/],
    ['raised', /^(02|11)/],
    ['contested', /^1[12]/],
  ])('say %s by the codes of their events', (word, codes) => {
    const types = set
      .filter(({ status }) => status === word)
      .flatMap(({ carriers }) => carriers.map(({ type }) => type))
    expect(types.length).toBeGreaterThan(0)
    expect(types.filter((type) => !codes.test(type))).toEqual([])
  })
})
