import { describe, expect, it } from 'vitest'
import { compareCodePoints, inOrder } from './order.ts'
import type { Outline } from './outline.ts'

describe('compareCodePoints', () => {
  it('orders as the bytes of UTF-8 do', () => {
    const texts = ['', 'Z', 'a', 'a-1', 'aa', 'b', 'é', 'я', '中', '\uffee', '🕊', '🕊a', '🕋', '\u{10ffff}']
    const bytes = texts.toSorted((one, two) => Buffer.compare(Buffer.from(one), Buffer.from(two)))
    expect(texts.toReversed().sort(compareCodePoints)).toEqual(bytes)
    expect(texts).toEqual(bytes)
  })

  it('orders by code point where UTF-16 does not', () => {
    expect(['🕊', '\uffee'].sort()).toEqual(['🕊', '\uffee'])
    expect(['🕊', '\uffee'].sort(compareCodePoints)).toEqual(['\uffee', '🕊'])
    expect(compareCodePoints('\ud83d\uffee', '🕊')).toBeLessThan(0)
  })

  it('knows equal from longer', () => {
    expect(compareCodePoints('ab', 'ab')).toBe(0)
    expect(compareCodePoints('ab', 'abc')).toBeLessThan(0)
  })
})

describe('inOrder', () => {
  const outline: Outline = {
    fields: new Map([
      ['id', {}],
      ['title', {}],
      [
        'score',
        {
          fields: new Map([
            ['value', {}],
            ['reason', {}],
          ]),
        },
      ],
      [
        'list',
        {
          item: {
            fields: new Map([
              ['on', {}],
              ['text', {}],
            ]),
          },
        },
      ],
    ]),
  }
  const text = (value: unknown): string => JSON.stringify(inOrder(value, outline))

  it('puts known keys first as the schema has them, then unknown ones by code point', () => {
    expect(text({ z: 1, '🕊': 2, title: 't', '\uffee': 3, a: 4, id: 'x' })).toBe(
      '{"id":"x","title":"t","a":4,"z":1,"\uffee":3,"🕊":2}',
    )
  })

  it('does so at every depth, in what is unknown too', () => {
    expect(text({ list: [{ text: 't', on: 'o' }], score: { reason: 'r', value: 1 } })).toBe(
      '{"score":{"value":1,"reason":"r"},"list":[{"on":"o","text":"t"}]}',
    )
    expect(text({ extra: [{ b: { d: 1, c: 2 }, a: 3 }] })).toBe('{"extra":[{"a":3,"b":{"c":2,"d":1}}]}')
  })

  it('keeps the order of lists', () => {
    expect(text({ list: ['b', 'a'] })).toBe('{"list":["b","a"]}')
  })

  it('does not copy what is in order already', () => {
    const value = { id: 'x', score: { value: 1, reason: 'r' }, list: [], a: { b: 1, c: 2 }, b: null }
    expect(inOrder(value, outline)).toBe(value)
  })

  it('gives the same whatever the order was, with keys that look like places first', () => {
    const keys = ['id', 'title', 'b', 'a', '10', '9']
    const forward = Object.fromEntries(keys.map((key) => [key, 1]))
    const backward = Object.fromEntries(keys.toReversed().map((key) => [key, 1]))
    expect(text(forward)).toBe('{"9":1,"10":1,"id":1,"title":1,"a":1,"b":1}')
    expect(text(backward)).toBe(text(forward))
  })
})
