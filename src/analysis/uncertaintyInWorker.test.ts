import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { dayNumber } from '#model/day.ts'
import { bandOf } from './band.ts'
import { pairedChange } from './change.ts'
import { itemsOf } from './items.ts'
import { oracleColumns } from './oracle/oracleColumns.ts'
import { bandInWorker, changeInWorker } from './uncertaintyInWorker.ts'
import type { UncertaintyRequest } from './uncertaintyProtocol.ts'

const [before, day] = [dayNumber('2021-04-16'), dayNumber('2021-05-13')]
const items = itemsOf(oracleColumns(), { asOf: day })
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
      const data =
        copy.type === 'band' ? bandOf(copy.items, copy.options) : pairedChange(copy.items, copy.options)
      this.dispatchEvent(Object.assign(new Event('message'), { data }))
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
