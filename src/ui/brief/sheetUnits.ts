import type { BriefAgenda, BriefContent, BriefSection } from '#briefing/briefContent.ts'
import type { BriefPart } from '#model/records/briefing.ts'

/** What stands on a page over its whole width: a section, some rows of the agenda, or sections in two columns. */
export type SheetUnit =
  | { readonly kind: 'section'; readonly section: BriefSection }
  | { readonly kind: 'agenda'; readonly section: BriefAgenda; readonly from: number; readonly to: number }
  | { readonly kind: 'columns'; readonly columns: readonly (readonly BriefSection[])[] }

const SIDE_BY_SIDE: ReadonlySet<BriefPart> = new Set(['cases', 'dates', 'points'])

/** The units of a brief in their order: cases and dates beside the talking points, or beside each other. */
export function sheetUnits({ sections }: Pick<BriefContent, 'sections'>): readonly SheetUnit[] {
  const beside = sections.filter(({ part }) => SIDE_BY_SIDE.has(part))
  const units: SheetUnit[] = []
  for (const section of sections) {
    if (section.kind === 'agenda') units.push({ kind: 'agenda', section, from: 0, to: section.rows.length })
    else if (!beside.includes(section)) units.push({ kind: 'section', section })
    else if (section === beside[0]) units.push(columnsOf(beside))
  }
  return units
}

function columnsOf(sections: readonly BriefSection[]): SheetUnit {
  const [only, ...more] = sections
  if (only && more.length === 0) return { kind: 'section', section: only }
  const points = sections.filter(({ part }) => part === 'points')
  const left = sections.filter(({ part }) => part !== 'points')
  const columns = points.length > 0 ? [left, points] : [left.slice(0, 1), left.slice(1)]
  return { kind: 'columns', columns }
}
