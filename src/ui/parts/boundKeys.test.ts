import { describe, expect, it } from 'vitest'
import type { Command } from '../command.ts'
import { bindKeys } from './boundKeys.ts'

const command = (id: string, ...keys: readonly string[]): Command => ({
  id,
  section: 'go',
  name: id,
  icon: 'next',
  keys,
  run: () => undefined,
})

describe('bindKeys', () => {
  it('finds a command by each of its keys', () => {
    const bound = bindKeys([command('previous', '[', 'p'), command('undo', 'Mod+z')])
    for (const key of ['[', 'p']) expect(bound.commandOf(key)?.id).toBe('previous')
    for (const key of ['Ctrl+z', 'Meta+z']) expect(bound.commandOf(key)?.id).toBe('undo')
    expect(bound.commandOf('x')).toBeUndefined()
  })

  it('knows how sequences begin', () => {
    const bound = bindKeys([command('overview', 'g o'), command('data', 'g d')])
    expect(bound.isBeginning('g')).toBe(true)
    expect(bound.isBeginning('o')).toBe(false)
    expect(bound.commandOf('g o')?.id).toBe('overview')
    expect(bound.commandOf('g')).toBeUndefined()
  })

  it('takes two commands with one key for a bug', () => {
    expect(() => bindKeys([command('one', 'd'), command('two', 'x', 'd')])).toThrow(
      'd is for one and for two',
    )
  })

  it('lets a command go without keys', () => {
    const { keys: _keys, ...none } = command('import')
    expect(bindKeys([none]).isBeginning('g')).toBe(false)
  })
})
