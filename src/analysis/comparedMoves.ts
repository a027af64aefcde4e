import { compareDates } from '#model/edtf.ts'
import type { Edtf } from '#model/edtf.ts'
import type { Change, Citation, Side } from '#model/records/base.ts'
import type { IssueRecord, Position } from '#model/records/issue.ts'
import type { ChangedFact, FactList } from './changedFacts.ts'
import { positionsOf } from './silence.ts'

/** The field of a record that says how it stands. */
const STANDING: Readonly<Partial<Record<FactList, 'status' | 'certainty'>>> = {
  issues: 'status',
  cases: 'status',
  meetings: 'certainty',
}

/** How an issue, a case or a meeting stood and stands; undefined where no status was recorded. */
export interface StatusMove {
  readonly list: 'issues' | 'cases' | 'meetings'
  readonly fact: ChangedFact
  readonly before: string | undefined
  readonly after: string | undefined
  /** The statuses in turn, each with the day from which it was known and its sources; without them, it was corrected. */
  readonly steps: readonly {
    readonly status: string | undefined
    readonly on: Edtf
    readonly citations: readonly Citation[]
  }[]
}

/** Statuses of issues and cases and certainties of meetings that two views have otherwise. */
export function statusMoves(
  facts: readonly (ChangedFact & { readonly steps?: readonly Change<object>[] })[],
): StatusMove[] {
  return facts.flatMap((fact) => {
    const { list, fields, steps = [] } = fact
    const standing = STANDING[list]
    const field = fields.find((one) => one.field === standing)
    if (!isStanding(list) || standing === undefined || !field) return []
    const turns = steps.flatMap(({ on, set, citations }) => {
      const to: unknown = Reflect.get(set, standing)
      return to === undefined ? [] : [{ status: textOf(to), on, citations }]
    })
    return [{ list, fact, before: textOf(field.before), after: textOf(field.after), steps: turns }]
  })
}

function isStanding(list: FactList): list is StatusMove['list'] {
  return list === 'issues' || list === 'cases' || list === 'meetings'
}

function textOf(status: unknown): string | undefined {
  return typeof status === 'string' ? status : undefined
}

/**
 * One wording of a side on an issue:
 * - `said`: only the later view has it; `before` is what the side had said before it, null for its first;
 * - `corrected`: both have it, and it says something else; `before` is what it said;
 * - `gone`: only the earlier view has it.
 */
export interface WordingMove {
  readonly kind: 'said' | 'corrected' | 'gone'
  /** As in the later view, or in the earlier where only that has it. */
  readonly issue: IssueRecord
  readonly position: Position
  readonly before: Position | null
}

/** What the sides say otherwise, issue by issue, the oldest first. */
export function wordingMoves(facts: readonly ChangedFact[]): WordingMove[] {
  return facts.flatMap(({ list, fields, before, after }) => {
    if (list !== 'issues' || (before && after && !fields.some(({ field }) => field === 'positions')))
      return []
    return movesOf(before as IssueRecord | null, after as IssueRecord | null) // of the list of issues
  })
}

function movesOf(before: IssueRecord | null, after: IssueRecord | null): WordingMove[] {
  const old = new Map(before?.positions.map((position) => [position.id, position]))
  const now = new Set(after?.positions.map(({ id }) => id))
  const issue = after ?? before
  if (!issue) return []
  const saidBefore = new Map([...inTurn(issue, 'a'), ...inTurn(issue, 'b')])
  const told = (after?.positions ?? []).flatMap((position): WordingMove[] => {
    const same = old.get(position.id)
    if (!same) return [{ kind: 'said', issue, position, before: saidBefore.get(position) ?? null }]
    return saysTheSame(same, position) ? [] : [{ kind: 'corrected', issue, position, before: same }]
  })
  const gone = [...old.values()]
    .filter(({ id }) => !now.has(id))
    .map((position): WordingMove => ({ kind: 'gone', issue, position, before: null }))
  return [...told, ...gone].toSorted(({ position: one }, { position: two }) =>
    compareDates(one.on, two.on, one.id, two.id),
  )
}

/** What a side has said on an issue, each with what it had said before. */
function inTurn(issue: IssueRecord, side: Side): (readonly [Position, Position | undefined])[] {
  const newestFirst = positionsOf(issue, side)
  return newestFirst.map((position, i) => [position, newestFirst[i + 1]])
}

/** Whether two versions of a statement are the same words, of the same speaker on the same day. */
function saysTheSame(one: Position, two: Position): boolean {
  const fields = ['text', 'verbatim', 'side', 'on', 'speaker'] as const
  return fields.every((field) => one[field] === two[field])
}
