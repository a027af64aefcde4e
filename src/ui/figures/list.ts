import { contactsFigure } from './contacts/contactsFigure.ts'
import { custodyFigure } from './custody/custodyFigure.ts'
import type { FigureEntry } from './figure.ts'
import { indexFigure } from './index/indexFigure.ts'
import { ledgerFigure } from './ledger/ledgerFigure.ts'
import { netFigure } from './periods/netFigure.ts'

/** Every chart that can be shown with its frame, one line each, in the order of the list within its group. */
export const figures: readonly FigureEntry[] = [
  netFigure,
  indexFigure,
  contactsFigure,
  custodyFigure,
  ledgerFigure,
]
