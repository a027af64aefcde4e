import { describe, expect, it } from 'vitest'
import { linkedNote } from './linkedNote.ts'

const knows = (id: string): boolean => id === 'ev-1' || id === 'ev-2'

describe('linkedNote', () => {
  it('gives each event its title, semicolons inside titles and between them included', () => {
    expect(linkedNote('Order signed; ten expelled [ev-1]; Answer [ev-2]', knows)).toEqual([
      { text: 'Order signed; ten expelled', event: 'ev-1' },
      { text: '; ' },
      { text: 'Answer', event: 'ev-2' },
    ])
  })

  it('leaves brackets alone that name no event known on the day', () => {
    expect(linkedNote('Order signed [later]', knows)).toEqual([{ text: 'Order signed [later]' }])
  })

  it('keeps what stands after the last event', () => {
    expect(linkedNote('Signed [ev-1] at noon', knows)).toEqual([
      { text: 'Signed', event: 'ev-1' },
      { text: ' at noon' },
    ])
  })

  it('says nothing of an empty note', () => {
    expect(linkedNote('', knows)).toEqual([])
  })
})
