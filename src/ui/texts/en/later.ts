import { data } from './data.ts'
import { faults } from './faults.ts'
import { history } from './history.ts'
import { lists } from './lists.ts'
import { settings } from './settings.ts'
import { trouble } from './trouble.ts'

/** The English texts of what is fetched only when it is asked for, one file a page. */
export const later = { data, faults, history, lists, settings, trouble }
