import { DataSet, Timeline } from 'vis-timeline/standalone'
import 'vis-timeline/styles/vis-timeline-graph2d.min.css'

/** An event as any timeline takes it. */
export interface TimelineItem {
  readonly id: string
  /** `YYYY-MM-DD` */
  readonly start: string
  readonly title: string
}

/** Draws events with vis-timeline, as it comes. @returns once it has put its items into the page */
export function paintWithVis(host: HTMLElement, items: readonly TimelineItem[]): Promise<void> {
  return new Promise((resolve) => {
    const rows = items.map(({ id, start, title }) => ({ id, start, content: title }))
    const timeline = new Timeline(host, new DataSet(rows), {})
    timeline.on('changed', resolve)
  })
}
