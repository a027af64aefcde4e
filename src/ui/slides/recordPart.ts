import type { OverviewPage } from '#state/overview.ts'
import { useOverview } from '#state/overview.ts'
import { computed } from 'vue'
import type { PartInView, ShownPart } from './slidePart.ts'
import { usePlace } from './usePlace.ts'

/** What a part says of the record; pair, day and marking are added. */
export type Said = Pick<ShownPart, 'part' | 'finding' | 'subtitle' | 'source'>

/** A part that is made of what the overview has read, and made anew whenever that changes. Null: not all is read. */
export function useRecordPart(make: (page: OverviewPage) => Said | null): PartInView {
  const overview = useOverview()
  const place = usePlace()
  const shown = computed((): ShownPart | null => {
    const { page } = overview
    const said = page && make(page)
    if (!said || !place.value) return null
    return { ...place.value, ...said, numbers: [said.finding.text, said.subtitle, ...wordsOf(said.part)] }
  })
  return {
    get shown() {
      return shown.value
    },
  }
}

function wordsOf(part: ShownPart['part']): readonly string[] {
  if (part.kind === 'table') return part.rows.flatMap((row) => row.map(({ text }) => text))
  if (part.kind === 'quotes')
    return part.columns.flatMap(({ quotes }) => quotes.flatMap((one) => [one.text, one.said]))
  return part.kind === 'prose' ? part.paragraphs.map(({ text }) => text) : []
}
