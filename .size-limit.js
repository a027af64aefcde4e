import { readFileSync } from 'node:fs'

/** What the page names is what a first visit loads; fonts come on top. */
function namedByPage() {
  const page = readFileSync('dist/index.html', 'utf8')
  return [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.(?:js|css))"/g)].map(
    ([, file]) => `dist/${file}`,
  )
}

const isChart = (file) => /\/(echarts|TrendChart|ChartCanvas)-/.test(file)

export default [
  {
    name: 'first visit, before the first chart',
    path: ['dist/index.html', ...namedByPage().filter((file) => !isChart(file))],
    gzip: true,
    limit: '200 kB',
  },
  { name: 'first visit, with it', path: ['dist/index.html', ...namedByPage()], gzip: true, limit: '430 kB' },
  { name: 'bilat.html, raw', path: 'dist/bilat.html', brotli: false, limit: '5 MB' },
]
