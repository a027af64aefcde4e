import type { ImportReply, ImportRequest } from './importProtocol.ts'
import { readDatasetFile } from './readDatasetFile.ts'

/** What the import worker does with its one request. */
export async function answerImport(
  { file, ...repairs }: ImportRequest,
  reply: (message: ImportReply) => void,
): Promise<void> {
  try {
    const outcome = await readDatasetFile(readable(file), {
      ...repairs,
      progress: (done, total) => reply({ type: 'progress', share: done / total }),
    })
    reply({ type: 'outcome', outcome })
  } catch (cause) {
    reply({ type: 'broken', message: String(cause) })
  }
}

function readable(file: ImportRequest['file']): Pick<Blob, 'size' | 'arrayBuffer'> {
  return file instanceof ArrayBuffer
    ? { size: file.byteLength, arrayBuffer: () => Promise.resolve(file) }
    : file
}
