import { bandOf } from './band.ts'
import type { BandAnswer, BandRequest } from './bandProtocol.ts'

self.addEventListener('message', ({ data }: MessageEvent<BandRequest>) => {
  self.postMessage(bandOf(data.items, data.options) satisfies BandAnswer)
})
