import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Segment } from './boxes.ts'
import { crosses, inside, meet, tooClose } from './boxes.ts'
import type { AnnotationCandidate, AnnotationGround, PlacedAnnotation } from './placeAnnotations.ts'
import { MOST_ANNOTATIONS, placeAnnotations, RING_RADIUS, roomFor, TEXT_GAP } from './placeAnnotations.ts'

const plot = { x: 40, y: 20, width: 860, height: 154 }
const quiet: AnnotationGround = {
  bounds: plot,
  asOfX: null,
  texts: [],
  curves: [],
  neutralY: 70,
  limit: MOST_ANNOTATIONS,
}

function rise(id: string, x: number, more: Partial<AnnotationCandidate> = {}): AnnotationCandidate {
  return { id, x, y: 100, side: 'above', score: 4, priority: 0, forms: [{ width: 100, height: 28 }], ...more }
}

function ids(placed: readonly PlacedAnnotation[]): string[] {
  return placed.map(({ id }) => id)
}

describe('placeAnnotations', () => {
  it('puts a rise at the top of the plot, flush with its ring, and ties it with a leader', () => {
    expect(placeAnnotations([rise('a', 300)], quiet)).toEqual([
      {
        id: 'a',
        x: 300,
        y: 100,
        side: 'above',
        form: 0,
        box: { x: 299, y: 22, width: 100, height: 28 },
        align: 'left',
        leader: { x1: 300, y1: 100 - RING_RADIUS, x2: 300, y2: 50 },
      },
    ])
  })

  it('puts a fall at the bottom of the plot, left of its ring', () => {
    const [placed] = placeAnnotations([rise('a', 300, { side: 'below' })], quiet)
    expect(placed).toMatchObject({ align: 'right', box: { x: 201, y: 144, width: 100, height: 28 } })
  })

  it('turns a label to the left that would run into the as-of line', () => {
    const [placed] = placeAnnotations([rise('a', 300)], { ...quiet, asOfX: 320 })
    expect(placed).toMatchObject({ align: 'right', box: { x: 201 } })
  })

  it('leads to a label beside a ring that stands at the as-of line', () => {
    const [placed] = placeAnnotations([rise('a', 317)], { ...quiet, asOfX: 320 })
    expect(placed).toMatchObject({
      align: 'right',
      box: { x: 214, width: 100 },
      leader: { x1: 317, x2: 313 },
    })
  })

  it('never leaves the plot at its left edge', () => {
    const [placed] = placeAnnotations([rise('a', 45, { side: 'below' })], quiet)
    expect(placed?.box.x).toBeGreaterThanOrEqual(plot.x)
  })

  it('drops the smaller absolute score when two collide, whichever comes first', () => {
    const narrow = { ...quiet, bounds: { ...plot, width: 130 } }
    const pair = [rise('small', 60, { score: 2 }), rise('large', 100, { score: -7 })]
    expect(ids(placeAnnotations(pair, narrow))).toEqual(['large'])
    expect(ids(placeAnnotations(pair.toReversed(), narrow))).toEqual(['large'])
  })

  it('keeps the later of two with the same absolute score', () => {
    const narrow = { ...quiet, bounds: { ...plot, width: 130 } }
    expect(ids(placeAnnotations([rise('early', 60), rise('late', 100, { score: -4 })], narrow))).toEqual([
      'late',
    ])
  })

  it('lets priority stand above score', () => {
    const narrow = { ...quiet, bounds: { ...plot, width: 130 } }
    const pair = [rise('chosen', 60, { score: 1, priority: 1 }), rise('large', 100, { score: -9 })]
    expect(ids(placeAnnotations(pair, narrow))).toEqual(['chosen'])
  })

  it('takes the shorter form where the longer has no room', () => {
    const low = rise('a', 300, {
      y: 20 + roomFor(28),
      forms: [
        { width: 90, height: 42 },
        { width: 120, height: 28 },
      ],
    })
    expect(placeAnnotations([low], quiet)).toMatchObject([{ form: 1, box: { width: 120, height: 28 } }])
  })

  it('drops a rise that has no room above it rather than putting it below', () => {
    expect(placeAnnotations([rise('a', 300, { y: 40 })], quiet)).toEqual([])
  })

  it('keeps 12 px from other text', () => {
    const word = { x: 290, y: 24, width: 60, height: 12 }
    const [placed] = placeAnnotations([rise('a', 380)], { ...quiet, texts: [word] })
    expect(placed && tooClose(placed.box, word, TEXT_GAP)).toBe(false)
  })

  it('moves off the neutral line where it can', () => {
    const [placed] = placeAnnotations([rise('a', 300, { y: 160 })], { ...quiet, neutralY: 30 })
    expect(placed?.box.y).toBeGreaterThanOrEqual(30)
  })

  it('keeps off the index line', () => {
    const curve = [
      [280, 100],
      [299, 100],
      [320, 30],
      [420, 30],
    ] as const
    const [placed] = placeAnnotations([rise('a', 299)], { ...quiet, curves: [curve] })
    expect(placed).toMatchObject({ align: 'right' })
  })

  it('places at most six, and fewer where told', () => {
    const many = Array.from({ length: 12 }, (_, i) =>
      rise(`n${i}`, 60 + i * 70, { forms: [{ width: 40, height: 28 }] }),
    )
    expect(placeAnnotations(many, { ...quiet, limit: 99 })).toHaveLength(6)
    expect(placeAnnotations(many, { ...quiet, limit: 2 })).toHaveLength(2)
  })
})

