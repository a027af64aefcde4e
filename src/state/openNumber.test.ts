import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { useOpenNumber } from './openNumber.ts'

const question = { measure: 'index', day: 18_760 } as const

describe('useOpenNumber', () => {
  beforeEach(() => setActivePinia(createPinia()))

  it('opens what is asked for, and closes it', () => {
    const store = useOpenNumber()
    store.ask(question)
    expect(store.asked).toEqual(question)
    store.close()
    expect(store.asked).toBeNull()
  })

  it('opens again on the way back from one of its events, once', () => {
    const store = useOpenNumber()
    store.ask(question)
    store.leave(4)
    expect(store.asked).toBeNull()
    store.arrive(5)
    expect(store.asked).toBeNull()
    store.arrive(4)
    expect(store.asked).toEqual(question)
    store.close()
    store.arrive(4)
    expect(store.asked).toBeNull()
  })

  it('is forgotten by who steps back beyond it, or opens another', () => {
    const store = useOpenNumber()
    store.ask(question)
    store.leave(4)
    store.arrive(3)
    store.arrive(4)
    expect(store.asked).toBeNull()
    store.ask(question)
    store.leave(4)
    store.ask({ measure: 'cumulative', day: 18_760 })
    store.close()
    store.arrive(4)
    expect(store.asked).toBeNull()
  })
})
