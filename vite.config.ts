import vue from '@vitejs/plugin-vue'
import { readFileSync } from 'node:fs'
import type { Plugin, UserConfig } from 'vite'
import { defineConfig } from 'vite'
import { viteSingleFile } from 'vite-plugin-singlefile'
import { buildFacts } from './scripts/build/buildFacts.ts'
import { withoutRareFaces } from './scripts/build/facesOfFile.ts'
import { flags } from './scripts/build/flags.ts'
import { offlineFiles } from './scripts/build/offlineFiles.ts'
import { preloadFaces, preloadModules } from './scripts/build/preload.ts'
import { sampleModule } from './scripts/build/sampleModule.ts'
import { securityPolicy } from './scripts/build/securityPolicy.ts'
import { shippedLicences } from './scripts/build/shippedLicences.ts'

const SAMPLE = 'public/us-russia-2021.bilat.json'

/** The first versions with `light-dark()`, so that style sheets ship as they were written. */
const target = ['chrome123', 'edge123', 'firefox120', 'safari17.5']

/** One source, two deliveries: `vite build` serves from `dist/`, `vite build --mode file` adds `dist/bilat.html`. */
export default defineConfig(({ mode }) => (mode === 'file' ? singleFile() : served()))

function served(): UserConfig {
  const licences = shippedLicences()
  return {
    base: './',
    define: flags,
    plugins: [
      vue(),
      sampleModule('served', SAMPLE),
      buildFacts(),
      licences.main,
      preloadModules([/\/ui\/overview\/TrendFigure\.vue$/]),
      preloadFaces([/source-sans-3-latin-wght-normal/, /source-serif-4-latin-opsz-normal/]),
      securityPolicy('served'),
      offlineFiles('src/serviceWorker.ts'),
    ],
    worker: { plugins: licences.worker },
    build: {
      target,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 1000,
      rolldownOptions: {
        output: {
          codeSplitting: {
            groups: [
              { name: 'echarts', test: /node_modules\/(echarts|zrender|tslib)\// },
              // What every visit needs at once comes in one piece instead of dozens; the service worker, which
              // lies beside the rooms, stays apart.
              { name: 'start', tags: ['$initial'], test: /\/(node_modules|src\/\w+)\// },
            ],
          },
        },
      },
    },
  }
}

function singleFile(): UserConfig {
  const licences = shippedLicences()
  return {
    base: './',
    publicDir: false,
    define: flags,
    plugins: [
      vue(),
      sampleModule('file', SAMPLE),
      buildFacts(),
      licences.main,
      withoutFilesBeside(),
      withoutRareFaces(),
      viteSingleFile({ outputFileName: 'bilat.html' }),
      securityPolicy('file'),
    ],
    worker: { plugins: licences.worker },
    build: { target, modulePreload: { polyfill: false }, emptyOutDir: false, reportCompressedSize: false },
  }
}

/** The single file has nothing beside it: its icon is carried inside, manifest and touch icon are left out. */
function withoutFilesBeside(): Plugin {
  const icon = `data:image/svg+xml;base64,${readFileSync('public/icon.svg').toString('base64')}`
  return {
    name: 'bilat:without-files-beside',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) =>
        html
          .replace(/ *<link rel="(manifest|apple-touch-icon)"[^>]*>\n/g, '')
          .replace('href="./icon.svg"', () => `href="${icon}"`),
    },
  }
}
