import { figures } from '../figures/list.ts'
import { factsPart } from './factsPart.ts'
import { figurePart } from './figurePart.ts'
import type { SlidePartEntry } from './slidePart.ts'

/** All that a slide can show, one line each: every chart, and what is no chart. */
export const slideParts: readonly SlidePartEntry[] = [...figures.map(figurePart), factsPart]
