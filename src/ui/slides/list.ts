import { laneFigures } from '../figures/lanes/lanesFigure.ts'
import { figures } from '../figures/list.ts'
import { casesPart } from './casesPart.ts'
import { datesPart } from './datesPart.ts'
import { eventPart } from './eventPart.ts'
import { eventsPart } from './eventsPart.ts'
import { factsPart } from './factsPart.ts'
import { figurePart } from './figurePart.ts'
import { issuesPart } from './issuesPart.ts'
import { methodPart } from './methodPart.ts'
import { quotesPart } from './quotesPart.ts'
import type { SlidePartEntry } from './slidePart.ts'

/** All that a slide can show, one line each: every chart, and what is no chart. */
export const slideParts: readonly SlidePartEntry[] = [
  ...[...figures, ...laneFigures].map(figurePart),
  factsPart,
  issuesPart,
  quotesPart,
  casesPart,
  datesPart,
  eventsPart,
  eventPart,
  methodPart,
]
