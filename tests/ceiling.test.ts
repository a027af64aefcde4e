import { expect, it } from 'vitest'
import { datasetUpTo } from '../src/dataset/datasetUpTo.ts'
import { writeDataset } from '../src/dataset/writeDataset.ts'
import { writeTable } from '../src/exchange/csvOut.ts'
import { TABLE_LISTS } from '../src/exchange/tableColumns.ts'
import type { Marking } from '../src/model/records/base.ts'
import type { Dataset } from '../src/model/records/dataset.ts'
import { calendarOf } from '../src/state/calendarOf.ts'
import { writeCalendar } from '../src/exchange/icsOut.ts'
import { AMBER, DAY, markedSample } from './markedDataset.ts'

const WORDS = {
  ...{ asOf: 'as of', date: 'Date', time: 'Time', setting: 'Setting', attendees: 'Attendees' },
  ...{ outcome: 'Outcome', sources: 'Sources', notSourced: 'not sourced' },
}

/** The copy for an audience as a dataset, as a table of every list, and as a calendar. */
async function filesUpTo(upTo: Marking): Promise<Readonly<Record<string, string>>> {
  const { format: _format, version: _version, ...content } = markedSample()
  const copy = datasetUpTo({ deleted: [], ...content } as unknown as Dataset, { upTo }) // the sample's own lists
  const tables = TABLE_LISTS.map((list) => [`${list}.csv`, writeTable(list, copy[list], DAY)] as const)
  const calendar = calendarOf(copy, DAY, { meetings: 'all', dates: 'all' })
  return {
    'calendar.ics': unfolded(writeCalendar(calendar, WORDS).text),
    'dataset.json': (await writeDataset(copy, { upTo })).text,
    ...Object.fromEntries(tables),
  }
}

it('S05 a dataset, its tables and its calendar for GREEN hold nothing AMBER, ids and authors included', async () => {
  for (const [name, text] of Object.entries(await filesUpTo('GREEN')))
    expect(text.toLowerCase(), name).not.toContain(AMBER.toLowerCase())
})

it('S05 the same at AMBER hold it in each file', async () => {
  for (const [name, text] of Object.entries(await filesUpTo('AMBER'))) expect(text, name).toContain(AMBER)
})

/** Lines of a calendar are broken wherever they are too long. */
function unfolded(text: string): string {
  return text.replaceAll('\r\n ', '')
}
