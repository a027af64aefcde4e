import type { Band } from './band.ts'
import { bandOf } from './band.ts'
import type { Change } from './change.ts'
import { pairedChange } from './change.ts'
import { cumulativeBand } from './cumulativeBand.ts'
import type { QuantityBand, QuantityChange } from './quantityBand.ts'
import { quantityBand, quantityChange } from './quantityBand.ts'
import type { UncertaintyRequest } from './uncertaintyProtocol.ts'

/** What the worker gives back, in the order of the quantities where there are several. */
export type UncertaintyAnswer = Band | Change | QuantityChange | readonly QuantityBand[]

/** The answer to a question about uncertainty: what runs in the worker. */
export function answerUncertainty(request: UncertaintyRequest): UncertaintyAnswer {
  switch (request.type) {
    case 'band':
      return bandOf(request.items, request.options)
    case 'change':
      return pairedChange(request.items, request.options)
    case 'cumulative':
      return cumulativeBand(request.items, request.options)
    case 'quantities':
      return request.quantities.map((one) => quantityBand(request.cells, one, request.options))
    case 'quantityChange':
      return quantityChange(request.cells, request.quantity, request.between, request.options)
  }
}
