import { describe, expect, it } from 'vitest'
import { excerptOf } from './excerpt.ts'

const document = (title: string, ...texts: readonly string[]) => ({
  kind: 'events' as const,
  id: 'e',
  title,
  texts,
  folded: '',
  titleLength: 0,
  date: null,
  names: [],
})

describe('excerptOf', () => {
  it('is nothing where the title says it all', () => {
    expect(excerptOf(document('Ten diplomats expelled', 'They were expelled'), ['ten', 'expel'])).toBeNull()
  })

  it('is the text that has most of what the title lacks', () => {
    const call = document('A call', 'On Monday', 'Мы готовы к диалогу', 'Готовы')
    expect(excerptOf(call, ['call', 'готовы', 'диалог'])).toBe('Мы готовы к диалогу')
  })

  it('begins with a word shortly before what was found', () => {
    const long = `${'and so on '.repeat(20)}to the summit in Geneva${' and more'.repeat(40)}`
    const text = excerptOf(document('A note', long), ['geneva'])
    expect(text).toMatch(/^… so on to the summit in Geneva and more/)
    expect(text?.endsWith('…')).toBe(true)
    expect(text!.length).toBeLessThan(170)
  })

  it('sets several lines in one', () => {
    expect(excerptOf(document('A note', 'One\n\n two'), ['two'])).toBe('One two')
  })

  it('begins with what was found where no word begins before it', () => {
    expect(excerptOf(document('A note', `${'x'.repeat(60)}geneva`), ['geneva'])).toBe('… geneva')
  })

  it('is nothing where no text has it', () => {
    expect(excerptOf(document('A note', 'One'), ['two'])).toBeNull()
  })
})
