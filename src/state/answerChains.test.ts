import { defineStore } from 'pinia'
import { afterEach, describe, expect, it } from 'vitest'
import { useAnswerChains } from './answerChains.ts'
import { useOverview } from './overview.ts'
import type { TestApp } from './testApp.fixture.ts'
import { eventually, testAppWithSample } from './testApp.fixture.ts'

let app: TestApp
afterEach(() => app.end())

describe('useAnswerChains', () => {
  it('holds what answers what as known on the day, and asks for the titles', async () => {
    app = await testAppWithSample({ asOf: '2021-05-13' })
    const page = defineStore('page', () => ({ answering: useAnswerChains('test') }))()
    const overview = useOverview()
    expect(page.answering).toBeNull()
    await eventually(() => overview.details.events.has('ru-expels-10'))
    expect(page.answering?.chains).toHaveLength(10)
    expect(page.answering?.days.b.n).toBeGreaterThan(4)
    expect(page.answering?.unanswered.map(({ id }) => id)).not.toContain('visas-24')
  })
})
