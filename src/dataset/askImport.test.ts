import { describe, expect, it } from 'vitest'
import { askImport } from './askImport.ts'
import type { ImportReply } from './importProtocol.ts'

/** A worker that answers each request with the given messages, or breaks. */
class FakeWorker extends EventTarget {
  ended = 0

  readonly #answer: readonly ImportReply[] | 'break'

  constructor(answer: readonly ImportReply[] | 'break') {
    super()
    this.#answer = answer
  }

  terminate(): void {
    this.ended++
  }

  postMessage(): void {
    if (this.#answer === 'break')
      this.dispatchEvent(Object.assign(new Event('error'), { message: 'no memory' }))
    else for (const data of this.#answer) this.dispatchEvent(new MessageEvent('message', { data }))
  }
}

function fake(answer: readonly ImportReply[] | 'break'): FakeWorker & Worker {
  return new FakeWorker(answer) as FakeWorker & Worker // all of a worker that is used
}

const bytes = new TextEncoder().encode('{}').buffer
const outcome: ImportReply = { type: 'outcome', outcome: { type: 'not-a-dataset' } }

describe('askImport', () => {
  it('gives the outcome, passes progress on, and ends the worker', async () => {
    const worker = fake([{ type: 'progress', share: 0.5 }, outcome])
    const shares: number[] = []
    expect(await askImport(worker, bytes, { onProgress: (share) => shares.push(share) })).toEqual({
      type: 'not-a-dataset',
    })
    expect(shares).toEqual([0.5])
    expect(worker.ended).toBe(1)
  })

  it('rejects when the file is gone, and when the worker breaks; the worker is ended', async () => {
    for (const answer of [[{ type: 'broken', message: 'gone' }] as const, 'break'] as const) {
      const worker = fake(answer)
      await expect(askImport(worker, bytes)).rejects.toThrow(answer === 'break' ? 'no memory' : 'gone')
      expect(worker.ended).toBe(1)
    }
  })

  it('stops when it is told to, before or meanwhile', async () => {
    const worker = fake([])
    const stop = new AbortController()
    const asked = askImport(worker, bytes, { signal: stop.signal })
    stop.abort()
    await expect(asked).rejects.toThrow('abort')
    await expect(askImport(worker, bytes, { signal: AbortSignal.abort() })).rejects.toThrow('abort')
    expect(worker.ended).toBe(2)
  })
})
