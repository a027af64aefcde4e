import { readFile, rm, writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { serve } from '../../scripts/server.mjs'
import { captureContent } from './captureContent.ts'
import type { ChartContent } from './chartContent.ts'
import { growthExponent, median } from './figures.ts'
import { buildPages, ROOT } from './pages.ts'
import { inBrowser, startToChart } from './startUp.ts'

/**
 * Start to first painted chart, the app with so many stored events against a bare page that draws the same chart.
 * Both sides in one run, by turns, each start in a new browser process; medians. `npm run bench -- start [runs]`.
 */

const SIZES = [1_000, 10_000, 100_000]
const RUNS = Number(process.argv[2] ?? 9)

interface Row {
  readonly events: number
  readonly app: number
  readonly bare: number
  readonly ratio: number
}

const SITE = await buildPages(['seed', 'bare'], 'dist')
const server = await serve({ root: SITE, port: 0 })
const rows: Row[] = []
for (const events of SIZES) rows.push(await measure(events))
await server.close()
await report(rows)

async function measure(events: number): Promise<Row> {
  const profile = join(ROOT, `profile-${events}`)
  await rm(profile, { recursive: true, force: true })
  const appUrl = `${server.url}#/?rel=made-up-${events}`
  console.log(`${events.toLocaleString('en')} events: storing …`)
  await inBrowser(profile, async (page) => {
    await page.goto(`${server.url}seed.html`)
    await page.evaluate((count) => window.seed(count), events)
  })
  const first = await startToChart(profile, appUrl, captureContent)
  if (!first.answer) throw new Error('the app gave no chart')
  await writeBarePage(events, first.answer)
  const bareUrl = `${server.url}bare-${events}.html`
  await startToChart(profile, bareUrl)
  const app: number[] = []
  const bare: number[] = []
  for (let run = 0; run < RUNS; run++) {
    app.push((await startToChart(profile, appUrl)).time)
    bare.push((await startToChart(profile, bareUrl)).time)
  }
  return { events, app: median(app), bare: median(bare), ratio: median(app) / median(bare) }
}

/** One page with its script, style and data inside; the face of its labels is fetched, as the app does. */
async function writeBarePage(events: number, content: ChartContent): Promise<void> {
  let html = await readFile(join(SITE, 'bare.html'), 'utf8')
  const data = JSON.stringify(content).replaceAll('<', '\\u003c')
  html = html.replace(
    /(<script[^>]*id="content"[^>]*>)[\s\S]*?(<\/script>)/,
    (_, open: string, close: string) => {
      return open + data + close
    },
  )
  for (const [tag, href = ''] of html.matchAll(/<link rel="stylesheet"[^>]*href="([^"]+)"[^>]*>/g)) {
    const style = (await readFile(join(SITE, href), 'utf8')).replaceAll('url(./', 'url(./assets/')
    html = html.replace(tag, () => `<style>${style}</style>`)
  }
  for (const [tag, src = ''] of html.matchAll(/<script type="module"[^>]*src="([^"]+)"[^>]*><\/script>/g)) {
    const code = (await readFile(join(SITE, src), 'utf8')).replaceAll('</script', '<\\/script')
    html = html.replace(tag, () => `<script type="module">${code}</script>`)
  }
  await writeFile(join(SITE, `bare-${events}.html`), html)
}

async function report(measured: readonly Row[]): Promise<void> {
  const exponent = growthExponent(measured.map(({ events, app }) => ({ size: events, time: app })))
  const [least, most] = [measured[0]?.app ?? NaN, measured.at(-1)?.app ?? NaN]
  console.log(`\nStart to first painted chart, medians of ${RUNS}, ${cpus().length} cores`)
  console.table(
    measured.map(({ events, app, bare, ratio }) => ({
      events,
      'app, ms': Math.round(app),
      'bare page, ms': Math.round(bare),
      ratio: Number(ratio.toFixed(2)),
    })),
  )
  console.log(
    `most to least: ${(most / least).toFixed(2)} (goal ≤ 1.3)   growth exponent: ${exponent.toFixed(3)}`,
  )
  console.log(`app to bare page at ${SIZES[0]}: ${measured[0]?.ratio.toFixed(2)} (goal ≤ 1.4)`)
  const file = join(ROOT, 'start.json')
  await writeFile(
    file,
    JSON.stringify({ runs: RUNS, rows: measured, exponent, mostToLeast: most / least }, null, 2),
  )
  console.log(`as JSON: ${file}`)
}
