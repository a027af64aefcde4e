import type { Content } from './journeys/datasets.ts'
import { sampleAs } from './journeys/datasets.ts'
import { withTexts } from './journeys/everyText.ts'

/** Stands in everything that is marked AMBER, in ids in small letters. */
export const AMBER = 'ZZAMBER'
export const DAY = '2021-05-13'

type Fields = Readonly<Record<string, unknown>>
const KEPT = {
  changes: [],
  createdAt: `${DAY}T09:00:00Z`,
  updatedAt: `${DAY}T09:00:00Z`,
  updatedBy: `${AMBER} author`,
}
/** Of each kind the record that is there a second time, marked: its id and every text of it say so. */
const DOUBLED: Readonly<Record<string, string>> = {
  events: 'call-0512',
  issues: 'ukraine',
  cases: 'reed',
  meetings: 'm-reyk',
  dates: 'd-arctic',
  sources: 'abc-australia-2019-01-16',
}

/**
 * The sample with a record of every kind that is marked AMBER, entries of CLEAR records that are, links of CLEAR records
 * to what is, and a deck and a brief with words of every marking over it.
 */
export function markedSample(): Content {
  const content = sampleAs('own')
  const lists = Object.fromEntries(
    Object.entries(DOUBLED).map(([list, id]) => {
      const records = content[list] as readonly Fields[] // lists, as in every dataset
      const found = records.find((one) => one['id'] === id)
      if (!found) throw new Error(`the sample has no ${id}`)
      return [list, [...records.map((one) => leading(list, one)), doubled(list, found)]]
    }),
  )
  const relationship = { ...content['relationship'], issued: [issued()] }
  return { ...content, ...lists, relationship, briefings: [deck(), brief()] }
}

function idIn(list: string): string {
  return `${AMBER.toLowerCase()}-${list}`
}

function doubled(list: string, record: Fields): Fields {
  const more = { ...record, note: 'a note', tags: list === 'events' ? ['tag'] : undefined }
  const told = withTexts(JSON.parse(JSON.stringify(more)) as Fields, (text) => `${AMBER} ${text}`)
  const url = list === 'sources' ? { url: `https://${AMBER.toLowerCase()}.example/`, note: undefined } : {}
  const made = { ...told, ...url, id: idIn(list), marking: 'AMBER', updatedBy: `${AMBER} author` }
  return JSON.parse(JSON.stringify(made)) as Fields
}

/** CLEAR records cite, name and hold what is marked. */
function leading(list: string, record: Fields): Fields {
  const cited = { source: idIn('sources'), quote: `${AMBER} quote` }
  const inner = { on: '2021-05-01', marking: 'AMBER', text: `${AMBER} entry` }
  if (list === 'events' && record['id'] === 'call-0512')
    return {
      ...record,
      citations: [...(record['citations'] as readonly unknown[]), cited],
      issueIds: [...(record['issueIds'] as readonly unknown[]), idIn('issues')],
    }
  if (list === 'issues')
    return {
      ...record,
      lines: [{ ...inner, id: 'zzamber-line', by: `${AMBER} who` }],
      positions: [
        ...(record['positions'] as readonly unknown[]),
        { ...inner, id: 'zzamber-position', side: 'a', verbatim: true, citations: [cited] },
      ],
    }
  return record
}

function view(shows: string, of?: string): Fields {
  const pin = { asOf: DAY, filters: [], settings: [] }
  return { shows, pin, marks: [], ...(of === undefined ? {} : { of }) }
}

function deck(): Fields {
  const marks = [{ id: 'zzamber-mark', date: '2021-04-15', text: `${AMBER} mark` }]
  return {
    ...{ ...KEPT, id: 'zzamber-deck', title: `${AMBER} deck`, seat: 'neutral', marking: 'AMBER' },
    slides: [
      { id: 's1', title: 'A first slide', marking: 'GREEN', layout: 'chart', views: [view('index')] },
      {
        ...{ id: 'zzamber-slide', title: `${AMBER} slide`, marking: 'AMBER', layout: 'chart' },
        views: [view('custody')],
      },
      {
        ...{ id: 's3', title: `${AMBER} words`, subtitle: `${AMBER} subtitle`, source: `${AMBER} source` },
        ...{ notes: `${AMBER} notes`, layout: 'chart' },
        views: [{ ...view('netCooperation'), marks, alt: `${AMBER} alt` }],
      },
      ...(['quotes', 'cases', 'dates', 'issues', 'meetingLanes'] as const).map((shows, i) => ({
        ...{ id: `s${i + 4}`, title: '', layout: 'chart' },
        views: [view(shows, shows === 'quotes' ? 'ukraine' : undefined)],
      })),
    ],
  }
}

/** That the deck went out to those who may have all of it. */
function issued(): Fields {
  return {
    ...{ id: 'zzamber-out', when: `${DAY}T10:00:00Z`, by: `${AMBER} author`, briefing: 'zzamber-deck' },
    ...{ title: `${AMBER} deck`, format: 'pptx', fileName: `${AMBER}.pptx`, asOf: DAY, upTo: 'AMBER' },
    revision: '0'.repeat(64),
    slides: [{ id: 'zzamber-slide', title: `${AMBER} slide` }],
    facts: [`events ${idIn('events')} ${DAY} 1k3j9dq2x7a 1`],
  }
}

function brief(): Fields {
  const notes = [{ id: 'n1', part: 'points', text: `${AMBER} point` }]
  return {
    ...{ ...KEPT, id: 'zzamber-brief', title: `${AMBER} brief`, seat: 'neutral', slides: [] },
    brief: {
      ...{ meetingId: 'm-reyk', bottomLine: `${AMBER} bottom line`, notes },
      parts: ['bottomLine', 'agenda', 'cases', 'dates', 'points', 'lines', 'formula', 'occasion', 'sources'],
    },
  }
}
