import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { useToasts } from './toasts.ts'

describe('toasts', () => {
  beforeEach(() => setActivePinia(createPinia()))

  it('show the newest alone', () => {
    const toasts = useToasts()
    toasts.say({ key: 'one', undo: 1 })
    toasts.say({ key: 'two', undo: 2 })
    expect(toasts.current).toMatchObject({ key: 'two', undo: 2 })
    toasts.dismiss(toasts.current?.id ?? 0)
    expect(toasts.current).toBeNull()
  })

  it('let nothing take the place of one that is looked at, until it is left', () => {
    const toasts = useToasts()
    toasts.say({ key: 'one' })
    toasts.hold(true)
    toasts.say({ key: 'two' })
    toasts.say({ key: 'three' })
    expect(toasts.current?.key).toBe('one')
    toasts.hold(false)
    expect(toasts.current?.key).toBe('three')
  })

  it('go together, the one that waits too', () => {
    const toasts = useToasts()
    toasts.say({ key: 'one' })
    toasts.hold(true)
    toasts.say({ key: 'two' })
    toasts.clear()
    toasts.hold(false)
    expect(toasts.current).toBeNull()
  })

  it('are not ended by what was meant for one before', () => {
    const toasts = useToasts()
    toasts.say({ key: 'one' })
    const old = toasts.current?.id ?? 0
    toasts.say({ key: 'two' })
    toasts.dismiss(old)
    expect(toasts.current?.key).toBe('two')
  })
})
