import { excerptOf } from '#analysis/excerpt.ts'
import { useOverview } from '#state/overview.ts'
import type { Hit, SearchDocument } from '#state/search.ts'
import { useSearch } from '#state/search.ts'
import { computed } from 'vue'
import { useRouter } from 'vue-router'
import { useTexts } from '../texts/i18n.ts'
import type { IconName } from './iconPaths.ts'
import type { PaletteItem } from './paletteItem.ts'
import type { PanelKind } from './panelTarget.ts'
import { usePanel } from './panelTarget.ts'
import { useRecordPages } from './recordPage.ts'

/** Looking at the records that name one source or one person. */
export interface PaletteScope {
  readonly kind: 'people' | 'sources'
  readonly id: string
  readonly title: string
}

/** Rows of records as they are drawn elsewhere. */
export interface PaletteRecords {
  readonly itemOf: (hit: Hit) => PaletteItem
  /** The way to the page of what is looked at, where it has one. */
  readonly pageItem: (scope: PaletteScope) => readonly PaletteItem[]
  /** Whether there is something to open: of a source and a person, the records that name it. */
  readonly isNamed: (document: SearchDocument) => boolean
}

export function usePaletteRecords(enter: (scope: PaletteScope) => void): PaletteRecords {
  const search = useSearch()
  const panel = usePanel()
  const router = useRouter()
  const pageOf = useRecordPages()
  const { t, f } = useTexts()
  const lookOf = useRecordLook()

  /** How many records name each source and each person. */
  const naming = computed(() => {
    const counts = new Map<string, number>()
    for (const { names } of search.documents)
      for (const id of new Set(names)) counts.set(id, (counts.get(id) ?? 0) + 1)
    return counts
  })

  function itemOf({ document, words }: Hit): PaletteItem {
    const { kind, id, title } = document
    const base = { key: `${kind}/${id}`, title, words, excerpt: excerptOf(document, words), way: null }
    if (kind === 'people' || kind === 'sources') {
      const n = naming.value.get(id) ?? 0
      return {
        ...base,
        glyph: { type: 'icon', name: kind === 'people' ? 'person' : 'source' },
        note: t('palette.names', { n: f.integer(n) }, n),
        score: null,
        stays: true,
        run: () => enter({ kind, id, title }),
      }
    }
    return { ...base, ...lookOf(kind, document), stays: false, run: () => panel.open(kind, id) }
  }

  /** Of a person, the way to the page; a source has none. */
  function pageItem({ kind, id, title }: PaletteScope): readonly PaletteItem[] {
    if (kind !== 'people') return []
    return [
      {
        key: `page/${id}`,
        title: t('palette.page', { person: title }),
        words: [],
        excerpt: null,
        way: null,
        glyph: { type: 'icon', name: 'person' },
        note: '',
        score: null,
        stays: false,
        run: () => void router.push(pageOf('people', id)),
      },
    ]
  }

  return {
    itemOf,
    pageItem,
    isNamed: ({ kind, id }) => (kind !== 'people' && kind !== 'sources') || naming.value.has(id),
  }
}

type Look = Pick<PaletteItem, 'glyph' | 'note' | 'score'>

/** The sign of a record and what stands at its right, as of the day on screen. */
function useRecordLook(): (kind: PanelKind, document: SearchDocument) => Look {
  const overview = useOverview()
  const { t, f } = useTexts()
  const marks = computed(() => new Map((overview.page?.events ?? []).map((mark) => [mark.id, mark])))
  const icon = (name: IconName, note: string): Look => ({ glyph: { type: 'icon', name }, note, score: null })

  return (kind, { id, date }) => {
    const { page } = overview
    const note = date === null ? '' : f.dateNear(date, page?.asOf ?? 0)
    switch (kind) {
      case 'events': {
        const mark = marks.value.get(id)
        return mark ? { glyph: { type: 'event', mark }, note, score: mark.score } : icon('timeline', note)
      }
      case 'issues': {
        const status = page?.issues.find((issue) => issue.id === id)?.status
        const said = status ? t(`words.issueStatus.${status}`) : t('words.issueStatus.noneShort')
        return { glyph: { type: 'status', status }, note: said, score: null }
      }
      case 'meetings': {
        const certainty = page?.meetings.find((one) => one.id === id)?.certainty
        if (!certainty) return icon('meetings', note)
        const said = [t(`words.certainty.${certainty}`), note].filter((part) => part !== '')
        return { glyph: { type: 'certainty', certainty }, note: said.join(', '), score: null }
      }
      case 'cases': {
        const status = page?.cases.find((one) => one.id === id)?.status
        return icon('person', status ? t(`words.caseStatus.${status}`) : note)
      }
      case 'dates':
        return icon('calendar', note)
    }
  }
}
