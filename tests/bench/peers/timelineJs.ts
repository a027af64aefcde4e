import code from '@knight-lab/timelinejs/dist/js/timeline.js?url'
import '@knight-lab/timelinejs/dist/css/timeline.css'
import type { TimelineItem } from './visTimeline.ts'

declare global {
  interface Window {
    readonly TL?: {
      readonly Timeline: new (
        host: string,
        data: unknown,
        options: unknown,
      ) => {
        on(event: string, then: () => void): void
      }
    }
  }
}

/** Fetches TimelineJS, which is no module, ahead of the time that is taken. */
export function timelineJsLoaded(): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script')
    script.src = code
    script.addEventListener('load', () => resolve())
    script.addEventListener('error', () => reject(new Error('TimelineJS was not loaded')))
    document.head.append(script)
  })
}

/** Draws events with TimelineJS, as it comes. @returns once it says that it is loaded */
export function paintWithTimelineJs(host: HTMLElement, items: readonly TimelineItem[]): Promise<void> {
  return new Promise((resolve, reject) => {
    if (!window.TL) {
      reject(new Error('TimelineJS is not there'))
      return
    }
    const events = items.map(({ id, start, title }) => {
      const [year, month, day] = start.split('-').map(Number)
      return { unique_id: id, start_date: { year, month, day }, text: { headline: title } }
    })
    const timeline = new window.TL.Timeline(host.id, { events }, { hash_bookmark: false })
    timeline.on('loaded', resolve)
  })
}
