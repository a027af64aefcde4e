import { describe, expect, it, vi } from 'vitest'
import { answerImport } from './answerImport.ts'
import { askImport } from './askImport.ts'
import { exampleDataset } from './example/dataset.fixture.ts'
import type { ImportReply } from './importProtocol.ts'
import { writeDataset } from './writeDataset.ts'

function repliesTo(text: string): ImportReply[] {
  const replies: ImportReply[] = []
  answerImport({ bytes: bytesOf(text) }, (reply) => replies.push(reply))
  return replies
}

function bytesOf(text: string): ArrayBuffer {
  return new TextEncoder().encode(text).buffer
}

describe('answerImport', () => {
  it('tells its progress, then one outcome', async () => {
    const { text } = await writeDataset(exampleDataset())
    const replies = repliesTo(text)
    expect(replies.at(0)).toMatchObject({ type: 'progress' })
    expect(replies.at(-1)).toMatchObject({ type: 'outcome', outcome: { type: 'accepted' } })
    expect(replies.filter(({ type }) => type === 'outcome')).toHaveLength(1)
  })

  it('answers for any file, whatever is in it', () => {
    expect(repliesTo('{')).toMatchObject([{ outcome: { type: 'not-json' } }])
    expect(repliesTo('')).toMatchObject([{ outcome: { type: 'not-json' } }])
  })

  it('says what went wrong where there is no memory for it', () => {
    const parse = vi.spyOn(JSON, 'parse').mockImplementation(() => {
      throw new RangeError('no memory')
    })
    const replies = repliesTo('{}')
    parse.mockRestore()
    expect(replies).toEqual([{ type: 'broken', message: 'RangeError: no memory' }])
  })

  it('S03 gives a long list in portions of at most a thousand, which come together as they were', async () => {
    const sources = Array.from({ length: 4500 }, (_, i) => ({ ...exampleDataset().sources[0]!, id: `s${i}` }))
    const [first, ...others] = exampleDataset().sources
    const given = { ...exampleDataset(), sources: [first!, ...others, ...sources] }
    const { text } = await writeDataset(given)
    const replies = repliesTo(text)
    const portions = replies.flatMap((reply) => (reply.type === 'entries' ? [reply.entries.length] : []))
    expect(Math.max(...portions)).toBe(1000)
    expect(replies.at(-1)).toMatchObject({ outcome: { dataset: { sources: [] } } })

    const target = new EventTarget()
    const worker = Object.assign(target, {
      terminate: () => undefined,
      postMessage: () => {
        for (const data of replies) target.dispatchEvent(new MessageEvent('message', { data }))
      },
    }) as unknown as Worker // all of a worker that is used
    const outcome = await askImport(worker, bytesOf(text))
    const sorted = given.sources.map(({ id }) => id).toSorted()
    const came = outcome.type === 'accepted' ? outcome.dataset.sources.map(({ id }) => id) : []
    expect(came).toEqual(sorted)
  })
})
