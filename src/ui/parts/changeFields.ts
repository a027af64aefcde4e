import { useI18n } from 'vue-i18n'
import { useTexts } from '../texts/i18n.ts'
import { useActorName } from './actorName.ts'
import { useSideNames } from './sideNames.ts'

/** Words for the fields that a change sets, and for their values. */
export interface FieldWords {
  readonly name: (field: string) => string
  /** Null for what cannot be said in a line: lists, objects, and links, which the record shows where it stands. */
  readonly value: (field: string, value: unknown) => string | null
}

const EDTF_FIELDS = new Set(['date', 'since', 'until', 'published'])

/** Whether a field holds a date as written, to be set in the reader's way. */
export function isEdtfField(field: string): boolean {
  return EDTF_FIELDS.has(field)
}

/** Where the catalogue keeps the words for a field with fixed values. */
const VALUE_KEYS: Readonly<Record<string, readonly string[]>> = {
  certainty: ['words.certainty'],
  level: ['words.level'],
  format: ['words.format'],
  status: ['words.eventStatus', 'words.issueStatus', 'words.caseStatus'],
}

const LINK_FIELDS = new Set(['partOf', 'inResponseTo', 'meetingId', 'issueId'])
const ACTOR_FIELDS = new Set(['initiator', 'target'])
const SIDE_FIELDS = new Set(['raisedBy', 'nationality', 'heldBy'])

export function useFieldWords(): FieldWords {
  const { t } = useTexts()
  const nameOfActor = useActorName()
  const sides = useSideNames()
  const composer = useI18n()
  const te = (key: string): boolean => composer.te(key)

  function value(field: string, content: unknown): string | null {
    if (typeof content === 'boolean') return t(content ? 'panel.set.yes' : 'panel.set.no')
    if (typeof content === 'number') return String(content)
    if (typeof content !== 'string') return scoreValue(content)
    if (LINK_FIELDS.has(field)) return null
    if (ACTOR_FIELDS.has(field)) return nameOfActor(content)
    if (SIDE_FIELDS.has(field)) return sideValue(content)
    const key = (VALUE_KEYS[field] ?? []).map((room) => `${room}.${content}`).find((known) => te(known))
    return key ? t(key) : content
  }

  function sideValue(content: string): string {
    if (content === 'both') return t('panel.issue.both')
    return content === 'a' || content === 'b' ? sides[content] : content
  }

  return { name: (field) => (te(`panel.field.${field}`) ? t(`panel.field.${field}`) : field), value }
}

function scoreValue(content: unknown): string | null {
  const isScore = typeof content === 'object' && content !== null && 'value' in content && 'reason' in content
  return isScore ? `${String(content.value)} (${String(content.reason)})` : null
}
