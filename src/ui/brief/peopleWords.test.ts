import type { BriefFacts } from '#analysis/meetingBrief.ts'
import { dayNumber } from '#model/day.ts'
import { blankIssue } from '#model/records/blank.ts'
import type { Position } from '#model/records/issue.ts'
import { SURROUNDINGS } from '#state/surroundings.ts'
import { testAppWithExample } from '#state/testApp.fixture.ts'
import { expect, it, onTestFinished } from 'vitest'
import { createApp } from 'vue'
import { createTexts, withTexts } from '../texts/i18n.ts'
import { startCiting } from './citing.ts'
import { useFormulaWords } from './peopleWords.ts'

async function formulaWords(): Promise<ReturnType<typeof useFormulaWords>> {
  const { surroundings, end } = await testAppWithExample({ asOf: '2021-02-25' })
  onTestFinished(() => end())
  const app = createApp({}).use(createTexts()).provide(SURROUNDINGS, surroundings)
  await withTexts(() => Promise.resolve({}))()
  return app.runWithContext(() => useFormulaWords())
}

function stated(on: string, text: string): Position {
  return { id: on, on, side: 'b', text, verbatim: true, citations: [] }
}

it('marks what a wording changed, and compares no more of hundreds than the page has room for', async () => {
  const words = await formulaWords()
  const text = (verb: string): string => `Russia ${verb} ${'both, men; '.repeat(350)}`
  const [before, now] = [stated('2021-01-01', text('may free')), stated('2021-02-01', text('will free'))]
  const formulas = Array.from({ length: 300 }, (_, i) => ({
    ...{ issue: blankIssue({ id: `i${i}`, title: `Issue ${i}` }), side: 'b', before, now },
  }))
  const facts = { formulas, asOf: dayNumber('2021-02-25') } as unknown as BriefFacts // all that it reads
  const { rows, remark } = words(
    facts,
    startCiting([], () => ''),
    'a',
  )
  expect(rows[0]?.[1]?.changed?.slice(0, 3)).toEqual([
    { kind: 'same', text: 'Russia ' },
    { kind: 'removed', text: 'may ' },
    { kind: 'added', text: 'will ' },
  ])
  expect(rows.length).toBeLessThan(5)
  expect(remark).toContain(`${300 - rows.length} more`)
})
