import { describe, expect, it } from 'vitest'
import type { NativeChart, NativeSeries } from './nativeChart.ts'
import { palettes } from './palette.ts'
import { seriesAlike } from './seriesAlike.ts'

type Given = Pick<NativeSeries, 'name' | 'drawn' | 'colour'> & { readonly values?: NativeSeries['values'] }

function alike(series: readonly Given[], bars: NativeChart['bars'] = 'beside'): readonly string[] {
  const chart: NativeChart = {
    along: { kind: 'names', name: 'Month', names: ['May', 'Jun'] },
    ...{ valueName: 'Score', format: '0', bars },
    series: series.map((one) => ({ values: [1, 2], ...one })),
  }
  return seriesAlike(chart, palettes.projector)
}

describe('series of a chart', () => {
  it('are alike without colour where they are drawn alike in one grey', () => {
    const coop = { name: 'Cooperation', drawn: 'bars', colour: 'coop' } as const
    const conf = { name: 'Conflict', drawn: 'bars', colour: 'conf' } as const
    expect(alike([coop, conf])).toEqual(['Cooperation', 'Conflict'])
    expect(alike([coop, { ...conf, drawn: 'outlined' }])).toEqual([])
    expect(alike([coop, { ...conf, colour: 'sideA' }])).toEqual([])
  })

  it('are told apart by the side of zero on which they lie, and in a pile by their order', () => {
    const coop = { name: 'Cooperation', drawn: 'bars', colour: 'coop', values: [3, null] } as const
    const conf = { name: 'Conflict', drawn: 'bars', colour: 'conf', values: [-2, 0] } as const
    expect(alike([coop, conf])).toEqual([])
    expect(alike([coop, { ...conf, values: [-2, 1] }])).toEqual(['Cooperation', 'Conflict'])
    expect(alike([coop, { ...conf, values: [2, 1] }], 'shares')).toEqual([])
  })

  it('are one thing where they are the ends of an interval', () => {
    const end = (name: string) => ({ name, drawn: 'ends', colour: 'rule2' }) as const
    expect(alike([end('Low'), end('High')])).toEqual([])
  })

  it('are alike where two lines beside the index are dashed in one ink', () => {
    const beside = (name: string) => ({ name, drawn: 'dashed', colour: 'ink2' }) as const
    const index = { name: 'Index', drawn: 'line', colour: 'ink' } as const
    expect(alike([index, beside('Norway')])).toEqual([])
    expect(alike([index, beside('Norway'), beside('Finland')])).toEqual(['Norway', 'Finland'])
  })
})
