import { app } from './app.ts'
import { firstRun } from './firstRun.ts'
import { frame } from './frame.ts'
import { overview } from './overview.ts'
import { panel } from './panel.ts'
import { words } from './words.ts'

/** The English texts that the first screen may need, one file a page. */
export const en = { app, words, overview, panel, firstRun, frame }
