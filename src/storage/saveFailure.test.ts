import { Dexie } from 'dexie'
import { describe, expect, it, vi } from 'vitest'
import { Refusal, saveFailureOf, saving } from './saveFailure.ts'

const named = (name: string, more: object = {}) => Object.assign(new Error('no'), { name }, more)

describe('saveFailureOf', () => {
  it.each([
    ['a DOMException', new DOMException('full', 'QuotaExceededError')],
    ['an AbortError with the true error within', named('AbortError', { inner: named('QuotaExceededError') })],
    ['code 22', named('Error', { code: 22 })],
    ['code 1014 of Firefox', named('Error', { code: 1014 })],
    ['the name of Firefox', named('NS_ERROR_DOM_INDEXEDDB_QUOTA_ERR')],
    ['a cause', new Error('not saved', { cause: named('QuotaExceededError') })],
    [
      'one of the failures of a bulk write',
      named('BulkError', { failures: { 3: named('QuotaExceededError') } }),
    ],
    ['the event of a request', { type: 'error', target: { error: named('QuotaExceededError') } }],
  ])('R04 knows a full disk told as %s', (_how, error) => {
    expect(saveFailureOf(error)).toEqual({ type: 'quota' })
  })

  it.each([
    ['closed', named('DatabaseClosedError')],
    ['closed', new DOMException('The database connection is closing.', 'InvalidStateError')],
    ['aborted', new DOMException('gone', 'AbortError')],
    ['aborted', new DOMException('The transaction has finished.', 'InvalidStateError')],
    ['aborted', named('TransactionInactiveError')],
    ['stale', new Refusal({ type: 'stale' })],
  ])('knows what is %s', (type, error) => {
    expect(saveFailureOf(error)).toEqual({ type })
  })

  it('keeps the words of what it does not know', () => {
    expect(saveFailureOf(new Error('odd'))).toEqual({ type: 'unknown', message: 'odd' })
    expect(saveFailureOf('odd')).toEqual({ type: 'unknown', message: 'odd' })
  })

  it('is not led in circles, nor stopped by a getter that throws', () => {
    const error = named('Odd')
    const pending = Object.defineProperty({}, 'error', {
      get: () => {
        throw new Dexie.InvalidStateError('pending')
      },
    })
    Object.assign(error, { cause: error, target: pending })
    expect(saveFailureOf(error)).toEqual({ type: 'unknown', message: 'no' })
  })
})

describe('saving', () => {
  it('opens a lost connection once and writes again', async () => {
    const open = vi.fn(async () => {})
    const write = vi.fn().mockRejectedValueOnce(named('DatabaseClosedError')).mockResolvedValueOnce(7)
    expect(await saving({ superseded: false, open }, write)).toEqual({ type: 'saved', value: 7 })
    expect(open).toHaveBeenCalledOnce()
  })

  it('says closed when opening fails as well, or a newer app has the database', async () => {
    const lost = () => Promise.reject(named('DatabaseClosedError'))
    const closed = { type: 'not-saved', failure: { type: 'closed' } }
    expect(await saving({ superseded: false, open: lost }, lost)).toEqual(closed)
    const open = vi.fn(async () => {})
    expect(await saving({ superseded: true, open }, lost)).toEqual(closed)
    expect(open).not.toHaveBeenCalled()
  })
})
