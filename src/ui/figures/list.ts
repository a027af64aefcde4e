import { answersFigure } from './answers/answersFigure.ts'
import { contactsFigure } from './contacts/contactsFigure.ts'
import { custodyFigure } from './custody/custodyFigure.ts'
import type { FigureEntry } from './figure.ts'
import { indexFigure } from './index/indexFigure.ts'
import { issueFigure } from './issue/issueFigure.ts'
import { ledgerFigure } from './ledger/ledgerFigure.ts'
import { meetingsFigure } from './meetings/meetingsFigure.ts'
import { cumulativeFigure } from './periods/cumulativeFigure.ts'
import { directionsFigure } from './periods/directionsFigure.ts'
import { heatFigure } from './periods/heatFigure.ts'
import { balanceFigure, meanFigure, reciprocityFigure, shareFigure } from './periods/lineFigures.ts'
import { netFigure } from './periods/netFigure.ts'
import { quadFigure } from './periods/quadFigure.ts'

/** Every chart that can be shown with its frame, one line each, in the order of the list within its group. */
export const figures: readonly FigureEntry[] = [
  indexFigure,
  netFigure,
  meanFigure,
  quadFigure,
  balanceFigure,
  shareFigure,
  directionsFigure,
  reciprocityFigure,
  cumulativeFigure,
  heatFigure,
  answersFigure,
  issueFigure,
  meetingsFigure,
  contactsFigure,
  custodyFigure,
  ledgerFigure,
]
