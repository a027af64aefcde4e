import { cameoCode } from '#model/cameo/codebook.ts'
import { readDate } from '#model/edtf.ts'
import type { Fault, ValueKind } from '#model/fault.ts'
import type * as v from 'valibot'
import { faultAt, pathTo } from './faultList.ts'
import { MAX_MARKS, MAX_WORD } from './limits.ts'
import type { code } from './schema/values.ts'

type Issue = v.BaseIssue<unknown>

/** The codes that the schema gives to its rules: see `code` in the schema's values. */
type RuleCode = ReturnType<typeof code>

/** What valibot found wrong in the value at `base`, as a fault of ours. */
export function faultOf(issue: Issue, base: string): Fault {
  const path = pathTo(base, ...(issue.path ?? []).map(stepOf))
  return issue.kind === 'schema' ? kindFault(issue, path) : ruleFault(issue, path)
}

/** The value is of another kind than it should be, or not there. */
function kindFault(issue: Issue, path: string): Fault {
  const { input } = issue
  if (issue.type === 'loose_object') return faultAt(path, 'missing', {})
  if (input === null && isSetByChange(issue)) return faultAt(path, 'not-clearable', {}, null)
  if (issue.type === 'picklist' || issue.type === 'literal') {
    return faultAt(path, 'not-allowed', { allowed: (issue.expected ?? '').replace(/^\(|\)$/g, '') }, input)
  }
  return faultAt(path, 'wrong-kind', { expected: KINDS.get(issue.type) ?? 'object' }, input)
}

/** The value is of the right kind and breaks a rule; the rule's message is the code. */
function ruleFault(issue: Issue, path: string): Fault {
  const found = issue.input
  const text = typeof found === 'string' ? found : ''
  const rule = issue.message as RuleCode // every rule of the schema gives one
  switch (rule) {
    case 'bad-date': {
      const reading = readDate(text)
      return faultAt(path, rule, reading.ok ? { reason: 'form', part: text } : reading.fault, found)
    }
    case 'bad-id':
      return faultAt(path, rule, { reason: idReason(text) }, found)
    case 'bad-event-type':
      return faultAt(path, rule, { reason: cameoCode(text) ? 'root' : 'unknown' }, found)
    case 'control-character':
      return faultAt(path, rule, { character: controlIn(text) }, found)
    case 'out-of-range':
      return faultAt(path, rule, { min: -10, max: 10 }, found)
    case 'too-long':
    case 'too-many':
      return faultAt(path, rule, { max: Number(issue.requirement ?? issue.expected) }, found)
    case 'too-long-word':
      return faultAt(path, rule, { max: MAX_WORD }, found)
    case 'too-many-marks':
      return faultAt(path, rule, { max: MAX_MARKS }, found)
    case 'wrong-kind':
      return faultAt(path, rule, { expected: 'number' }, found)
    default:
      return faultAt(path, rule, {}, found)
  }
}

const KINDS: ReadonlyMap<string, ValueKind> = new Map([
  ['string', 'text'],
  ['number', 'number'],
  ['boolean', 'yes or no'],
  ['array', 'list'],
])

function isSetByChange({ path }: Issue): boolean {
  return path?.at(-2)?.key === 'set' && path.at(-4)?.key === 'changes'
}

function idReason(text: string): 'empty' | 'white space' | 'too long' | 'character' {
  if (text === '') return 'empty'
  if (/\s/.test(text)) return 'white space'
  return Array.from(text).length > 200 ? 'too long' : 'character'
}

function controlIn(text: string): string {
  const unit = /(?![\t\n])(?!\r\n)\p{Cc}/u.exec(text)?.[0].charCodeAt(0) ?? 0
  return `U+${unit.toString(16).toUpperCase().padStart(4, '0')}`
}

function stepOf(item: v.IssuePathItem): string | number {
  return typeof item.key === 'number' ? item.key : String(item.key)
}
