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

it('leaves no row out for its length where its letters are not counted', async () => {
  const firstRows = await takingRows()
  expect(firstRows(notes, (text) => text, 500, Infinity)).toEqual({ rows: notes, more: '' })
  const many = Array<string>(501).fill('A line')
  expect(firstRows(many, (text) => text, 500, Infinity).rows).toHaveLength(500)
})
