import { writeTable } from '#exchange/csvOut.ts'
import { TABLE_LISTS } from '#exchange/tableColumns.ts'
import { dayNumber } from '#model/day.ts'
import { viewDataset } from '#model/view.ts'
import { readWhole } from '#storage/read.ts'
import { afterEach, describe, expect, it } from 'vitest'
import type { Preview } from './preview.ts'
import { useRelationships } from './relationships.ts'
import type { TableDraft } from './tableDraft.ts'
import type { TestApp } from './testApp.fixture.ts'
import { eventually, testAppWithExample } from './testApp.fixture.ts'
import type { TableFile } from './useTableFile.ts'
import { useTableFile } from './useTableFile.ts'
import { SURROUNDINGS } from './surroundings.ts'
import { useTransfer } from './transfer.ts'
import { createApp } from 'vue'

const REL = 'aaa-bbb'
const LATE = '2030-01-01'

let app: TestApp
afterEach(() => app.end())

async function opened(asOf = LATE) {
  app = await testAppWithExample({ asOf })
  const transfer = useTransfer()
  await eventually(() => useRelationships().current !== null)
  const preview = (): Preview => {
    const { step } = transfer
    if (!('preview' in step)) throw new Error(JSON.stringify(step))
    return step.preview
  }
  const draft = (): TableDraft => {
    const { step } = transfer
    if (step.type !== 'columns') throw new Error(JSON.stringify(step))
    return step.draft
  }
  const stored = async () => (await readWhole(app.opening.db, REL))!
  const check = (text: string, name = 'a.csv'): Promise<void> => transfer.check(new File([text], name))
  return { transfer, check, preview, draft, stored }
}

const FOREIGN =
  'Day,Headline,Event code,By,To,Link\n03/04/2021,Talks in Vienna,036,AAA,BBB,https://example.org/1\n'

describe('S03 a table of more than is taken in', () => {
  it.each([
    ['rows', `Day,Title\n${'1,a\n'.repeat(20_001)}`, 20_000],
    ['columns', `${'a,'.repeat(1_000_000)}b\n${'1,'.repeat(1_000_000)}2\n`, 200],
    ['columns', `Day,Title\n1,a${',2'.repeat(1_000_000)}\n`, 200],
  ])('is refused by its %s', async (of, text, max) => {
    const { check, transfer } = await opened()
    await check(text)
    expect(transfer.step).toMatchObject({ type: 'refused', outcome: { type: 'too-much', of, max } })
  })

  it('is refused in an encoding in which it has more rows, and shows no more columns in one that gives it more', async () => {
    const { draft, transfer } = await opened()
    // Two commas, and a letter and a line break, are one letter each in UTF-16.
    const wide = 'Day,Title\n2021-05-05,a'
    const file = (more: string): File =>
      new File([Uint16Array.from(`\ufeff${wide}${more}`, (letter) => letter.charCodeAt(0))], 'a.csv')
    await transfer.check(file('\u2c2c'.repeat(50_000)))
    expect(draft().columns).toHaveLength(2)
    transfer.changeColumns({ encoding: 'windows-1252' })
    transfer.changeColumns({ hasHeader: false })
    expect(draft().columns).toHaveLength(200)
    await transfer.check(file('\u0a61'.repeat(25_000)))
    transfer.changeColumns({ encoding: 'windows-1252' })
    await transfer.takeColumns()
    expect(transfer.step).toMatchObject({ outcome: { type: 'too-much', of: 'rows', max: 20_000 } })
  })

  it('shows of a long cell and header no more than their beginnings', async () => {
    const { check, draft } = await opened()
    const mark = '\u0301'
    await check(`Day,Z${mark.repeat(150)}\n2021-05-05,${'x'.repeat(1_000_000)}\n`)
    expect(draft().columns[1]).toMatchObject({
      header: `Z${mark.repeat(119)}…`,
      samples: [`${'x'.repeat(120)}…`],
    })
  })
})

