import type { EventFact } from '../eventFact.ts'
import { august } from './events/august.ts'
import { before2021 } from './events/before2021.ts'
import { december } from './events/december.ts'
import { earlyApril } from './events/earlyApril.ts'
import { february } from './events/february.ts'
import { january } from './events/january.ts'
import { july } from './events/july.ts'
import { june } from './events/june.ts'
import { lateApril } from './events/lateApril.ts'
import { march } from './events/march.ts'
import { may } from './events/may.ts'
import { november } from './events/november.ts'
import { october } from './events/october.ts'
import { september } from './events/september.ts'

/** Every event: 8 before 2021, 129 of the year. */
export const events: readonly EventFact[] = [
  ...before2021,
  ...january,
  ...february,
  ...march,
  ...earlyApril,
  ...lateApril,
  ...may,
  ...june,
  ...july,
  ...august,
  ...september,
  ...october,
  ...november,
  ...december,
]
