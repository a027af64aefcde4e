import type { SlideLayout } from '#model/records/briefing.ts'

const LAYOUTS: Readonly<Record<string, SlideLayout>> = {
  facts: 'title',
  issues: 'table',
  quotes: 'quotes',
  cases: 'cases',
  dates: 'dates',
  events: 'table',
  event: 'table',
  method: 'method',
}

/** How a slide is arranged that shows a part alone; a chart, unless the part is none. */
export function layoutOf(part: string): SlideLayout {
  return LAYOUTS[part] ?? 'chart'
}
