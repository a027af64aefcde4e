import { blankDataset, blankIssue, blankRelationship, blankSource } from '#model/records/blank.ts'
import type { Dataset } from '#model/records/dataset.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTable } from './csvIn.ts'
import { ambiguousDate, guessMapping, missingColumns, ownList, signatureOf } from './csvMapping.ts'
import type { TableMapping } from './csvMapping.ts'
import { parseTable } from './csvTable.ts'
import type { ForeignFile } from './foreign.ts'

const stored: Dataset = {
  ...blankDataset({
    ...blankRelationship('USA', 'RUS'),
    people: [{ id: 'lavrov', name: 'Sergey Lavrov', roles: [] }],
  }),
  issues: [blankIssue({ id: 'iss-1', title: 'Arms control' })],
  sources: [blankSource({ id: 'src-1', publisher: 'TASS', url: 'https://tass.com/1' })],
}

function read(text: string, change: Partial<TableMapping> = {}): ForeignFile {
  const table = parseTable(text)
  return readTable(table, { ...guessMapping(table), ...change }, stored)
}

/** The fields of the first row. */
function fields(
  header: string,
  row: string,
  change: Partial<TableMapping> = {},
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(read(`${header}\n${row}\n`, change).records[0]?.fields ?? [])
}

describe('a table', () => {
  it('is read with whatever stands between its cells, and rows are counted as they stand', () => {
    for (const mark of [',', ';', '\t', '|']) {
      const text = `Day${mark}Title\n\n2021-05-12${mark}"two\nlines"\n`
      const { header, rows, delimiter } = parseTable(`\ufeff${text}`)
      expect([header, delimiter]).toEqual([['Day', 'Title'], mark])
      expect(rows).toEqual([{ n: 3, cells: ['2021-05-12', 'two\nlines'], isOpen: false }])
    }
    expect(parseTable('sep=|\na|b,c,d\n1|2').header).toEqual(['a', 'b,c,d'])
  })

  it('has a header where its first row could be one', () => {
    expect(parseTable('a,b\n1,2').hasHeader).toBe(true)
    expect(parseTable('2021-05-12,Talks\n2021-05-13,More').hasHeader).toBe(false)
    expect(parseTable('a,a\n1,2').hasHeader).toBe(false)
    expect(parseTable('a,b\n1,2', false)).toMatchObject({ header: [null, null], rows: [{ n: 1 }, { n: 2 }] })
    expect(parseTable('').header).toEqual([])
  })
})

describe('what columns are', () => {
  const columns = (header: string): TableMapping => guessMapping(parseTable(`${header}\n1,2,3\n`))

  it('is guessed from their headers, each once', () => {
    expect(columns('Datum,Headline,CAMEO code')).toMatchObject({
      list: 'events',
      columns: ['date', 'title', 'type'],
    })
    expect(columns('Title,Level,Certainty').list).toBe('meetings')
    expect(columns('Name,Held in,Arrested')).toMatchObject({
      list: 'cases',
      columns: ['person', 'heldBy', 'since'],
    })
    expect(columns('date,Day,Whatever').columns).toEqual(['date', null, null])
    expect(ownList(parseTable('date,title\n1,2'))).toBeNull()
  })

  it('leaves open what records need and the file does not have', () => {
    const names = (header: string): string[] => missingColumns(columns(header)).map(({ name }) => name)
    expect(names('Datum,Headline,CAMEO code')).toEqual(['initiator', 'target'])
    expect(names('Datum,Headline,Score')).toEqual(['type', 'initiator', 'target', 'scoreReason'])
  })

  it('is known again by the headers', () => {
    expect(signatureOf(parseTable('a,b\n1,2'))).toBe(signatureOf(parseTable('a;b\n3;4\n5;6')))
    expect(signatureOf(parseTable('a,b\n1,2'))).not.toBe(signatureOf(parseTable('a,c\n1,2')))
  })

  it('leaves open which of two days a date is, unless another date tells', () => {
    const asked = (days: string): unknown => {
      const table = parseTable(`date,title\n${days}\n`)
      return ambiguousDate(table, guessMapping(table))
    }
    expect(asked('2021-05-12,a\n03/04/2021,b')).toEqual({
      ...{ n: 3, cell: '03/04/2021' },
      days: { 'day-first': '2021-04-03', 'month-first': '2021-03-04' },
    })
    expect(asked('13/04/2021,a\n03/04/2021,b')).toBeNull()
    expect(asked('2021-04-03,a')).toBeNull()
  })
})

