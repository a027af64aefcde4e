import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnsOf } from '#model/columns.ts'
import { dayNumber } from '#model/day.ts'
import type { AnswerChain, AnswerChains } from './answerChains.ts'
import { answerChains } from './answerChains.ts'
import type { Said } from './oracle/anEvent.ts'
import { columnsFor } from './oracle/anEvent.ts'
import { sampleDataset } from './sampleDataset.fixture.ts'

const d = dayNumber
const may13 = d('2021-05-13')
const ru = { initiator: 'RUS', target: 'USA' }

function chainsOf(events: readonly Said[], asOf = may13): AnswerChains {
  return answerChains(columnsFor(events), { asOf })
}

/** "us a; ru b after 1 of us; …" */
function said({ acts }: AnswerChain): string {
  return acts
    .map(({ id, side, answers, lag, goesOn }) => {
      const days = lag && (lag.min === lag.max ? `${lag.min}` : `${lag.min}–${lag.max}`)
      return [
        id,
        side ?? 'other',
        ...(days === null ? [] : [goesOn ? 'goes on' : 'after', days, 'of', answers]),
      ].join(' ')
    })
    .join('; ')
}

describe('answerChains', () => {
  it('follows an act to its answer, and that to the next', () => {
    const { chains } = chainsOf([
      { id: 'us', date: '2021-04-15' },
      { id: 'ru', date: '2021-04-16', ...ru, inResponseTo: 'us' },
      { id: 'us2', date: '2021-04-23', inResponseTo: 'ru' },
      { id: 'alone', date: '2021-04-20' },
    ])
    expect(chains.map(said)).toEqual(['us a; ru b after 1 of us; us2 a after 7 of ru'])
  })

  it('takes several answers to one act into one chain', () => {
    const { chains } = chainsOf([
      { id: 'us', date: '2021-04-15' },
      { id: 'ru1', date: '2021-04-15', ...ru, inResponseTo: 'us' },
      { id: 'ru2', date: '2021-04-20', ...ru, inResponseTo: 'us' },
    ])
    expect(chains.map(said)).toEqual(['us a; ru1 b after 0 of us; ru2 b after 5 of us'])
  })

  it('gives a range of days where an act has more than a day', () => {
    const { chains } = chainsOf([
      { id: 'us', date: '2021-03' },
      { id: 'ru', date: '2021-04-02', ...ru, inResponseTo: 'us' },
    ])
    expect(chains.map(said)).toEqual(['us a; ru b after 2–32 of us'])
  })

  it('counts from the first day of what goes on, and never below 0', () => {
    const { chains } = chainsOf([
      {
        id: 'build-up',
        date: '2021-03-30/..',
        knownOn: '2021-03-30',
        initiator: 'RUSMIL',
        target: 'UKR',
        bilateral: false,
      },
      { id: 'us', date: '2021-04-13', inResponseTo: 'build-up' },
      { id: 'ru', date: '2021-04', ...ru, inResponseTo: 'us' },
    ])
    expect(chains.map(said)).toEqual(['build-up other; ru b after 0–17 of us; us a after 14 of build-up'])
  })

  it('lets context be answered, and not answer', () => {
    const { chains } = chainsOf([
      { id: 'others', date: '2021-04-01', initiator: 'UKR', target: 'RUS', bilateral: false },
      { id: 'us', date: '2021-04-02', inResponseTo: 'others' },
      { id: 'us2', date: '2021-04-03' },
      {
        id: 'others2',
        date: '2021-04-04',
        initiator: 'UKR',
        target: 'RUS',
        bilateral: false,
        inResponseTo: 'us2',
      },
    ])
    expect(chains.map(said)).toEqual(['others other; us a after 1 of others'])
  })

  it('takes an act that names one of its own side for going on', () => {
    const { chains } = chainsOf([
      { id: 'us', date: '2021-04-01' },
      { id: 'us2', date: '2021-04-03', inResponseTo: 'us' },
    ])
    expect(chains.map(said)).toEqual(['us a; us2 a goes on 2 of us'])
  })

  it('takes a mutual act into the chain', () => {
    const { chains } = chainsOf([
      { id: 'us', date: '2021-04-01' },
      { id: 'both', date: '2021-04-03', mutual: true, inResponseTo: 'us' },
    ])
    expect(chains.map(said)).toEqual(['us a; both both after 2 of us'])
  })

  it('shows no answer that became known later, was denied, is not over, or names what is not known', () => {
    const { chains } = chainsOf([
      { id: 'us', date: '2021-04-01' },
      { id: 'later', date: '2021-04-02', knownOn: '2021-05-14', ...ru, inResponseTo: 'us' },
      { id: 'denied', date: '2021-04-02', status: 'denied', ...ru, inResponseTo: 'us' },
      { id: 'open', date: '2021-04-02/..', knownOn: '2021-04-02', ...ru, inResponseTo: 'us' },
      { id: 'secret', date: '2021-04-01', knownOn: '2021-05-14' },
      { id: 'early', date: '2021-04-02', ...ru, inResponseTo: 'secret' },
      { id: 'nothing', date: '2021-04-02', ...ru, inResponseTo: 'not there' },
    ])
    expect(chains).toEqual([])
  })

  it('shows from a day on what became known on it to be an answer', () => {
    const change = { id: 'c', on: '2021-05-14', set: { inResponseTo: 'us' }, citations: [] }
    const events = [
      { id: 'us', date: '2021-04-01' },
      { id: 'ru', date: '2021-04-02', ...ru, changes: [change] },
    ]
    expect(chainsOf(events).chains).toEqual([])
    expect(chainsOf(events, d('2021-05-14')).chains.map(said)).toEqual(['us a; ru b after 1 of us'])
  })

  it('begins with the first where acts name each other in a circle', () => {
    const { chains } = chainsOf([
      { id: 'us', date: '2021-04-01', inResponseTo: 'us2' },
      { id: 'ru', date: '2021-04-02', ...ru, inResponseTo: 'us' },
      { id: 'us2', date: '2021-04-03', inResponseTo: 'ru' },
      { id: 'tail', date: '2021-04-04', ...ru, inResponseTo: 'us2' },
      { id: 'self', date: '2021-04-05', inResponseTo: 'self' },
    ])
    expect(chains.map(said)).toEqual(['us a; ru b after 1 of us; us2 a after 1 of ru; tail b after 1 of us2'])
  })
})

