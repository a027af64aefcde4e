import { afterEach, expect, it } from 'vitest'
import { useBriefingEdits } from './briefingEdits.ts'
import { useBriefings } from './briefings.ts'
import { useRelationships } from './relationships.ts'
import { duplicatedSlide, withoutSlide } from './slideOrder.ts'
import type { TestApp } from './testApp.fixture.ts'
import { eventually, testApp, testAppWithExample } from './testApp.fixture.ts'
import { useTurns } from './turns.ts'
import { useUndoing } from './undoing.ts'

let app: TestApp
afterEach(() => app.end())

it('what is asked for later waits for what was asked for before, also where that failed', async () => {
  app = await testApp()
  const { inTurn } = useTurns()
  const done: string[] = []
  let go = (): void => undefined
  const gate = new Promise<void>((resolve) => (go = resolve))
  const first = inTurn(async () => {
    await gate
    done.push('first')
    throw new Error('not saved')
  })
  const second = inTurn(() => Promise.resolve(done.push('second')))
  await new Promise((resolve) => setTimeout(resolve))
  expect(done).toEqual([])
  go()
  await expect(first).rejects.toThrow('not saved')
  await second
  expect(done).toEqual(['first', 'second'])
})

it('keys pressed without waiting are carried out in their order, an undo among them', async () => {
  app = await testAppWithExample()
  await eventually(() => useRelationships().current !== null)
  const edits = useBriefingEdits()
  const slides = [{ id: 's-1', title: 'One' }]
  const id = (await edits.create({ title: 'Before Oslo', seat: 'neutral', slides })) ?? ''
  const undoing = useUndoing()
  const keys = [
    edits.changeSlides(id, (now) => duplicatedSlide(now, 's-1')),
    edits.changeSlides(id, (now) => withoutSlide(now, 's-2')),
    undoing.undo(),
    undoing.undo(),
    edits.changeSlides(id, (now) => duplicatedSlide(now, 's-1')),
  ]
  await Promise.all(keys)
  const ids = (): readonly string[] | undefined =>
    useBriefings()
      .list?.find((one) => one.id === id)
      ?.slides.map((slide) => slide.id)
  await eventually(() => ids()?.length === 2)
  expect(ids()).toEqual(['s-1', 's-2'])
  expect((await undoing.undo()).answer).toMatchObject({ type: 'reverted' })
  await eventually(() => ids()?.length === 1)
})
