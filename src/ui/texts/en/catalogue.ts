import { app } from './app.ts'
import { data } from './data.ts'
import { faults } from './faults.ts'
import { firstRun } from './firstRun.ts'
import { lists } from './lists.ts'
import { overview } from './overview.ts'
import { panel } from './panel.ts'
import { settings } from './settings.ts'
import { words } from './words.ts'

/** The English catalogue, one file a page. */
export const en = { app, words, overview, panel, lists, firstRun, data, faults, settings }
