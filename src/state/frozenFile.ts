import { datasetUpTo } from '#dataset/datasetUpTo.ts'
import { digest } from '#dataset/sha256.ts'
import { writeDataset } from '#dataset/writeDataset.ts'
import type { DayNumber } from '#model/day.ts'
import type { Marking } from '#model/records/base.ts'
import type { Dataset } from '#model/records/dataset.ts'

/** The data that go with a frozen briefing: a file of what was known on its day, up to its marking. */
export async function frozenData(
  data: Dataset,
  part: { readonly asOf: DayNumber; readonly upTo: Marking },
): Promise<string> {
  return (await writeDataset(datasetUpTo(data, part), part)).text
}

/** SHA-256 of bytes, or of a text in UTF-8, as 64 hexadecimal digits and as a policy writes it, in base64. */
export async function digestsOf(
  content: string | Uint8Array<ArrayBuffer>,
): Promise<{ readonly hex: string; readonly base64: string }> {
  const hex = await digest(content)
  const bytes = (hex.match(/../g) ?? []).map((pair) => String.fromCharCode(Number.parseInt(pair, 16)))
  return { hex, base64: btoa(bytes.join('')) }
}
