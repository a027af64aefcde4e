import { readFileSync } from 'node:fs'

/** What the page names is what a first visit loads; fonts come on top. */
function namedByPage() {
  const page = readFileSync('dist/index.html', 'utf8')
  return [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.(?:js|css))"/g)].map(
    ([, file]) => `dist/${file}`,
  )
}

/** What every visit needs at once is in these; all else that the page names, it names for the first chart. */
const isStart = (file) => /\/(index|start|rolldown-runtime)-/.test(file)

export default [
  {
    name: 'first visit, before the first chart',
    path: ['dist/index.html', ...namedByPage().filter(isStart)],
    gzip: true,
    limit: '200 kB',
  },
  { name: 'first visit, with it', path: ['dist/index.html', ...namedByPage()], gzip: true, limit: '430 kB' },
  { name: 'bilat.html, raw', path: 'dist/bilat.html', brotli: false, limit: '5 MB' },
]
