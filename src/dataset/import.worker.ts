import { answerImport } from './answerImport.ts'
import type { ImportRequest } from './importProtocol.ts'

self.addEventListener('message', ({ data }: MessageEvent<ImportRequest>) => {
  answerImport(data, (message) => self.postMessage(message))
})
