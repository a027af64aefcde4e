import type { BriefFacts, FormulaChange } from '#analysis/meetingBrief.ts'
import type { Interlocutor } from '#analysis/meetingBriefPeople.ts'
import { wordDiff } from '#analysis/wordDiff.ts'
import type { BriefCited } from '#briefing/briefContent.ts'
import type { Side } from '#model/records/base.ts'
import type { BriefingRecord } from '#model/records/briefing.ts'
import { useSideOrder } from '#state/sideOrder.ts'
import { useSideNames } from '../parts/sideNames.ts'
import { useTexts } from '../texts/i18n.ts'
import type { Citing } from './citing.ts'
import { useFirstRows } from './firstRows.ts'
import type { RowWords } from './rowWords.ts'
import { useSourced } from './rowWords.ts'

/** When they last met, and the card of each who meets: office, contacts, last statement. */
export function useOccasionWords(): RowWords {
  const { t } = useTexts()
  const lastWords = useLastWords()
  const cardOf = useCardWords()
  const firstRows = useFirstRows()

  return (facts, citing, seat) => {
    const { people, isOfPair } = facts.people
    const last = lastWords(facts, citing)
    const { rows, more } = firstRows(facing(people, seat), (one) => cardOf(one, facts, citing))
    return {
      ...{ kind: 'rows', part: 'occasion', heading: t('brief.part.occasion') },
      note: last.length === 0 ? '' : t(isOfPair ? 'brief.occasion.pairNote' : 'brief.occasion.levelNote'),
      columns: [],
      rows: [...last, ...rows],
      remark: [
        ...(last.length === 0 ? [t('brief.occasion.none')] : []),
        ...(people.length === 0 ? [t('brief.occasion.nobody')] : []),
        more,
      ]
        .filter((text) => text !== '')
        .join(' '),
    }
  }
}

/** Whoever sits at the table sees the other side first. */
function facing(people: readonly Interlocutor[], seat: BriefingRecord['seat']): readonly Interlocutor[] {
  if (seat === 'neutral') return people
  const rank = ({ side }: Interlocutor): number => (side === other(seat) ? 0 : side === seat ? 2 : 1)
  return people.toSorted((one, two) => rank(one) - rank(two))
}

function other(side: Side): Side {
  return side === 'a' ? 'b' : 'a'
}

/** The last contact and what came of it; nothing where none is recorded. */
function useLastWords(): (facts: BriefFacts, citing: Citing) => readonly (readonly BriefCited[])[] {
  const { t, f } = useTexts()
  const sourced = useSourced()

  return ({ people: { occasion } }, { cite }) => {
    const { last, since, usualGap } = occasion
    if (last?.date === undefined || since === null) return []
    const { least, most } = since
    const ago =
      most === 0
        ? t('brief.occasion.today')
        : least === most
          ? t('brief.occasion.ago', { n: f.integer(least) }, least)
          : t('brief.occasion.agoBetween', { range: f.range(least, most) })
    const values = { title: last.title, date: f.date(last.date), since: ago }
    const gap = usualGap === null ? null : Math.round(usualGap)
    const text = [
      t('brief.occasion.last', { ...values, format: t(`words.format.${last.format}`) }),
      ...(gap === null ? [] : [t('brief.occasion.usual', { n: f.integer(gap) }, gap)]),
    ].join(' ')
    const sources = [...last.citations, ...last.changes.flatMap(({ citations }) => citations)]
    return [
      [sourced(text, cite(sources))],
      ...(last.outcome === undefined
        ? []
        : [[sourced(t('brief.occasion.outcome', { text: last.outcome }), cite(sources))]]),
    ]
  }
}

function useCardWords(): (one: Interlocutor, facts: BriefFacts, citing: Citing) => readonly BriefCited[] {
  const { t, f } = useTexts()
  const sourced = useSourced()

  function nameOf({ person, held }: Interlocutor): string {
    const roles = held.map(({ title, from }) =>
      from === undefined ? title : t('brief.occasion.since', { role: title, date: f.date(from) }),
    )
    return roles.length === 0
      ? person.name
      : t('brief.occasion.card', { name: person.name, role: f.list(roles) })
  }

  return (one, { asOf }, { cite }) => {
    const who = { text: nameOf(one), sources: [], strong: true }
    const contacts = t('brief.occasion.contacts', { n: f.integer(one.contacts) }, one.contacts)
    if (!one.said) return [who, { text: `${contacts} ${t('brief.occasion.nothing')}`, sources: [] }]
    const { position, issue } = one.said
    const text = position.verbatim ? `“${position.text}”` : position.text
    const values = { date: f.dateNear(position.on, asOf), issue: issue.title, text }
    return [who, sourced(`${contacts} ${t('brief.occasion.words', values)}`, cite(position.citations))]
  }
}

/** What the newest wording changed in the one before: that of the other side, or of both from a neutral seat. */
export function useFormulaWords(): RowWords {
  const names = useSideNames()
  const sideOrder = useSideOrder()
  const { t, f } = useTexts()
  const sourced = useSourced()

  function changesFor({ formulas }: BriefFacts, seat: BriefingRecord['seat']): readonly FormulaChange[] {
    return formulas
      .filter(({ side }) => seat === 'neutral' || side !== seat)
      .toSorted((one, two) =>
        one.issue === two.issue ? sideOrder.order.indexOf(one.side) - sideOrder.order.indexOf(two.side) : 0,
      )
  }

  const firstRows = useFirstRows()

  return (facts, citing, seat) => {
    const changes = changesFor(facts, seat)
    const { rows, more } = firstRows(changes, ({ issue, side, before, now }) => {
      const who = t('brief.formula.days', { issue: issue.title, side: names[side] })
      const [then, since] = [f.dateNear(before.on, facts.asOf), f.dateNear(now.on, facts.asOf)]
      return [
        { text: `${who}. ${t('brief.formula.since', { before: then, now: since })}`, sources: [] },
        {
          ...sourced(now.text, citing.cite(now.citations)),
          changed: wordDiff(before.text, now.text),
          before: t('brief.formula.before', { date: then, text: before.text }),
        },
      ]
    })
    return {
      ...{ kind: 'rows', part: 'formula', heading: t('brief.part.formula') },
      note: changes.length === 0 ? '' : t('brief.formula.note'),
      columns: [
        { label: t('brief.formula.who'), share: 30 },
        { label: t('brief.formula.words'), share: 70 },
      ],
      rows,
      remark: changes.length === 0 ? t('brief.formula.none') : more,
    }
  }
}
