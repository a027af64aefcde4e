import { eventually } from '#state/testApp.fixture.ts'
import { expect, it } from 'vitest'
import { indexFigure } from '../src/ui/figures/index/indexFigure.ts'
import { cumulativeFigure } from '../src/ui/figures/periods/cumulativeFigure.ts'
import { meanFigure } from '../src/ui/figures/periods/lineFigures.ts'
import { netFigure } from '../src/ui/figures/periods/netFigure.ts'
import { openFigures } from './pictures/figureBench.ts'

const FIGURES = [indexFigure, netFigure, meanFigure, cumulativeFigure]
const fail = (): Promise<never> => Promise.reject(new Error('the worker is gone'))

it('a figure says that its interval could not be computed, and nothing of the kind where it could', async () => {
  const gone = { band: fail, change: fail, quantityBands: fail, quantityChange: fail, cumulativeBand: fail }
  for (const otherwise of [gone, {}]) {
    const bench = await openFigures(FIGURES, undefined, {}, otherwise)
    const said = (id: string): boolean =>
      (bench.pageOf(id)?.notes ?? []).some((note) =>
        note.includes('could not be computed; reload to try again.'),
      )
    const isExpected = otherwise === gone
    for (const { id } of FIGURES) await eventually(() => bench.pageOf(id) !== null && said(id) === isExpected)
    expect(FIGURES.map(({ id }) => said(id))).toEqual(FIGURES.map(() => isExpected))
    bench.end()
  }
})
