import { describe, expect, it } from 'vitest'
import { countryCalled } from './countryCalled.ts'

describe('a country', () => {
  it.each([
    ['USA', 'USA'],
    ['us', 'USA'],
    ['United States', 'USA'],
    ['united states of america', 'USA'],
    ['Россия', 'RUS'],
    ['США', 'USA'],
    ['UK', 'GBR'],
    ['Russian Federation', 'RUS'],
    ['Russland', 'RUS'],
    ['美国', 'USA'],
    ['Türkiye', 'TUR'],
    ['Turkey', 'TUR'],
    ['Soviet Union', 'SUN'],
    [' ukraine ', 'UKR'],
  ])('is known by %s', (text, code) => expect(countryCalled(text)?.code).toBe(code))

  it.each(['', 'NATO', 'Russia and China', 'Ruritania', '__proto__'])('is not called %s', (text) => {
    expect(countryCalled(text)).toBeNull()
  })
})
