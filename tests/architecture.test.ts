import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Plan, SourceText } from './house.ts'
import { breachesOf } from './house.ts'

/** The whole architecture: what each room may import. Read it from the cellar up. */
const plan: Plan = {
  rooms: {
    model: { rooms: [], packages: [] },
    analysis: { rooms: ['model'], packages: ['minisearch'] },
    dataset: { rooms: ['model'], packages: ['valibot', 'fflate'] },
    exchange: {
      rooms: ['model'],
      packages: ['papaparse', 'read-excel-file', 'write-excel-file', 'chrono-node'],
    },
    storage: { rooms: ['model'], packages: ['dexie', 'fake-indexeddb'] },
    charts: { rooms: ['model', 'analysis'], packages: [], types: ['echarts'] },
    briefing: {
      rooms: ['model', 'analysis', 'charts'],
      packages: ['echarts', 'pptxgenjs', 'docx', 'fflate'],
    },
    state: {
      rooms: ['model', 'analysis', 'dataset', 'exchange', 'storage'],
      packages: ['vue', 'pinia', '@vueuse/core'],
    },
    ui: {
      rooms: ['model', 'analysis', 'charts', 'briefing', 'state'],
      packages: [
        'vue',
        'vue-router',
        'vue-i18n',
        '@vueuse/core',
        'reka-ui',
        '@tanstack/vue-virtual',
        '@internationalized/date',
        'echarts',
        '@fontsource-variable/source-serif-4',
        '@fontsource-variable/source-sans-3',
        '@fontsource-variable/source-code-pro',
        'virtual:build',
        'virtual:licences',
      ],
    },
  },
  // The front door hands the rooms to one another: it alone sees both the screens and what works off the page.
  door: {
    rooms: ['model', 'analysis', 'dataset', 'storage', 'state', 'ui'],
    packages: ['vue', 'pinia', 'virtual:sample'],
  },
  besidePages: ['parts', 'figures', 'slides', 'texts', 'styles'],
  emptyNames: ['utils', 'util', 'helpers', 'common', 'shared', 'services', 'types', 'hooks', 'lib', 'misc'],
  startECharts: ['src/ui/parts/ChartCanvas.vue', 'src/briefing/'],
  maxLines: 300,
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((name) => `src/${name.replaceAll('\\', '/')}`)
  .filter((path) => /\.(ts|vue)$/.test(path) && !path.endsWith('.d.ts'))
  .map((path): SourceText => ({ path, text: readFileSync(path, 'utf8') }))

function breaches(...planted: readonly (readonly [path: string, text: string])[]): string[] {
  return breachesOf(
    planted.map(([path, text]) => ({ path, text })),
    plan,
  )
}

describe('the house', () => {
  it('stands as the plan says', () => {
    expect(files.length).toBeGreaterThan(20)
    expect(breachesOf(files, plan)).toEqual([])
  })
})

describe('a planted breach is reported:', () => {
  it('a room that looks back up, by type as by value', () => {
    expect(breaches(['src/model/a.ts', `import type { X } from '#ui/x.ts'`])).toEqual([
      'room: src/model/a.ts → src/ui/x.ts',
    ])
    expect(breaches(['src/charts/a.ts', `export const x: import('#state/x.ts').X = 1`])).toEqual([
      'room: src/charts/a.ts → src/state/x.ts',
    ])
    expect(breaches(['src/charts/a.ts', `const x = () => import('#storage/x.ts')`])).toEqual([
      'room: src/charts/a.ts → src/storage/x.ts',
    ])
  })

  it('in a component, in either of its scripts, and for whatever is imported', () => {
    const vue = `<script lang="ts">import { a } from '#dataset/a.ts'</script>
<script setup lang="ts">import b from '#storage/b.worker.ts?worker&inline'
import c from '#exchange/c.json'</script><template><p>import d from '#storage/d.ts'</p></template>`
    expect(breaches(['src/ui/data/Data.vue', vue])).toEqual([
      'room: src/ui/data/Data.vue → src/dataset/a.ts',
      'room: src/ui/data/Data.vue → src/storage/b.worker.ts',
      'room: src/ui/data/Data.vue → src/exchange/c.json',
    ])
    expect(breaches(['src/ui/data/Data.vue', `<script src="../../storage/a.ts"></script>`])).toContain(
      'room: src/ui/data/Data.vue → src/storage/a.ts',
    )
  })

  it('a worker or file reached by its address', () => {
    expect(
      breaches(['src/ui/data/a.ts', `new Worker(new URL('../../dataset/a.ts', import.meta.url))`]),
    ).toContain('room: src/ui/data/a.ts → src/dataset/a.ts')
    expect(breaches(['src/ui/data/a.ts', `import.meta.glob('../../**/*.ts')`])).toEqual([
      'package: src/ui/data/a.ts → import.meta.glob',
    ])
  })

  it('a package outside the list of the room, of Node too', () => {
    expect(breaches(['src/model/a.ts', `import { ref } from 'vue'`])).toEqual([
      'package: src/model/a.ts → vue',
    ])
    expect(breaches(['src/state/a.ts', `import { liveQuery } from 'dexie'`])).toEqual([
      'package: src/state/a.ts → dexie',
    ])
    expect(breaches(['src/analysis/a.ts', `import { readFileSync } from 'node:fs'`])).toEqual([
      'package: src/analysis/a.ts → node:fs',
    ])
    expect(breaches(['src/charts/a.ts', `import type { EChartsOption } from 'echarts'`])).toEqual([])
  })

  it('a file from outside src', () => {
    expect(breaches(['src/state/a.ts', `import x from '../../public/x.json'`])).toContain(
      'outside: src/state/a.ts → ../../public/x.json',
    )
  })

  it('a cycle, closed by a type too', () => {
    expect(
      breaches(
        ['src/model/a.ts', `import { b } from './b.ts'`],
        ['src/model/b.ts', `import { c } from './c.ts'`],
        ['src/model/c.ts', `import type { A } from './a.ts'`],
      ),
    ).toEqual(['cycle: src/model/a.ts → src/model/b.ts → src/model/c.ts → src/model/a.ts'])
  })

  it('a page or a part that imports a page', () => {
    expect(
      breaches(['src/ui/issues/A.vue', `<script setup>import B from '../cases/B.vue'</script>`]),
    ).toEqual(['page: src/ui/issues/A.vue → src/ui/cases/B.vue'])
    expect(breaches(['src/ui/parts/a.ts', `import { b } from '../cases/b.ts'`])).toEqual([
      'page: src/ui/parts/a.ts → src/ui/cases/b.ts',
    ])
    expect(breaches(['src/ui/router.ts', `const page = () => import('./cases/B.vue')`])).toEqual([])
  })

  it('a second place that starts ECharts', () => {
    const start = `import { init } from 'echarts/core'`
    expect(breaches(['src/ui/overview/a.ts', start])).toEqual([
      'echarts: src/ui/overview/a.ts → echarts/core',
    ])
    expect(breaches(['src/charts/a.ts', `import { type ECharts } from 'echarts'`])).toContain(
      'echarts: src/charts/a.ts → echarts',
    )
    expect(breaches(['src/ui/parts/ChartCanvas.vue', `<script setup>${start}</script>`])).toEqual([])
  })

  it('a barrel', () => {
    expect(breaches(['src/model/all.ts', `export * from './day.ts'`])).toEqual([
      'barrel: src/model/all.ts → ./day.ts',
    ])
    expect(breaches(['src/model/all.ts', `export { dayNumber } from './day.ts'`])).toEqual([
      'barrel: src/model/all.ts → ./day.ts',
    ])
    expect(breaches(['src/model/index.ts', ``])).toEqual(['barrel: src/model/index.ts'])
    expect(breaches(['src/state/a.ts', `export type { Saved } from '#storage/saveFailure.ts'`])).toEqual([])
  })

  it('an address of the wrong kind', () => {
    expect(breaches(['src/ui/router.ts', `import { a } from '../model/day.ts'`])).toEqual([
      'address: src/ui/router.ts → ../model/day.ts',
    ])
    expect(breaches(['src/model/edtf.ts', `import { a } from '#model/day.ts'`])).toEqual([
      'address: src/model/edtf.ts → #model/day.ts',
    ])
    expect(breaches(['src/model/edtf.ts', `import { a } from './day'`])).toEqual([
      'address: src/model/edtf.ts → ./day',
    ])
  })

  it('a room that is not in the plan, or whose name says nothing', () => {
    expect(breaches(['src/attic/a.ts', ''])).toEqual(['room: src/attic/a.ts → no room "attic" in the plan'])
    expect(breaches(['src/ui/utils/a.ts', ''])).toEqual(['name: src/ui/utils'])
  })

  it('a file of more than 300 lines, a test too', () => {
    expect(breaches(['src/model/a.test.ts', 'x\n'.repeat(301)])).toEqual([
      'long: src/model/a.test.ts has 301 lines',
    ])
    expect(breaches(['src/model/a.ts', 'x\n'.repeat(300)])).toEqual([])
  })
})
