import { describe, expect, it } from 'vitest'
import { answerImport } from './answerImport.ts'
import { askImport } from './askImport.ts'
import { exampleDataset } from './example/dataset.fixture.ts'
import type { ImportReply } from './importProtocol.ts'
import { writeDataset } from './writeDataset.ts'

async function repliesTo(file: Blob | ArrayBuffer): Promise<ImportReply[]> {
  const replies: ImportReply[] = []
  await answerImport({ file }, (reply) => replies.push(reply))
  return replies
}

describe('answerImport', () => {
  it('tells its progress, then one outcome', async () => {
    const { text } = await writeDataset(exampleDataset())
    const replies = await repliesTo(new Blob([text]))
    expect(replies.at(0)).toMatchObject({ type: 'progress' })
    expect(replies.at(-1)).toMatchObject({ type: 'outcome', outcome: { type: 'accepted' } })
    expect(replies.filter(({ type }) => type === 'outcome')).toHaveLength(1)
  })

  it('answers for any file, whatever is in it', async () => {
    expect(await repliesTo(new Blob(['{']))).toMatchObject([{ outcome: { type: 'not-json' } }])
    expect(await repliesTo(new Blob([]))).toMatchObject([{ outcome: { type: 'not-json' } }])
    expect(await repliesTo(new TextEncoder().encode('{').buffer)).toMatchObject([
      { outcome: { type: 'not-json' } },
    ])
  })

  it('says that a file cannot be read from the disk', async () => {
    const gone = Object.assign(new Blob(['{}']), {
      arrayBuffer: () => Promise.reject(new Error('NotFoundError')),
    })
    expect(await repliesTo(gone)).toEqual([{ type: 'broken', message: 'Error: NotFoundError' }])
  })

  it('S03 gives a long list in portions of at most a thousand, which come together as they were', async () => {
    const sources = Array.from({ length: 4500 }, (_, i) => ({ ...exampleDataset().sources[0]!, id: `s${i}` }))
    const [first, ...others] = exampleDataset().sources
    const given = { ...exampleDataset(), sources: [first!, ...others, ...sources] }
    const file = new Blob([(await writeDataset(given)).text])
    const replies = await repliesTo(file)
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
    const outcome = await askImport(worker, file)
    const sorted = given.sources.map(({ id }) => id).toSorted()
    const came = outcome.type === 'accepted' ? outcome.dataset.sources.map(({ id }) => id) : []
    expect(came).toEqual(sorted)
  })
})