describe('what is unanswered', () => {
  const unanswered = (events: readonly Said[]): string[] => chainsOf(events).unanswered.map(({ id }) => id)

  it('is an act of material conflict to which no act is an answer, of either side', () => {
    expect(
      unanswered([
        { id: 'us', date: '2021-04-01', type: '163' },
        { id: 'ru', date: '2021-04-02', type: '161', ...ru },
        { id: 'words', date: '2021-04-03', type: '111' },
        { id: 'aid', date: '2021-04-03', type: '070' },
        { id: 'answered', date: '2021-04-04', type: '163' },
        { id: 'answer', date: '2021-04-05', type: '161', ...ru, inResponseTo: 'answered' },
      ]),
    ).toEqual(['us', 'ru'])
  })

  it('is a package once, and none of which a part is answered', () => {
    expect(
      unanswered([
        { id: 'decree', date: '2021-04-01', type: '163' },
        { id: 'item', date: '2021-04-02', type: '163', partOf: 'decree' },
        { id: 'order', date: '2021-04-03', type: '163' },
        { id: 'expulsion', date: '2021-04-03', type: '161', partOf: 'order' },
        { id: 'ru', date: '2021-04-04', type: '161', ...ru, inResponseTo: 'expulsion' },
      ]),
    ).toEqual(['decree'])
  })

  it('is no context, nothing denied, nothing that goes on, nothing of both sides', () => {
    expect(
      unanswered([
        { id: 'context', date: '2021-04-01', type: '163', bilateral: false },
        { id: 'denied', date: '2021-04-01', type: '163', status: 'denied' },
        { id: 'open', date: '2021-04-01/..', knownOn: '2021-04-01', type: '163' },
        { id: 'mutual', date: '2021-04-01', type: '161', mutual: true },
        { id: 'third', date: '2021-04-01', type: '190', initiator: 'RUSMIL', target: 'UKR' },
      ]),
    ).toEqual([])
  })
})

describe('any chains', () => {
  const event = fc.record({
    date: fc.constantFrom('2021-01-02', '2021-03', '2021-05-13', '2021-02-01/2021-02-03'),
    type: fc.constantFrom('161', '111', '040'),
    flow: fc.constantFrom('ab', 'ba', 'mutual'),
    names: fc.option(fc.nat(7)),
    bilateral: fc.boolean(),
  })
  const made = fc.array(event, { maxLength: 8 }).map((all) =>
    all.map(({ date, type, flow, names, bilateral }, i): Said => ({
      id: `e${i}`,
      date,
      type,
      bilateral,
      mutual: flow === 'mutual',
      ...(flow === 'ba' ? ru : {}),
      ...(names === null ? {} : { inResponseTo: `e${names}` }),
    })),
  )

  it('do not depend on the order of the records', () => {
    fc.assert(
      fc.property(made, (events) => {
        expect(chainsOf(events.toReversed())).toEqual(chainsOf(events))
      }),
    )
  })

  it('are the same with what became known after the day', () => {
    fc.assert(
      fc.property(made, made, (events, more) => {
        const later = more.map((one) => ({ ...one, id: `later-${one.id}`, knownOn: '2021-05-14' }))
        expect(chainsOf([...events, ...later])).toEqual(chainsOf(events))
      }),
    )
  })

  it('hold every act once, and each but the first names another of its chain', () => {
    fc.assert(
      fc.property(made, (events) => {
        const { chains, unanswered } = chainsOf(events)
        const ids = [...chains.flatMap(({ acts }) => acts), ...unanswered].map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        for (const { acts } of chains) {
          const [first, ...rest] = acts
          expect(first.answers).toBeNull()
          for (const { answers } of rest) expect(acts.some(({ id }) => id === answers)).toBe(true)
        }
      }),
    )
  })
})

describe('the chains of the sample', () => {
  const on = (day: string) =>
    answerChains(columnsOf(sampleDataset.events, sampleDataset.relationship), { asOf: d(day) })

  it('are ten on 13 May 2021, with the expulsions answered after a day', () => {
    const { chains, unanswered } = on('2021-05-13')
    expect(chains).toHaveLength(10)
    expect(chains.map(said)).toContain('us-expels-10 a; ru-expels-10 b after 1 of us-expels-10')
    expect(unanswered.map(({ id }) => id)).toEqual([
      'ctx-gru-indictment',
      'ctx-consulates',
      'unfriendly-decree',
    ])
  })

  it('do not know on 15 April of the answer of the 16th', () => {
    expect(on('2021-04-15').chains.map(said)).not.toContain(
      'us-expels-10 a; ru-expels-10 b after 1 of us-expels-10',
    )
    expect(on('2021-04-16').chains.map(said)).toContain(
      'us-expels-10 a; ru-expels-10 b after 1 of us-expels-10',
    )
  })
})
