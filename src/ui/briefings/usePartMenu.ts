import type { SlideLayout, SlideView } from '#model/records/briefing.ts'
import { useOverview } from '#state/overview.ts'
import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import type { MenuEntry } from '../parts/menuEntry.ts'
import { slideParts } from '../slides/list.ts'
import { useTexts } from '../texts/i18n.ts'
import { layoutOf } from '../slides/partLayout.ts'

type Shows = Pick<SlideView, 'shows' | 'of'>

/** All that a slide can show, as a menu; what is about one record is about the one that is nearest. */
export function usePartMenu(
  take: (layout: SlideLayout, view: Shows) => void,
): ComputedRef<readonly MenuEntry[]> {
  const overview = useOverview()
  const { t } = useTexts()

  return computed(() => {
    const { issueRows = [], recent = [] } = overview.page ?? {}
    const first: Readonly<Record<string, string | undefined>> = {
      quotes: issueRows.find(({ issue }) => issue.positions.length > 0)?.issue.id ?? issueRows[0]?.issue.id,
      issueStrip: issueRows[0]?.issue.id,
      event: recent[0]?.id,
    }
    return slideParts
      .filter(({ id }) => !(id in first) || first[id] !== undefined)
      .map(({ id, name }, i): MenuEntry => {
        const of = first[id]
        const run = (): void => take(layoutOf(id), of === undefined ? { shows: id } : { shows: id, of })
        const isApart = i > 0 && id === 'facts'
        return { id, text: t(name), run, ...(isApart ? { isApart } : {}) }
      })
  })
}