describe('a table of one’s own', () => {
  it('is 0 new, 0 changed where it was written, on whatever day it is looked at', async () => {
    const { check, preview, stored } = await opened('2021-03-01')
    for (const day of [LATE, '2021-05-13', '2021-01-20']) {
      const view = viewDataset(await stored(), dayNumber(day))
      for (const list of TABLE_LISTS) {
        if (view[list].length === 0) continue
        await check(writeTable(list, view[list], day))
        expect([day, list, preview()]).toMatchObject([
          day,
          list,
          { nothing: true, merge: { quiet: 0, counts: { new: 0, changed: 0, conflict: 0, changedHere: 0 } } },
        ])
      }
    }
  })

  it('takes over what was changed in it, where the record is as it was', async () => {
    const { check, preview, transfer, stored } = await opened()
    const view = viewDataset(await stored(), dayNumber(LATE))
    const [event] = view.events
    const changed = writeTable('events', [{ ...event!, title: 'Mended in a spreadsheet' }], LATE)
    await check(changed)
    expect(preview().merge.counts).toMatchObject({ new: 0, changed: 1, conflict: 0, deletedThere: 0 })
    expect(preview().outcome).toMatchObject({ adds: 0, changes: 1, removes: 0 })
    await transfer.apply()
    const after = await stored()
    expect(after.events).toHaveLength(view.events.length)
    expect(viewDataset(after, dayNumber(LATE)).events.find(({ id }) => id === event!.id)?.title).toBe(
      'Mended in a spreadsheet',
    )
    await check(changed.replace('Mended in', 'Mended once more in'))
    expect(preview().merge.counts).toMatchObject({ changed: 0, conflict: 1 })
  })

  it('is what is shown on the day, in the order asked for', async () => {
    await opened('2021-05-13')
    const fileOf = createApp({}).provide(SURROUNDINGS, app.surroundings).runWithContext(useTableFile)
    const { events } = viewDataset((await readWhole(app.opening.db, REL))!, dayNumber('2021-05-13'))
    const ids = events.map(({ id }) => id).toReversed()
    const file: TableFile = (await fileOf({ list: 'events', ids, what: 'timeline' }))!
    expect(file).toMatchObject({ fileName: 'bilat-aaa-bbb_timeline_2021-05-13.csv', rows: ids.length })
    expect(
      file.text
        .split('\r\n')
        .slice(1, -1)
        .map((line) => line.split(',')[0]),
    ).toEqual(ids)
    expect((await fileOf({ list: 'sources', ids: 'all', what: 'sources' }))?.rows).toBeGreaterThan(0)
  })
})

