import { describe, expect, it } from 'vitest'
import { sharingOf } from './standing.ts'

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
const EDGE =
  'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0'
const SAFARI = 'Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15'

describe('who shares the store', () => {
  it('is whatever is served under the same address', () => {
    expect(sharingOf('ready', 'https:', FIREFOX)).toBe('origin')
    expect(sharingOf('read-only', 'http:', EDGE)).toBe('origin')
  })

  it('is every local file in Chromium, none in Firefox, and not known elsewhere', () => {
    expect(sharingOf('ready', 'file:', EDGE)).toBe('fileShared')
    expect(sharingOf('ready', 'file:', FIREFOX)).toBe('fileAlone')
    expect(sharingOf('ready', 'file:', SAFARI)).toBe('fileUnknown')
  })

  it('is nobody where nothing is stored', () => {
    expect(sharingOf('memory', 'file:', EDGE)).toBe('page')
    expect(sharingOf('memory', 'https:', EDGE)).toBe('page')
  })
})