describe('a row', () => {
  it('has its cells understood by their columns', () => {
    const header =
      'date,title,type,initiator,target,mutual,scoreValue,scoreReason,status,issueIds,participants,credibility'
    const row =
      '12.5.2021,Talks,36,united states,RUS,Yes,"−2,5",Own reading,Confirmed,Arms Control,sergey lavrov,2'
    expect(fields(header, row)).toEqual({
      ...{ date: '2021-05-12', title: 'Talks', type: '036', initiator: 'USA', target: 'RUS', mutual: true },
      ...{ score: { value: -2.5, reason: 'Own reading' }, status: 'confirmed', issueIds: ['iss-1'] },
      ...{ participants: ['lavrov'], credibility: 2 },
    })
  })

  it('keeps as it is written what is not understood, so that it is found to be a fault', () => {
    const header = 'date,title,type,mutual,status,credibility,citations,tags'
    expect(fields(header, '03/04/2021,T,talks,perhaps,maybe,high,src-1 "open,"""a"" b"')).toMatchObject({
      ...{ date: '03/04/2021', type: 'talks', mutual: 'perhaps', status: 'maybe', credibility: 'high' },
      ...{ citations: 'src-1 "open', tags: '"a" b' },
    })
    expect(fields('date,title,scoreValue', '2021,T,1e999')['score']).toEqual({ value: '1e999' })
    expect(fields('date,title,scoreValue', '2021,T,-0')['score']).toEqual({ value: 0 })
  })

  it('with too many cells, or an open quotation mark, is a fault', () => {
    const { records } = read('date,title\n2021,a,,\n2021,b,c\n2021,"d\n')
    expect(records.map(({ place, faults }) => [place.n, ...faults.map(({ code }) => code)])).toEqual([
      [2],
      [3, 'extra-cells'],
      [4, 'open-quote'],
    ])
  })

  it('has an id of its own, the same whenever it is read', () => {
    const ids = (text: string): string[] => read(text).records.map(({ id }) => id)
    const [one, two, three] = ids('date,title,note\n2021,a,x\n2021,a,y\n2021,b,x\n')
    expect(new Set([one, two, three]).size).toBe(3)
    expect(ids('date,title,note\n2021,a,changed\n')).toEqual([one])
    expect(ids('id,date,title\n e-1 ,2021,a\n')).toEqual(['e-1'])
  })

  it('says nothing of what is new where a cell is empty, and takes away what is there', () => {
    const text = 'id,title,summary,status\niss-1,Arms control,,\niss-2,Other,,\n'
    const [here, fresh] = read(text, { list: 'issues' }).records
    expect([...here!.fields]).toContainEqual(['summary', undefined])
    expect([...fresh!.fields.keys()]).toEqual(['title'])
  })

  it('has one value for all rows where that was said', () => {
    const fixed = new Map([...Object.entries({ initiator: 'Russia', scoreReason: 'As coded', target: '' })])
    const [record] = read('date,title,score\n2021,a,-5\n', { fixed }).records
    expect(record!.defaults).toEqual(new Map([['initiator', 'RUS']]))
    expect(record!.fields.get('score')).toEqual({ value: -5, reason: 'As coded' })
  })

  it('brings the actors, people and sources that it names', () => {
    const text = [
      'date,title,initiator,target,participants,url,publisher,quote',
      '2021,a,NATO,Russia,"Sergey Lavrov; Jens Stoltenberg",https://tass.com/1,,He said so',
      '2021,b,nato,constructor,,https://www.reuters.com/x,,',
      '2021,c,,,,https://www.reuters.com/x,,',
      '2021,d,,,,,Kommersant,',
    ].join('\n')
    const file = read(text)
    expect(file.actors).toEqual([
      { id: 'NATO', name: 'NATO' },
      { id: expect.stringMatching(/^name-/) as string, name: 'constructor' },
    ])
    expect(file.people).toEqual([{ id: 'Jens-Stoltenberg', name: 'Jens Stoltenberg', roles: [] }])
    const [a, b, c, d, reuters, kommersant] = file.records
    expect(a!.fields.get('participants')).toEqual(['lavrov', 'Jens-Stoltenberg'])
    expect(a!.fields.get('citations')).toEqual([{ source: 'src-1', quote: 'He said so' }])
    expect(b!.fields.get('initiator')).toBe('NATO')
    expect([b, c].map((one) => one!.fields.get('citations'))).toEqual([
      [{ source: reuters!.id }],
      [{ source: reuters!.id }],
    ])
    expect(Object.fromEntries(reuters!.fields)).toEqual({
      publisher: 'reuters.com',
      url: 'https://www.reuters.com/x',
    })
    expect(d!.fields.get('citations')).toEqual([{ source: kommersant!.id }])
    expect([reuters, kommersant].map((one) => one!.isNamed)).toEqual([true, true])
  })
})

describe('S03 a hostile table', () => {
  it('is read as far as it can be; nothing throws', () => {
    const piece = fc.constantFrom(
      ...[
        ',',
        ';',
        '\t',
        '"',
        '\n',
        '\r\n',
        'date',
        'title',
        '__proto__',
        'constructor',
        '=1',
        '2021',
        '\ud800',
        '\u0000',
        ' ',
      ],
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'binary' })), { maxLength: 40 }), (parts) => {
        read(parts.join(''))
        read(`date,title,type,initiator,citations,issueIds\n${parts.join('')}`)
      }),
      { numRuns: 1000 },
    )
    expect(Object.getPrototypeOf({})).toBe(Object.prototype)
  })

  it('of any size takes time in proportion to it', () => {
    const n = 100_000
    const texts = [',', '"', '\n', '""', ',"', 'a,"b', '"\n', '""",'].map((piece) => piece.repeat(n))
    const begin = performance.now()
    for (const text of texts) read(`date,title,citations,tags\n2021,a,${text}`)
    expect(performance.now() - begin).toBeLessThan(20_000)
  })

  it('of long cells, or of rows that are all alike, takes no longer', () => {
    const begin = performance.now()
    read(`date|title|tags\n2021|a|${'a;'.repeat(2_000_000)}`)
    read(`date,title,score\n2021,a,${'1'.repeat(1_000_000)}x`)
    const { records } = read(`date,title\n${'2021-05-05,Talks\n'.repeat(20_000)}`)
    expect(performance.now() - begin).toBeLessThan(20_000)
    expect(new Set(records.map(({ id }) => id)).size).toBe(20_000)
  })
})
