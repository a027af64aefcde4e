import type { EChartsOption } from 'echarts'
import type { Box } from './shapes.ts'

/**
 * Where a pointer meets days: the first grid and what hangs below it down to its x axis.
 *
 * @returns null for an option that leaves its grid to ECharts
 */
export function plotArea(option: EChartsOption): Box | null {
  const [grid] = [option.grid ?? []].flat()
  const [axis] = [option.xAxis ?? []].flat()
  const [x, y, width, height] = [grid?.left, grid?.top, grid?.width, grid?.height]
  if (typeof x !== 'number' || typeof y !== 'number') return null
  if (typeof width !== 'number' || typeof height !== 'number') return null
  return { x, y, width, height: height + (typeof axis?.offset === 'number' ? axis.offset : 0) }
}
