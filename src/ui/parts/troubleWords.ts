import type { Trouble, Unreadable } from '#state/trouble.ts'
import { useTexts } from '../texts/i18n.ts'
import { useExportWords } from './exportWords.ts'
import { pathWords } from './pathWords.ts'
import { useSaveWords } from './saveWords.ts'

/** How many records that cannot be read are named. */
const NAMED = 5

type LinkTrouble = Extract<Trouble, { readonly type: 'not-saving-to-file' }>

/** What is wrong with keeping the data, in one or two sentences. */
export function useTroubleWords(): (trouble: Trouble) => string {
  const { t, f } = useTexts()
  const saveWords = useSaveWords()
  const linkWords = useLinkWords()
  const unreadableWords = useUnreadableWords()

  function backupWords({ title, days, changes }: Extract<Trouble, { readonly type: 'backup-due' }>): string {
    if (title !== undefined)
      return t('trouble.backupDue.other', {
        title,
        text: backupWords({ type: 'backup-due', rel: '', days, changes }),
      })
    if (days === null) return t('trouble.backupDue.never', { n: f.integer(changes) }, changes)
    return t('trouble.backupDue.since', {
      days: t('trouble.backupDue.days', { n: f.integer(days) }, days),
      changes: t('trouble.backupDue.changes', { n: f.integer(changes) }, changes),
    })
  }

  return (trouble) => {
    switch (trouble.type) {
      case 'recovery':
        return `${t(`trouble.recovery.${trouble.why}`)} ${trouble.held ? t('trouble.recovery.held') : t('trouble.recovery.notHeld')}`
      case 'conflict':
        return t('trouble.conflict.banner', { n: f.integer(trouble.count) }, trouble.count)
      case 'not-saved': {
        const { edits } = trouble
        const held = edits > 0 ? ` ${t('trouble.notSaved.held', { n: f.integer(edits) }, edits)}` : ''
        return `${saveWords(trouble.failure)}${held}`
      }
      case 'superseded':
        return t('trouble.superseded')
      case 'unreadable':
        return unreadableWords(trouble)
      case 'read-only':
        return t(`trouble.readOnly.${trouble.why}`)
      case 'memory':
        return t(`trouble.memory.${trouble.why}`)
      case 'not-saving-to-file': {
        const headline = calmOf(trouble) ?? 'notSaving'
        return t(`trouble.linked.${headline}`, { file: trouble.fileName, message: linkWords(trouble.why) })
      }
      case 'other-place':
        return t('trouble.otherPlace', { path: pathWords(trouble.before) })
      case 'new-version':
        return t('trouble.newVersion')
      case 'backup-due':
        return backupWords(trouble)
    }
  }
}

/** What cannot be read, by name, and what is kept of it. */
function useUnreadableWords(): (trouble: Unreadable) => string {
  const { t, f } = useTexts()
  return ({ records, kept, message }) => {
    if (records.length === 0) return t('trouble.unreadable.other', { message })
    const n = records.length
    const named = records.slice(0, NAMED).map(({ list, id, ...at }) => {
      const path = at.path || t('trouble.unreadable.whole')
      if (list === 'relationship') return t('trouble.unreadable.pair', { path })
      return t('trouble.unreadable.name', { kind: t(`faults.records.${list}`), id, path })
    })
    const end =
      kept > 0
        ? t('trouble.unreadable.kept', { kept: f.integer(kept), n: f.integer(n) }, n)
        : t('trouble.unreadable.gone')
    return `${t('trouble.unreadable.record', { n: f.integer(n), names: f.list(named, n - named.length) }, n)} ${end}`
  }
}

/** Where nothing waits to be saved to a linked file: that it has something new, or is locked. Null: an alarm. */
export function calmOf({ why, behind }: Pick<LinkTrouble, 'why' | 'behind'>): 'news' | 'locked' | null {
  if (behind) return null
  if (why.type === 'changed') return 'news'
  return why.type === 'sealed' ? 'locked' : null
}

/** Why a linked file is not saved to, in words. */
export function useLinkWords(): (why: LinkTrouble['why']) => string {
  const { t } = useTexts()
  const exportWords = useExportWords()
  function messageOf(why: LinkTrouble['why']): string {
    if (why.type === 'not-proven') return exportWords(why.failure)
    return 'message' in why ? why.message : ''
  }
  return (why) =>
    t(`backups.linked.why.${why.type}`, {
      message: messageOf(why),
      title: 'title' in why ? why.title : '',
      version: 'version' in why ? String(why.version) : '',
    })
}
