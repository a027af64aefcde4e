import type { DayNumber } from '#model/day.ts'
import { partsOf } from '#model/day.ts'
import type { SlideLayout, SlideView, Slide, ViewPin } from '#model/records/briefing.ts'

/** A slide that is yet to come into a deck. */
export type NewSlide = Omit<Slide, 'id'>

export const TEMPLATES = ['meeting', 'month', 'incident', 'empty'] as const
export type Template = (typeof TEMPLATES)[number]

/** What the first slide of a deck says, and what the deck is pinned to. */
export interface TemplateGround {
  readonly title: string
  readonly subtitle: string
  /** Day, filters and settings of all its slides. */
  readonly pin: ViewPin
  /** After an incident: id of its event, and of the issue it belongs to where it has one. */
  readonly event?: string
  readonly issue?: string
}

/** Days of a month that a review of it needs to rest on. */
const ENOUGH_DAYS = 7

/** The day up to which a monthly review goes: early in a month, the last one of the month before. */
export function reviewedDay(day: DayNumber): DayNumber {
  const { date } = partsOf(day)
  return date < ENOUGH_DAYS ? day - date : day
}

/** The slides that a new briefing begins with. Their titles are left to the data. */
export function templateSlides(template: Template, ground: TemplateGround): readonly NewSlide[] {
  const { title, subtitle, pin, event, issue } = ground
  const view = (shows: string, of?: string): SlideView => ({
    shows,
    ...(of === undefined ? {} : { of }),
    pin,
    marks: [],
  })
  const slide = (layout: SlideLayout, ...views: readonly SlideView[]): NewSlide => ({
    title: '',
    layout,
    views,
  })
  const first: NewSlide = { title, layout: 'title', subtitle, views: [view('facts')] }
  const of = { layoutOf: slide, view }

  switch (template) {
    case 'empty':
      return []
    case 'meeting':
      return [first, ...beforeMeeting(of)]
    case 'month':
      return [first, ...ofMonths(of)]
    case 'incident':
      return [first, ...afterIncident(of, event, issue)]
  }
}

interface Makers {
  readonly layoutOf: (layout: SlideLayout, ...views: readonly SlideView[]) => NewSlide
  readonly view: (shows: string, of?: string) => SlideView
}

function beforeMeeting({ layoutOf, view }: Makers): readonly NewSlide[] {
  return [
    layoutOf('chart', view('index')),
    layoutOf('chart', view('meetingLanes')),
    layoutOf('table', view('issues')),
    layoutOf('chart', view('custody')),
    layoutOf('method', view('method')),
  ]
}

function ofMonths({ layoutOf, view }: Makers): readonly NewSlide[] {
  return [
    layoutOf('chart', view('index')),
    layoutOf('chart', view('netCooperation')),
    layoutOf('two charts', view('quadShares'), view('contacts')),
    layoutOf('table', view('issues')),
    layoutOf('dates', view('dates')),
    layoutOf('method', view('method')),
  ]
}

function afterIncident({ layoutOf, view }: Makers, event?: string, issue?: string): readonly NewSlide[] {
  return [
    ...(event === undefined ? [] : [layoutOf('table', view('event', event))]),
    layoutOf('chart', view('index')),
    layoutOf('chart', view('answers')),
    ...(issue === undefined
      ? []
      : [layoutOf('chart', view('issueStrip', issue)), layoutOf('quotes', view('quotes', issue))]),
    layoutOf('dates', view('dates')),
    layoutOf('method', view('method')),
  ]
}
