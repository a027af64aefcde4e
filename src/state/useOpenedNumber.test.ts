import type { NumberQuestion } from '#analysis/numberQuestion.ts'
import { indexAt } from '#analysis/relationshipIndex.ts'
import { dayNumber } from '#model/day.ts'
import { applyDataset } from '#storage/applyDataset.ts'
import { exampleDataset } from '#storage/exampleDataset.fixture.ts'
import { afterEach, describe, expect, it } from 'vitest'
import { createApp, effectScope, shallowRef } from 'vue'
import { useIndexCompany } from './indexCompany.ts'
import { useOverview } from './overview.ts'
import { SURROUNDINGS } from './surroundings.ts'
import type { TestApp } from './testApp.fixture.ts'
import { NOW, eventually, testAppWithSample } from './testApp.fixture.ts'
import { useOpenedNumber } from './useOpenedNumber.ts'

let app: TestApp | null = null
const scope = effectScope()

afterEach(() => {
  scope.stop()
  app?.end()
  app = null
})

describe('useOpenedNumber', () => {
  it('opens the index of another relationship from its own items and events, the current one unmoved', async () => {
    app = await testAppWithSample({ asOf: '2021-05-13' })
    const other = exampleDataset()
    await applyDataset(app.opening.db, other, {
      ...{ mode: 'update', origin: 'file', stamp: { who: 'desk', when: NOW.toISOString() } },
    })
    app.surroundings.address.change({ rel: 'usa-rus' })
    const overview = useOverview()
    await eventually(() => overview.page?.relationship.id === 'usa-rus')
    const day = dayNumber('2021-05-13')
    const question = shallowRef<NumberQuestion>({ measure: 'index', day })
    const host = createApp({}).provide(SURROUNDINGS, app.surroundings)
    const number = scope.run(() => host.runWithContext(() => useOpenedNumber(() => question.value)))!
    expect(number.opened.value?.value).toBeCloseTo(indexAt(overview.page!.items, day, 30).value, 9)

    question.value = { measure: 'index', day, relationship: other.relationship.id }
    expect(number.opened.value).toBeNull()
    await eventually(() => number.opened.value !== null)
    const company = useIndexCompany()
    company.setPair(other.relationship.id)
    await eventually(() => company.pairLine !== null)
    const { terms } = number.opened.value!
    expect(terms).toHaveLength(company.pairLine!.items.length)
    expect(number.ground.value?.halfLife).toBe(overview.page?.halfLife)
    const ids = new Set(other.events.map(({ id }) => id))
    expect(terms.every((term) => ids.has(number.idOf(term)))).toBe(true)
    await eventually(() => !number.details.value.pending)
    expect(terms.every((term) => number.details.value.events.has(number.idOf(term)))).toBe(true)
    expect(overview.page?.relationship.id).toBe('usa-rus')
  })
})
