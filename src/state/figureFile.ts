import type { FramedTable } from '#exchange/figureTable.ts'

export type { FramedTable } from '#exchange/figureTable.ts'

/** The table of a chart with its frame as a CSV. @param titleName name of the title in it */
export async function figureCsv(table: FramedTable, titleName: string): Promise<string> {
  const { framedCsv } = await import('#exchange/figureTable.ts')
  return framedCsv(table, titleName)
}

/** The same for the clipboard, in the two forms that programs take a table in. */
export async function figureClip(
  table: FramedTable,
): Promise<{ readonly html: string; readonly text: string }> {
  const { framedHtml, framedTsv } = await import('#exchange/figureTable.ts')
  return { html: framedHtml(table), text: framedTsv(table) }
}
