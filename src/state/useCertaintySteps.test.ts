import { afterEach, describe, expect, it } from 'vitest'
import { useOverview } from './overview.ts'
import type { TestApp } from './testApp.fixture.ts'
import { eventually, testAppWithSample } from './testApp.fixture.ts'
import { useCertaintySteps } from './useCertaintySteps.ts'

let app: TestApp | undefined
afterEach(() => app?.end())

/** The sample as of a day: Reykjavik as the page has it, and its steps with their days and how many sources. */
async function reykjavikOn(asOf: string) {
  app = await testAppWithSample({ asOf })
  const overview = useOverview()
  await eventually(() => overview.page !== null)
  const { upcoming, meetings, planned } = overview.page!
  const known = meetings.find(({ id }) => id === 'm-reyk')
  const steps = useCertaintySteps()('m-reyk')
  return {
    meeting: known && [known.certainty, known.date],
    isAhead: upcoming.meetings.some(({ id }) => id === 'm-reyk'),
    planned: planned.get('m-reyk'),
    steps: steps.map(({ certainty, on, citations }) => [certainty, on, citations.length]),
  }
}

describe('the certainties of a meeting', () => {
  it('are none before it was known', async () => {
    expect(await reykjavikOn('2021-05-11')).toEqual({
      meeting: undefined,
      isAhead: false,
      planned: undefined,
      steps: [],
    })
  })

  it('begin as it was agreed, for the 20th', async () => {
    expect(await reykjavikOn('2021-05-13')).toEqual({
      meeting: ['agreed', '2021-05-20'],
      isAhead: true,
      planned: undefined,
      steps: [['agreed', '2021-05-12', 2]],
    })
  })

  it('go on as it was held, on the 19th, with the sources published by then', async () => {
    expect(await reykjavikOn('2021-05-21')).toEqual({
      meeting: ['held', '2021-05-19'],
      isAhead: false,
      planned: '2021-05-20',
      steps: [
        ['agreed', '2021-05-12', 2],
        ['held', '2021-05-19', 1],
      ],
    })
  })
})
