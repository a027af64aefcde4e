import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { dayNumber } from '#model/day.ts'
import { answerUncertainty } from './answerUncertainty.ts'
import { bandOf } from './band.ts'
import { pairedChange } from './change.ts'
import { cumulativeBand } from './cumulativeBand.ts'
import { itemsOf } from './items.ts'
import { membersOf } from './members.ts'
import { oracleColumns } from './oracle/oracleColumns.ts'
import {
  bandInWorker,
  changeInWorker,
  cumulativeBandInWorker,
  quantityBandsInWorker,
  quantityChangeInWorker,
} from './uncertaintyInWorker.ts'
import { quantityBand, quantityChange } from './quantityBand.ts'
import type { UncertaintyRequest } from './uncertaintyProtocol.ts'
import { windowCells } from './windowCells.ts'

const [before, day] = [dayNumber('2021-04-16'), dayNumber('2021-05-13')]
const columns = oracleColumns()
const items = itemsOf(columns, { asOf: day })
const options = { days: [day], halfLife: 30, draws: 200 }

/** Stands in for the browser's worker: answers a copy of what it was sent, or breaks, or never answers. */
class StandIn extends EventTarget {
  static made: StandIn[] = []
  static does: 'answers' | 'breaks' | 'hangs' = 'answers'
  ended = false

  constructor() {
    super()
    StandIn.made.push(this)
  }

  postMessage(message: UncertaintyRequest): void {
    const copy = structuredClone(message)
    queueMicrotask(() => {
      if (StandIn.does === 'breaks') this.dispatchEvent(new Event('error'))
      if (StandIn.does !== 'answers') return
      this.dispatchEvent(Object.assign(new Event('message'), { data: answerUncertainty(copy) }))
    })
  }

  terminate(): void {
    this.ended = true
  }
}

describe('uncertainty in a worker', () => {
  beforeEach(() => {
    StandIn.made = []
    StandIn.does = 'answers'
    vi.stubGlobal('Worker', StandIn)
  })
  afterEach(() => {
    vi.unstubAllGlobals()
  })

  it('gives the band that the plain function gives, and ends the worker', async () => {
    expect(await bandInWorker(items, options)).toEqual(bandOf(items, options))
    expect(StandIn.made.map((worker) => worker.ended)).toEqual([true])
  })

  it('gives the change that the plain function gives, and ends the worker', async () => {
    const days = { from: before, to: day, halfLife: 30, draws: 200 }
    expect(await changeInWorker(items, days)).toEqual(pairedChange(items, days))
    expect(StandIn.made.map((worker) => worker.ended)).toEqual([true])
  })

  it('gives the bands of periods, their change and that of the cumulative score as the plain functions do', async () => {
    const kept = { members: membersOf(columns, { asOf: day }), items }
    const spans = ['2021-03', '2021-04'].map((month) => ({
      first: dayNumber(`${month}-01`),
      last: dayNumber(`${month}-30`),
    }))
    const cells = windowCells(columns, { asOf: day }, kept, spans)
    const few = { draws: 100 }
    expect(await quantityBandsInWorker(cells, ['net', 'mean'], few)).toEqual([
      quantityBand(cells, 'net', few),
      quantityBand(cells, 'mean', few),
    ])
    const between = { from: 0, to: 1 }
    expect(await quantityChangeInWorker(cells, 'mean', between, few)).toEqual(
      quantityChange(cells, 'mean', between, few),
    )
    const score = { days: [day], start: 0, scale: 0.1, draws: 100 }
    expect(await cumulativeBandInWorker(items, score)).toEqual(cumulativeBand(items, score))
    expect(StandIn.made.map((worker) => worker.ended)).toEqual([true, true, true])
  })

  it('rejects when the worker breaks, and ends it', async () => {
    StandIn.does = 'breaks'
    await expect(bandInWorker(items, options)).rejects.toThrow('the worker broke')
    expect(StandIn.made.map((worker) => worker.ended)).toEqual([true])
  })

  it('ends a worker whose answer nobody waits for any more', async () => {
    StandIn.does = 'hangs'
    const stop = new AbortController()
    const answer = bandInWorker(items, options, stop.signal)
    await vi.waitFor(() => expect(StandIn.made).toHaveLength(1))
    stop.abort(new Error('another day'))
    await expect(answer).rejects.toThrow('another day')
    expect(StandIn.made.map((worker) => worker.ended)).toEqual([true])
  })

  it('starts no worker for a question taken back, before or while its code is fetched', async () => {
    const stop = new AbortController()
    const answer = bandInWorker(items, options, stop.signal)
    stop.abort(new Error('another day'))
    await expect(answer).rejects.toThrow('another day')
    await expect(bandInWorker(items, options, stop.signal)).rejects.toThrow('another day')
    expect(StandIn.made).toEqual([])
  })
})
