import { expect, it } from 'vitest'
import { createApp } from 'vue'
import { createTexts, withTexts } from '../texts/i18n.ts'
import { useFirstRows } from './firstRows.ts'

async function takingRows(): Promise<ReturnType<typeof useFirstRows>> {
  const app = createApp({}).use(createTexts())
  await withTexts(() => Promise.resolve({}))()
  return app.runWithContext(() => useFirstRows())
}

const notes = Array.from({ length: 3 }, () => 'x'.repeat(13_000))

it('begins no other row once the texts are pages long, and says how many there are more', async () => {
  const firstRows = await takingRows()
  const { rows, more } = firstRows(notes, (text) => ({ text }))
  expect(rows.map(({ text }) => text)).toEqual(notes.slice(0, 2))
  expect(more).toContain('1 more')
})

it('has a page of short ones, or as many as are asked for', async () => {
  const firstRows = await takingRows()
  const many = Array<string>(101).fill('A line')
  expect(firstRows(many, (text) => text).rows).toHaveLength(100)
  expect(firstRows(many, (text) => text, 5)).toMatchObject({
    rows: many.slice(0, 5),
    more: '96 more in the record.',
  })
  expect(firstRows(many.slice(1), (text) => text).more).toBe('')
})
