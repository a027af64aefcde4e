import fc from 'fast-check'
import { deflateSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { deflated, inflated } from './deflate.ts'

/** The bytes that come out; null where they do not. */
async function bytesOf(packed: Uint8Array<ArrayBuffer>, max: number): Promise<Uint8Array | null> {
  const found = await inflated(packed, max)
  return found.type === 'inflated' ? found.bytes : null
}

describe('deflate', () => {
  it('gives back any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 5000 }), async (found) => {
        const bytes = Uint8Array.from(found)
        expect(await bytesOf(await deflated(bytes), 5000)).toEqual(bytes)
      }),
      { numRuns: 50 },
    )
  })

  it('reads what another program has compressed', async () => {
    const bytes = new TextEncoder().encode('again and again and again and again')
    const packed = Uint8Array.from(deflateSync(bytes))
    expect(await bytesOf(packed, 100)).toEqual(bytes)
  })

  it('ends at the limit: a kilobyte that stands for a megabyte is not unfolded', async () => {
    const bomb = await deflated(new Uint8Array(1_000_000))
    expect(bomb.length).toBeLessThan(1100)
    expect(await inflated(bomb, 999_999)).toEqual({ type: 'too-large' })
    expect((await inflated(bomb, 1_000_000)).type).toBe('inflated')
  })

  it('S06 leaves the page its turn, and unfolds no more than was asked for', async () => {
    const bomb = Uint8Array.from(deflateSync(new Uint8Array(60_000_000)))
    let turns = 0
    const turning = setInterval(() => turns++)
    expect(await inflated(bomb, 50_000_000)).toEqual({ type: 'too-large' })
    clearInterval(turning)
    expect(turns).toBeGreaterThan(3)
  })

  it('says of what is cut short or is something else that it is broken', async () => {
    const whole = await deflated(new TextEncoder().encode('some words that are packed'))
    const spoilt = [whole.slice(0, -3), whole.slice(0, 1), Uint8Array.of(255, 255, 255)]
    for (const bytes of spoilt) expect(await inflated(bytes, 1000)).toEqual({ type: 'broken' })
  })
})
