import type { KnipConfig } from 'knip'

/** Nothing lies about: no file, export or package that nobody uses. Types may be exported for a file's own signatures. */
const config: KnipConfig = {
  entry: [
    'src/serviceWorker.ts',
    'scripts/*.{ts,mjs}',
    'sample/*.ts',
    'tests/bench/*.ts',
    'tests/journeys/*.journey.ts',
  ],
  project: ['src/**/*.{ts,vue,css}', 'scripts/**/*.{ts,mjs}', 'sample/**/*.ts', 'tests/**/*.ts'],
  ignoreBinaries: ['apt-get', 'java'],
  // Installed by the benchmarks alone, from a lockfile of their own.
  ignoreDependencies: ['@knight-lab/timelinejs', 'arquero', 'crossfilter2', 'vis-timeline'],
  ignoreExportsUsedInFile: { interface: true, type: true },
  compilers: {
    css: (text) => [...text.matchAll(/@import\s+'[^']+'/g)].map(([rule]) => rule.slice(1)).join('\n'),
  },
}

export default config
