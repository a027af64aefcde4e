import { describe, expect, it } from 'vitest'
import { answerImport } from './answerImport.ts'
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
})
