import { describe, expect, it } from 'vitest'
import type { KeyEvent } from './keyStroke.ts'
import { capsOf, isSingle, readStroke, strokesOf } from './keyStroke.ts'

/** A press of a key that writes something, with modifiers such as "shift ctrl". */
function press(key: string, code = '', modifiers = ''): KeyEvent {
  const has = (name: string) => modifiers.includes(name)
  return {
    key,
    code,
    shiftKey: has('shift'),
    ctrlKey: has('ctrl'),
    metaKey: has('meta'),
    altKey: has('alt'),
    getModifierState: (name) => name === 'AltGraph' && has('graph'),
  }
}

const read = (...args: Parameters<typeof press>) => readStroke(press(...args))

describe('readStroke', () => {
  it('names letters small, with Shift, whether or not CapsLock is on', () => {
    expect(read('d', 'KeyD')).toBe('d')
    expect(read('T', 'KeyT', 'shift')).toBe('Shift+t')
    expect(read('D', 'KeyD')).toBe('d')
  })

  it('names a sign by itself, whatever modifier types it', () => {
    expect(read('[', 'BracketLeft')).toBe('[')
    expect(read('?', 'Slash', 'shift')).toBe('?')
    expect(read('?', 'Minus', 'shift'), 'German').toBe('?')
    expect(read('.', 'Comma', 'shift'), 'French').toBe('.')
    expect(read('/', 'Digit7', 'shift'), 'German').toBe('/')
    expect(read('[', 'Digit8', 'graph'), 'German on Linux').toBe('[')
    expect(read('[', 'Digit8', 'ctrl alt graph'), 'German on Windows').toBe('[')
    expect(read('[', 'Digit5', 'ctrl alt graph'), 'French on Windows').toBe('[')
    expect(read('{', 'Digit4', 'graph'), 'French').toBe('{')
    expect(read('[', 'Digit5', 'alt'), 'German on a Mac').toBe('[')
  })

  it('goes by the place where a key writes no Latin letter', () => {
    expect(read('в', 'KeyD')).toBe('d')
    expect(read('Е', 'KeyT', 'shift')).toBe('Shift+t')
    expect(read('х', 'BracketLeft')).toBe('[')
    expect(read('Ъ', 'BracketRight', 'shift')).toBe('}')
    expect(read('ю', 'Period')).toBe('.')
    expect(read('л', 'KeyK', 'ctrl')).toBe('Ctrl+k')
    expect(read('я', 'KeyZ', 'meta')).toBe('Meta+z')
  })

  it('leaves Latin letters with marks what they are', () => {
    expect(read('é', 'Digit2')).toBe('é')
    expect(read('ü', 'BracketLeft')).toBe('ü')
  })

  it('names keys with Ctrl and ⌘, and none with both or with Alt', () => {
    expect(read('z', 'KeyZ', 'ctrl')).toBe('Ctrl+z')
    expect(read('Z', 'KeyZ', 'meta shift')).toBe('Meta+Shift+z')
    expect(read('z', 'KeyZ', 'ctrl meta')).toBeNull()
    expect(read('d', 'KeyD', 'alt')).toBeNull()
    expect(read('z', 'KeyZ', 'ctrl alt')).toBeNull()
  })

  it('names no modifier by itself', () => {
    for (const key of ['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'Dead']) expect(read(key)).toBeNull()
  })
})

describe('ways of pressing', () => {
  it('stand for Ctrl and ⌘ alike', () => {
    expect(strokesOf('Mod+Shift+z')).toEqual(['Ctrl+Shift+z', 'Meta+Shift+z'])
    expect(strokesOf('Ctrl+y')).toEqual(['Ctrl+y'])
    expect(strokesOf('g o')).toEqual(['g o'])
  })

  it('are single keys unless they begin with Ctrl or ⌘', () => {
    expect(['d', 'Shift+t', '?', 'g'].every(isSingle)).toBe(true)
    expect(['Ctrl+z', 'Meta+k'].some(isSingle)).toBe(false)
  })

  it('are written as on the keys', () => {
    expect(capsOf('Mod+Shift+z', false)).toEqual([['Ctrl', 'Shift', 'Z']])
    expect(capsOf('Mod+k', true)).toEqual([['⌘', 'K']])
    expect(capsOf('g o', false)).toEqual([['G'], ['O']])
    expect(capsOf('[', false)).toEqual([['[']])
  })
})
