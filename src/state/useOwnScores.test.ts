import { readWhole } from '#storage/read.ts'
import { afterEach, describe, expect, it } from 'vitest'
import { createApp } from 'vue'
import { useRelationships } from './relationships.ts'
import { SURROUNDINGS } from './surroundings.ts'
import type { TestApp } from './testApp.fixture.ts'
import { eventually, testAppWithExample } from './testApp.fixture.ts'
import { useUndoing } from './undoing.ts'
import { useOwnScores } from './useOwnScores.ts'

let app: TestApp | undefined
afterEach(() => app?.end())

async function opened() {
  const here = (app = await testAppWithExample())
  const relationships = useRelationships()
  await eventually(() => relationships.current !== null)
  const host = createApp({}).provide(SURROUNDINGS, here.surroundings)
  const own = host.runWithContext(useOwnScores)
  const codes = (): string => own.list.value.map(({ id, score }) => `${id} ${score.value}`).join(', ')
  const stored = async () => (await readWhole(here.opening.db, 'aaa-bbb'))!.relationship
  return { ...own, codes, host, stored }
}

const GOOD = { code: '036', score: '2.5', reason: 'Said every week' }

describe('an own score', () => {
  it('is set with its reason, in one entry of the journal each', async () => {
    const { put, codes, stored } = await opened()
    expect(await put(GOOD)).toMatchObject({ type: 'saved', value: 2 })
    await eventually(() => codes() === '036 2.5')
    await put({ code: '016', score: '−5', reason: ' As ICEWS has it ' })
    await eventually(() => codes() === '016 -5, 036 2.5')
    expect((await stored()).ownScores).toEqual([
      { id: '016', score: { value: -5, reason: 'As ICEWS has it' } },
      { id: '036', score: { value: 2.5, reason: 'Said every week' } },
    ])
  })

  it('takes the place of the one before, and is not written where it is the same', async () => {
    const { put, codes } = await opened()
    await put(GOOD)
    await eventually(() => codes() === '036 2.5')
    expect(await put(GOOD)).toBeNull()
    await put({ ...GOOD, score: '3' })
    await eventually(() => codes() === '036 3')
  })

  it('is taken away one by one, and leaves no empty list behind', async () => {
    const { put, reset, codes, stored } = await opened()
    await put(GOOD)
    await eventually(() => codes() === '036 2.5')
    await put({ ...GOOD, code: '016' })
    await eventually(() => codes() === '016 2.5, 036 2.5')
    await reset('036')
    await eventually(() => codes() === '016 2.5')
    expect(await reset('036')).toBeNull()
    await reset()
    await eventually(() => codes() === '')
    expect(Object.hasOwn(await stored(), 'ownScores')).toBe(false)
  })

  it('comes back by Undo', async () => {
    const { put, codes, host } = await opened()
    await put(GOOD)
    await eventually(() => codes() === '036 2.5')
    const undoing = host.runWithContext(useUndoing)
    await undoing.undo()
    await eventually(() => codes() === '')
    await undoing.redo()
    await eventually(() => codes() === '036 2.5')
  })
})

describe('what is wrong with an own score', () => {
  it.each([
    [{ code: '' }, 'code missing'],
    [{ code: '36' }, 'code rule'],
    [{ code: '03' }, 'code rule'],
    [{ score: '' }, 'score missing'],
    [{ score: '10.1' }, 'score rule'],
    [{ score: '-11' }, 'score rule'],
    [{ score: 'much' }, 'score rule'],
    [{ score: 'Infinity' }, 'score rule'],
    [{ reason: '  ' }, 'reason missing'],
    [{ code: '', score: '', reason: '' }, 'code missing, score missing, reason missing'],
  ])('%o: %s', async (fields, expected) => {
    const { faultsOf, put, codes } = await opened()
    const typed = { ...GOOD, ...fields }
    expect(
      faultsOf(typed)
        .map(({ field, why }) => `${field} ${why}`)
        .join(', '),
    ).toBe(expected)
    expect(await put(typed)).toBeNull()
    expect(codes()).toBe('')
  })
})
