import { afterEach, describe, expect, it } from 'vitest'
import { useChosenIssue } from './chosenIssue.ts'
import type { TestApp } from './testApp.fixture.ts'
import { eventually, testAppWithSample } from './testApp.fixture.ts'

let app: TestApp
afterEach(() => app.end())

describe('useChosenIssue', () => {
  it('is the issue that moved last until another is chosen, and passes over one that is not known', async () => {
    app = await testAppWithSample({ asOf: '2021-05-13' })
    const chosen = useChosenIssue()
    expect(chosen.issue).toBeNull()
    await eventually(() => chosen.issues.length > 3)
    const [first, , third] = chosen.issues
    expect(chosen.issue).toBe(first)
    chosen.choose(third!.id)
    expect(chosen.issue).toBe(third)
    chosen.choose('nothing')
    expect(chosen.issue).toBe(first)
  })
})
