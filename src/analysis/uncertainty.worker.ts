import { bandOf } from './band.ts'
import { pairedChange } from './change.ts'
import type { UncertaintyRequest } from './uncertaintyProtocol.ts'

self.addEventListener('message', ({ data }: MessageEvent<UncertaintyRequest>) => {
  const { type, items, options } = data
  self.postMessage(type === 'band' ? bandOf(items, options) : pairedChange(items, options))
})