describe('a table of another program', () => {
  it('asks what its columns are, and how its dates are meant', async () => {
    const { check, preview, draft, transfer } = await opened()
    await check(FOREIGN)
    expect(draft()).toMatchObject({
      rows: 1,
      isRemembered: false,
      choice: {
        mapping: { list: 'events', columns: ['date', 'title', 'type', 'initiator', 'target', 'sourceUrl'] },
      },
      ambiguous: { n: 2, cell: '03/04/2021' },
      missing: [],
    })
    expect(draft().columns[0]).toMatchObject({
      header: 'Day',
      samples: ['03/04/2021'],
      understood: [null],
      isDate: true,
    })
    transfer.changeColumns({ dateOrder: 'day-first' })
    expect(draft().columns[0]?.understood).toEqual(['2021-04-03'])
    await transfer.takeColumns()
    expect(preview()).toMatchObject({
      outcome: { adds: 2, changes: 0, removes: 0 },
      foreign: { kind: 'table' },
    })
    expect(preview().foreign?.notes).toEqual([{ code: 'new-sources', n: 1 }])
    await transfer.apply()
    expect(transfer.step.type).toBe('applied')
  })

  it('is remembered by its header, and adds nothing a second time', async () => {
    const { check, preview, draft, transfer, stored } = await opened()
    await check(FOREIGN)
    transfer.changeColumns({ dateOrder: 'month-first' })
    transfer.changeColumns({ at: 5, column: null })
    await transfer.takeColumns()
    await transfer.apply()
    const before = await stored()
    await check(FOREIGN, 'another.csv')
    expect(draft()).toMatchObject({ isRemembered: true, choice: { mapping: { dateOrder: 'month-first' } } })
    expect(draft().choice.mapping.columns[5]).toBeNull()
    await transfer.takeColumns()
    expect(preview()).toMatchObject({ nothing: true, merge: { quiet: 0 } })
    expect(await stored()).toEqual(before)
    await check(FOREIGN.replace('Day', 'When'))
    expect(draft().isRemembered).toBe(false)
  })

  it('has its faults told by the row, to be mended or left out, and its columns decided anew', async () => {
    const { check, preview, draft, transfer } = await opened()
    const rows = [
      '2021-04-03,Good,036,AAA,BBB',
      '2021-02-30,Bad day,036,AAA,BBB',
      '2021-04-04,Bad code,999,AAA,BBB',
    ]
    await check(`Day,Headline,Event code,By,To\n${rows.join('\n')}\n`)
    await transfer.takeColumns()
    const { step } = transfer
    expect(step).toMatchObject({
      ...{ type: 'faulty', total: 2, records: 2, hasColumns: true },
      faults: [
        { fault: { path: 'events[1].date', found: '"2021-02-30"' }, place: { kind: 'row', n: 3 } },
        { fault: { path: 'events[2].type', code: 'bad-event-type' }, place: { kind: 'row', n: 4 } },
      ],
    })
    if (step.type !== 'faulty') return
    transfer.mend(step.faults[0]!.fault, '2021-02-28')
    await eventually(() => transfer.step.type === 'faulty' && transfer.step.total === 1)
    transfer.leaveOut()
    await eventually(() => transfer.step.type === 'preview')
    expect(preview().outcome).toMatchObject({ adds: 2 })
    transfer.askColumns()
    expect(draft().rows).toBe(3)
    transfer.changeColumns({ list: 'meetings' })
    expect(draft().missing.map(({ name }) => name)).toEqual(['level', 'format', 'certainty'])
    transfer.changeColumns({ fixed: 'level', value: 'officials' })
    expect(draft().choice.mapping.fixed.get('level')).toBe('officials')
  })

  it('brings nobody and nothing that only a row names that is left out', async () => {
    const { check, preview, transfer } = await opened()
    const rows = [
      '2021-04-03,Good,036,AAA,Ukraine,https://example.org/1',
      '2021-02-30,Bad,036,AAA,NATO,https://example.org/2',
    ]
    await check(`Day,Headline,Event code,By,To,Link\n${rows.join('\n')}\n`)
    await transfer.takeColumns()
    transfer.leaveOut()
    await eventually(() => transfer.step.type === 'preview')
    const { theirs, counts } = preview().merge
    expect([theirs.events.length, theirs.sources.map(({ url }) => url)]).toEqual([
      1,
      ['https://example.org/1'],
    ])
    expect(theirs.relationship.actors.map(({ id }) => id)).toContain('UKR')
    expect(theirs.relationship.actors.map(({ id }) => id)).not.toContain('NATO')
    expect(counts).toMatchObject({ new: 2, changed: 1 })
    expect(preview().foreign?.notes).toEqual([
      { code: 'new-actors', names: ['Ukraine'] },
      { code: 'new-sources', n: 1 },
    ])
  })

  it('of another encoding or without a header is read as it is said to be', async () => {
    const { check, draft, transfer } = await opened()
    await transfer.check(
      new File([Uint8Array.from('Dat\xe9;Titre\n2021;\xc9lys\xe9e', (c) => c.charCodeAt(0))], 'a.csv'),
    )
    expect(draft()).toMatchObject({ isGuessed: true, delimiter: ';', choice: { encoding: 'windows-1252' } })
    transfer.changeColumns({ encoding: 'windows-1251' })
    expect(draft().columns[1]?.samples).toEqual(['Йlysйe'])
    transfer.changeColumns({ hasHeader: false })
    expect(draft()).toMatchObject({ rows: 2, columns: [{ header: null }, { header: null }] })
    await check('\n\n')
    expect(transfer.step).toMatchObject({ type: 'refused', outcome: { type: 'unknown-kind' } })
  })

  it('survives a memory that holds anything', async () => {
    const kept = ['nothing', '[1]', '[["a"]]', '[["x",{"list":"events"}]]', '{"a":1}', 'null']
    for (const text of kept) {
      app = await testAppWithExample({})
      app.surroundings.preferences?.()?.setItem('bilat-columns', text)
      await eventually(() => useRelationships().current !== null)
      const transfer = useTransfer()
      await transfer.check(new File([FOREIGN], 'a.csv'))
      expect(transfer.step.type).toBe('columns')
      await transfer.takeColumns()
      app.end()
    }
  })
})
