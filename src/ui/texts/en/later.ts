import { answersFigure } from './answersFigure.ts'
import { backups } from './backups.ts'
import { briefings } from './briefings.ts'
import { brief } from './brief.ts'
import { bulk } from './bulk.ts'
import { casePage } from './casePage.ts'
import { clock } from './clock.ts'
import { columns } from './columns.ts'
import { compare } from './compare.ts'
import { commands } from './commands.ts'
import { contactsFigure } from './contactsFigure.ts'
import { custody } from './custody.ts'
import { custodyFigure } from './custodyFigure.ts'
import { data } from './data.ts'
import { duplicates } from './duplicates.ts'
import { edit } from './edit.ts'
import { evidence } from './evidence.ts'
import { exchange } from './exchange.ts'
import { forms } from './forms.ts'
import { faults } from './faults.ts'
import { figures } from './figures.ts'
import { handOut } from './handOut.ts'
import { history } from './history.ts'
import { indexFigure } from './indexFigure.ts'
import { issueFigure } from './issueFigure.ts'
import { issuePage } from './issuePage.ts'
import { lanes } from './lanes.ts'
import { ledgerFigure } from './ledgerFigure.ts'
import { lint } from './lint.ts'
import { lists } from './lists.ts'
import { meetingsFigure } from './meetingsFigure.ts'
import { meetings } from './meetings.ts'
import { merge } from './merge.ts'
import { method } from './method.ts'
import { openNumber } from './openNumber.ts'
import { quickAdd } from './quickAdd.ts'
import { palette } from './palette.ts'
import { paper } from './paper.ts'
import { people } from './people.ts'
import { periods } from './periods.ts'
import { present } from './present.ts'
import { recall } from './recall.ts'
import { recordPage } from './recordPage.ts'
import { recover } from './recover.ts'
import { seal } from './seal.ts'
import { settings } from './settings.ts'
import { slides } from './slides.ts'
import { timeline } from './timeline.ts'
import { trouble } from './trouble.ts'
import { yourData } from './yourData.ts'

/** The English texts of what is fetched only when it is asked for, one file a page. */
export const later = {
  answersFigure,
  backups,
  briefings,
  clock,
  brief,
  bulk,
  casePage,
  columns,
  compare,
  commands,
  contactsFigure,
  custody,
  custodyFigure,
  data,
  duplicates,
  edit,
  evidence,
  exchange,
  faults,
  figures,
  forms,
  handOut,
  history,
  indexFigure,
  issueFigure,
  issuePage,
  lanes,
  ledgerFigure,
  lint,
  lists,
  meetings,
  meetingsFigure,
  merge,
  method,
  openNumber,
  quickAdd,
  palette,
  paper,
  people,
  periods,
  present,
  recall,
  recordPage,
  recover,
  seal,
  settings,
  slides,
  timeline,
  trouble,
  yourData,
}