const candidates: fc.Arbitrary<AnnotationCandidate[]> = fc.uniqueArray(
  fc.record({
    id: fc.string({ minLength: 1, maxLength: 3 }),
    x: fc.integer({ min: 40, max: 700 }),
    y: fc.integer({ min: 20, max: 174 }),
    side: fc.constantFrom('above' as const, 'below' as const),
    score: fc.integer({ min: -100, max: 100 }).map((tenths) => tenths / 10),
    priority: fc.integer({ min: 0, max: 2 }),
    forms: fc.array(
      fc.record({ width: fc.integer({ min: 20, max: 180 }), height: fc.constantFrom(14, 28, 42) }),
      { minLength: 1, maxLength: 2 },
    ),
  }),
  { selector: ({ id }) => id, maxLength: 14 },
)
const box = fc.record({
  x: fc.integer({ min: 0, max: 800 }),
  y: fc.integer({ min: 0, max: 170 }),
  width: fc.integer({ min: 10, max: 120 }),
  height: fc.constant(12),
})
const grounds: fc.Arbitrary<AnnotationGround> = fc.record({
  bounds: fc.constant(plot),
  asOfX: fc.constantFrom(null, 700, 720),
  texts: fc.array(box, { maxLength: 4 }),
  curves: fc.array(
    fc
      .array(fc.integer({ min: 30, max: 170 }), { minLength: 2, maxLength: 20 })
      .map((heights) => heights.map((y, i): [number, number] => [40 + (i * 860) / (heights.length - 1), y])),
    { minLength: 1, maxLength: 2 },
  ),
  neutralY: fc.integer({ min: 20, max: 174 }),
  limit: fc.integer({ min: 0, max: 9 }),
})

function everyPair(
  placed: readonly PlacedAnnotation[],
  holds: (one: PlacedAnnotation, other: PlacedAnnotation) => boolean,
) {
  return placed.every((one, i) => placed.every((other, j) => i === j || holds(one, other)))
}

describe('whatever the labels are', () => {
  const always = (holds: (placed: PlacedAnnotation[], ground: AnnotationGround) => boolean) => {
    fc.assert(
      fc.property(candidates, grounds, (wanted, ground) => holds(placeAnnotations(wanted, ground), ground)),
      {
        numRuns: 150,
      },
    )
  }

  it('no two come closer than 12 px, and none comes that close to other text', () => {
    always(
      (placed, { texts }) =>
        everyPair(placed, (one, other) => !tooClose(one.box, other.box, TEXT_GAP)) &&
        placed.every((one) => texts.every((text) => !tooClose(one.box, text, TEXT_GAP))),
    )
  })

  it('none leaves the plot or touches the as-of line', () => {
    always((placed, { bounds, asOfX }) =>
      placed.every((one) => inside(one.box, bounds) && (asOfX === null || one.box.x + one.box.width < asOfX)),
    )
  })

  it('rises stand above their ring and falls below', () => {
    always((placed) =>
      placed.every(({ side, box: { y, height }, y: ring }) =>
        side === 'above' ? y + height < ring : y > ring,
      ),
    )
  })

  it('no leader crosses a label, other text or another leader', () => {
    always(
      (placed, { texts }) =>
        everyPair(
          placed,
          (one, other) => !crosses(one.leader, other.box) && !meet(one.leader, other.leader),
        ) && placed.every(({ leader }) => texts.every((text) => !crosses(leader, text))),
    )
  })

  it('a leader ends at its own label', () => {
    always((placed) =>
      placed.every(({ leader, box: label, side }) => {
        const edge = side === 'above' ? label.y + label.height : label.y
        return leader.y2 === edge && leader.x2 >= label.x && leader.x2 <= label.x + label.width
      }),
    )
  })

  it('none lies on a line', () => {
    always((placed, { curves }) =>
      placed.every((one) => curves.flatMap(segments).every((part) => !crosses(part, one.box))),
    )
  })

  it('the order of the candidates changes nothing', () => {
    fc.assert(
      fc.property(candidates, grounds, fc.integer(), (wanted, ground, seed) => {
        const shuffled = wanted
          .map((one, i) => ({ one, key: Math.sin(seed + i * 7919) }))
          .sort((p, q) => p.key - q.key)
          .map(({ one }) => one)
        expect(placeAnnotations(shuffled, ground)).toEqual(placeAnnotations(wanted, ground))
      }),
      { numRuns: 100 },
    )
  })

  it('never more than wanted, and never more than six', () => {
    always((placed, { limit }) => placed.length <= Math.min(limit, MOST_ANNOTATIONS))
  })

  it('the weightiest is left out only where it has no place even alone', () => {
    fc.assert(
      fc.property(candidates, grounds, (wanted, ground) => {
        const [first] = wanted.toSorted(
          (one, other) =>
            other.priority - one.priority ||
            Math.abs(other.score) - Math.abs(one.score) ||
            other.x - one.x ||
            (one.id < other.id ? -1 : 1),
        )
        if (!first || ground.limit === 0) return true
        const alone = placeAnnotations([first], ground).length === 1
        return placeAnnotations(wanted, ground).some(({ id }) => id === first.id) === alone
      }),
      { numRuns: 100 },
    )
  })
})

function segments(curve: AnnotationGround['curves'][number]): Segment[] {
  return curve.slice(1).map(([x2, y2], i) => {
    const [x1, y1] = curve[i] ?? [x2, y2]
    return { x1, y1, x2, y2 }
  })
}
