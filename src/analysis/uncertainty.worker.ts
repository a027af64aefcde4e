import { answerUncertainty } from './answerUncertainty.ts'
import type { UncertaintyRequest } from './uncertaintyProtocol.ts'

self.addEventListener('message', ({ data }: MessageEvent<UncertaintyRequest>) => {
  self.postMessage(answerUncertainty(data))
})
