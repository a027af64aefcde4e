import { writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { launchOptions } from '../../scripts/browser.mjs'
import { serve } from '../../scripts/server.mjs'
import { growthExponent, median } from './figures.ts'
import { buildPages, ROOT } from './pages.ts'
import type { TimelineName } from './timelinePage.ts'

/**
 * First paint of a timeline of ten years with all events in sight: Bilat's lanes, vis-timeline, TimelineJS, by turns in
 * one run, each in a page of its own. `npm run bench -- timeline [runs]`.
 */

const RUNS = Number(process.argv[2] ?? 5)
const SIZES = [1_000, 5_000, 10_000, 50_000, 100_000]
/** The most that a peer is asked for: beyond, it takes minutes. */
const MOST: Readonly<Record<TimelineName, number>> = {
  bilat: Infinity,
  'vis-timeline': 10_000,
  TimelineJS: 1_000,
}
const SLOW = 5_000

const server = await serve({ root: await buildPages(['timeline']), port: 0 })
const browser = await chromium.launch(launchOptions())
const rows: (Times & { readonly events: number; readonly frames: number })[] = []
for (const events of SIZES) {
  const times = await timesOf(events)
  rows.push({ events, ...times, frames: await framesOf(events) })
}
await browser.close()
await server.close()
await report()

type Times = Readonly<Record<TimelineName, number>>

async function timesOf(events: number): Promise<Times> {
  const found: Record<TimelineName, number[]> = { bilat: [], 'vis-timeline': [], TimelineJS: [] }
  const names = (['bilat', 'vis-timeline', 'TimelineJS'] as const).filter((name) => events <= MOST[name])
  for (let run = 0; run < RUNS; run++) {
    for (const name of names) {
      // One time is enough of what takes many seconds.
      if (run > 0 && (found[name][0] ?? 0) > SLOW) continue
      found[name].push(
        await inPage(events, ({ name: asked, count }) => window.firstPaint(asked, count), name),
      )
    }
  }
  const middle = (name: TimelineName): number => (found[name].length > 0 ? median(found[name]) : NaN)
  return { bilat: middle('bilat'), 'vis-timeline': middle('vis-timeline'), TimelineJS: middle('TimelineJS') }
}

function framesOf(events: number): Promise<number> {
  return inPage(events, ({ count }) => window.framesWhileMoving(count))
}

type Ask = { readonly name: TimelineName; readonly count: number }

async function inPage(count: number, ask: (asked: Ask) => Promise<number>, name: TimelineName = 'bilat') {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  page.setDefaultTimeout(300_000)
  try {
    await page.goto(`${server.url}timeline.html`)
    return await page.evaluate(ask, { name, count })
  } finally {
    await page.close()
  }
}

async function report(): Promise<void> {
  const round = (value: number): number | string => (Number.isNaN(value) ? '–' : Math.round(value))
  console.log(`\nFirst paint of a timeline, medians of ${RUNS}, ${cpus().length} cores`)
  console.table(
    rows.map((row) => ({
      events: row.events,
      'Bilat, ms': round(row.bilat),
      'vis-timeline, ms': round(row['vis-timeline']),
      'TimelineJS, ms': round(row.TimelineJS),
      'vis-timeline / Bilat': round(row['vis-timeline'] / row.bilat),
      'TimelineJS / Bilat': round(row.TimelineJS / row.bilat),
      'frames/s moving': Math.round(row.frames),
    })),
  )
  const exponent = growthExponent(rows.map(({ events, bilat }) => ({ size: events, time: bilat })))
  console.log(`growth exponent of Bilat: ${exponent.toFixed(2)} (goal ≤ 1.1)`)
  console.log('goals: 5,000 events ≥ 30× vis-timeline, 1,000 ≥ 12× TimelineJS, 50,000 move at 60 frames/s')
  const file = join(ROOT, 'timeline.json')
  await writeFile(file, JSON.stringify({ runs: RUNS, rows, exponent }, null, 2))
  console.log(`as JSON: ${file}`)
}
