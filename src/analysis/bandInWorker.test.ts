import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { dayNumber } from '#model/day.ts'
import { bandOf } from './band.ts'
import { bandInWorker } from './bandInWorker.ts'
import type { BandRequest } from './bandProtocol.ts'
import { itemsOf } from './items.ts'
import { oracleColumns } from './oracle/oracleColumns.ts'

const request: BandRequest = {
  items: itemsOf(oracleColumns(), { asOf: dayNumber('2021-05-13') }),
  options: { days: [dayNumber('2021-05-13')], halfLife: 30, draws: 200 },
}

/** Stands in for the browser's worker: answers a copy of what it was sent, or breaks, or never answers. */
class StandIn extends EventTarget {
  static made: StandIn[] = []
  static does: 'answers' | 'breaks' | 'hangs' = 'answers'
  ended = false

  constructor() {
    super()
    StandIn.made.push(this)
  }

  postMessage(message: BandRequest): void {
    const copy = structuredClone(message)
    queueMicrotask(() => {
      if (StandIn.does === 'breaks') this.dispatchEvent(new Event('error'))
      if (StandIn.does !== 'answers') return
      const data = bandOf(copy.items, copy.options)
      this.dispatchEvent(Object.assign(new Event('message'), { data }))
    })
  }

  terminate(): void {
    this.ended = true
  }
}

describe('bandInWorker', () => {
  beforeEach(() => {
    StandIn.made = []
    StandIn.does = 'answers'
    vi.stubGlobal('Worker', StandIn)
  })
  afterEach(() => {
    vi.unstubAllGlobals()
  })

  it('gives what the plain function gives, and ends the worker', async () => {
    expect(await bandInWorker(request)).toEqual(bandOf(request.items, request.options))
    expect(StandIn.made.map((worker) => worker.ended)).toEqual([true])
  })

  it('rejects when the worker breaks, and ends it', async () => {
    StandIn.does = 'breaks'
    await expect(bandInWorker(request)).rejects.toThrow('the worker broke')
    expect(StandIn.made.map((worker) => worker.ended)).toEqual([true])
  })

  it('ends a worker whose answer nobody waits for any more', async () => {
    StandIn.does = 'hangs'
    const stop = new AbortController()
    const answer = bandInWorker(request, stop.signal)
    stop.abort(new Error('another day'))
    await expect(answer).rejects.toThrow('another day')
    expect(StandIn.made.map((worker) => worker.ended)).toEqual([true])
  })

  it('starts no worker for a question already taken back', async () => {
    await expect(bandInWorker(request, AbortSignal.abort(new Error('too late')))).rejects.toThrow('too late')
    expect(StandIn.made).toEqual([])
  })
})
