import { describe, expect, it } from 'vitest'
import { actOf, placeInAddress, placeInGrid, placeOf, stepped, touchStep, typedAfter } from './showSteps.ts'

describe('stepping', () => {
  it('leads from slide to slide and no further than either end', () => {
    expect(stepped(0, 6, 'next')).toBe(1)
    expect(stepped(5, 6, 'next')).toBe(5)
    expect(stepped(1, 6, 'previous')).toBe(0)
    expect(stepped(0, 6, 'previous')).toBe(0)
    expect(stepped(3, 6, 'first')).toBe(0)
    expect(stepped(3, 6, 'last')).toBe(5)
  })

  it('jumps to the slide whose number is typed, where there is one', () => {
    expect(placeOf('3', 6)).toBe(2)
    expect(placeOf('12', 12)).toBe(11)
    for (const none of ['0', '7', '', '-1', '2.5', 'two']) expect(placeOf(none, 6)).toBeNull()
  })

  it('begins where an address says, else at the first slide', () => {
    expect(placeInAddress('4', 6)).toBe(3)
    for (const said of ['9', '', undefined, ['2']]) expect(placeInAddress(said, 6)).toBe(0)
  })

  it('puts digits together to a number of at most three, without noughts in front', () => {
    expect(typedAfter('', '1')).toBe('1')
    expect(typedAfter('1', '2')).toBe('12')
    expect(typedAfter('', '0')).toBe('')
    expect(typedAfter('123', '4')).toBe('123')
    expect(typedAfter('1', 'b')).toBeNull()
  })
})

describe('keys', () => {
  it('are those of a hand-held presenter as well as of the keyboard', () => {
    for (const key of ['ArrowRight', 'ArrowDown', 'PageDown', ' '])
      expect(actOf(key, false, true)).toBe('next')
    for (const key of ['ArrowLeft', 'ArrowUp', 'PageUp']) expect(actOf(key, false, true)).toBe('previous')
    expect(actOf(' ', true, true)).toBe('previous')
    expect(actOf('Escape', false, true)).toBe('end')
    expect(actOf('Tab', false, true)).toBeNull()
  })

  it('that are letters do nothing where letters are switched off', () => {
    expect(actOf('b', false, true)).toBe('black')
    expect(actOf('b', false, false)).toBeNull()
    expect(actOf('End', false, false)).toBe('last')
  })

  it('do not load the page anew under the speaker', () => {
    expect(actOf('F5', false, true)).toBe('nothing')
  })
})

describe('the grid of slides', () => {
  it('is walked by arrows, row by row', () => {
    expect(placeInGrid(0, 6, 4, 'ArrowRight')).toBe(1)
    expect(placeInGrid(1, 6, 4, 'ArrowDown')).toBe(5)
    expect(placeInGrid(5, 6, 4, 'ArrowUp')).toBe(1)
    expect(placeInGrid(2, 6, 4, 'Home')).toBe(0)
    expect(placeInGrid(2, 6, 4, 'End')).toBe(5)
  })

  it('is not left by them', () => {
    expect(placeInGrid(2, 6, 4, 'ArrowDown')).toBe(2)
    expect(placeInGrid(0, 6, 4, 'ArrowLeft')).toBe(0)
    expect(placeInGrid(0, 6, 4, 'x')).toBeUndefined()
  })
})

describe('a touch', () => {
  it('steps by a swipe along the slide', () => {
    expect(touchStep({ x: 300, y: 100 }, { x: 200, y: 110 }, 390)).toBe('next')
    expect(touchStep({ x: 100, y: 100 }, { x: 200, y: 110 }, 390)).toBe('previous')
  })

  it('steps by a tap near an edge and leaves what lies between to the chart', () => {
    expect(touchStep({ x: 380, y: 100 }, { x: 381, y: 100 }, 390)).toBe('next')
    expect(touchStep({ x: 10, y: 100 }, { x: 10, y: 100 }, 390)).toBe('previous')
    expect(touchStep({ x: 200, y: 100 }, { x: 200, y: 100 }, 390)).toBeNull()
  })

  it('does nothing across the slide, or on a short way', () => {
    expect(touchStep({ x: 200, y: 100 }, { x: 150, y: 190 }, 390)).toBeNull()
    expect(touchStep({ x: 200, y: 100 }, { x: 175, y: 100 }, 390)).toBeNull()
  })
})
