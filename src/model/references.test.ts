import { describe, expect, it } from 'vitest'
import { isReferenceField } from './references.ts'

describe('isReferenceField', () => {
  it('knows the fields that name other records', () => {
    expect(['partOf', 'issueIds', 'source', 'attendees'].every(isReferenceField)).toBe(true)
  })

  it('takes no other field for one, nor what every object has', () => {
    expect(['id', 'title', 'by', 'constructor', '__proto__'].some(isReferenceField)).toBe(false)
  })
})
