import type { Preview, Previewed, TransferStep } from '#state/transfer.ts'
import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { useTexts } from '../texts/i18n.ts'

/** What the dialog of an import says beside its content. */
export interface TransferWords {
  readonly title: ComputedRef<string>
  readonly description: ComputedRef<string | undefined>
  /** What applying comes to; empty where nothing is to be applied. */
  readonly footer: ComputedRef<string>
  /** The button that applies. */
  readonly apply: ComputedRef<string>
}

type Texts = ReturnType<typeof useTexts>

export function useTransferWords(step: () => TransferStep): TransferWords {
  const texts = useTexts()
  const { t, f } = texts

  const description = computed(() => {
    const now = step()
    if (now.type === 'faulty' || (now.type === 'refused' && now.outcome.type === 'rejected'))
      return t('merge.errors.caption')
    if (now.type === 'columns') return t('columns.caption')
    if (!('preview' in now) || now.type === 'applied') return undefined
    const caption = captionOf(now, texts)
    return now.asFound ? t('merge.caption.asFound', { caption }) : caption
  })

  const apply = computed(() => {
    const now = step()
    if (!('preview' in now)) return ''
    const { preview } = now
    const { adds, changes, removes } = preview.outcome
    const isReplacing = preview.mode === 'replace' && !preview.isNew
    const n = isReplacing ? recordsIn(preview) : adds + changes + removes
    if (n === 0) return t('merge.applyDecided')
    return t(isReplacing ? 'merge.applyReplace' : 'merge.apply', { n: f.integer(n) }, n)
  })

  return {
    title: computed(() => titleOf(step(), texts)),
    description,
    footer: computed(() => footerOf(step(), texts)),
    apply,
  }
}

function titleOf(now: TransferStep, texts: Texts): string {
  const { t, f } = texts
  if (now.type === 'idle') return ''
  const file = now.fileName
  switch (now.type) {
    case 'reading':
      return t('merge.reading', { file })
    case 'unreadable':
    case 'not-compared':
      return t('data.refused.title', { file })
    case 'refused':
    case 'faulty': {
      const total =
        now.type === 'faulty' ? now.total : now.outcome.type === 'rejected' ? now.outcome.total : 0
      return total === 0
        ? t('data.refused.title', { file })
        : t('merge.errors.title', { file, n: f.integer(total) }, total)
    }
    case 'sealed':
      return t('seal.open.title', { file })
    case 'columns':
      return t('columns.title', { file, n: f.integer(now.draft.rows) }, now.draft.rows)
    case 'applied':
      return t('data.applied.title', { detail: doneBy(now.preview, texts) })
    default: {
      if (now.preview.nothing) {
        const detail = changedHere(now.preview, texts)
        const left = now.leftOutCount
        if (left > 0 && detail === '') return t('merge.nothingLeft', { file, n: f.integer(left) }, left)
        return detail === '' ? t('merge.nothing', { file }) : t('merge.older', { file, detail })
      }
      const n = recordsIn(now.preview)
      return t('merge.title', { n: f.integer(n), detail: foundIn(now.preview, texts) }, n)
    }
  }
}

/** "3 new, 4 changed, 1 in conflict" */
function foundIn({ merge: { counts } }: Preview, texts: Texts): string {
  const { t, f } = texts
  return [
    t('merge.detail.new', { n: f.integer(counts.new) }),
    t('merge.detail.changed', { n: f.integer(counts.changed + counts.changedBoth) }),
    ...counted(texts, 'merge.detail.conflict', counts.conflict),
    ...counted(texts, 'merge.detail.deleted', counts.deletedThere),
  ].join(', ')
}

/** "3 changed here since, 1 deleted here since"; empty where there is neither. */
function changedHere({ merge: { counts } }: Preview, texts: Texts): string {
  return [
    ...counted(texts, 'merge.detail.changedHere', counts.changedHere),
    ...counted(texts, 'merge.detail.deletedHere', counts.deletedHere),
  ].join(', ')
}

/** "3 new, 4 changed, 1 removed" */
function doneBy({ outcome }: Preview, texts: Texts): string {
  const { t, f } = texts
  return [
    t('merge.detail.new', { n: f.integer(outcome.adds) }),
    t('merge.detail.changed', { n: f.integer(outcome.changes) }),
    ...counted(texts, 'merge.detail.removed', outcome.removes),
  ].join(', ')
}

function captionOf({ fileName: file, preview }: Previewed, { t, f }: Texts): string {
  const { isNew, mode, isPartial, foreign, sharedOn, relationship } = preview
  if (foreign) return t(`exchange.import.${foreign.kind}`, { file, title: relationship.title })
  if (isNew) return t('merge.caption.new', { file, title: relationship.title })
  if (mode === 'replace') return t('merge.caption.replace', { file })
  if (isPartial) return t('merge.caption.part', { file })
  return sharedOn === null
    ? t('merge.caption.unshared', { file })
    : t('merge.caption.shared', { file, day: f.instant(sharedOn) })
}

function footerOf(now: TransferStep, texts: Texts): string {
  const { t, f } = texts
  if (now.type === 'faulty') {
    const gone = counted(texts, 'merge.errors.footerAgain', now.leftOutCount)
    return [...gone, t('merge.errors.footer')].join(' ')
  }
  if (now.type === 'columns') return t('columns.footer')
  if (!('preview' in now) || now.type === 'applied' || !now.preview.isApplicable) return ''
  const { outcome, merge } = now.preview
  const { adds, changes, removes, keeps } = outcome
  const skips = outcome.skips + now.leftOutCount
  if (adds + changes + removes + keeps + skips === 0)
    return t('merge.footer.quiet', { n: f.integer(merge.quiet) })
  const what = [
    t('merge.footer.adds', { n: f.integer(adds) }),
    t('merge.footer.changes', { n: f.integer(changes) }),
    ...counted(texts, 'merge.footer.removes', removes),
    ...counted(texts, 'merge.footer.keeps', keeps),
    ...counted(texts, 'merge.footer.skips', skips),
  ].join(', ')
  return t('merge.footer.text', { what })
}

/** A part of a sentence where there is something to count. */
function counted({ t, f }: Texts, key: string, n: number): string[] {
  return n > 0 ? [t(key, { n: f.integer(n) })] : []
}

/** How many records the file holds. */
function recordsIn({ merge: { entries } }: Preview): number {
  return entries.filter(({ list, theirs }) => list !== 'relationship' && list !== 'beside' && theirs.record)
    .length
}
