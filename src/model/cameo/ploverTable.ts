import type { ScoreTable } from './scoreTables.ts'
import { tableOf } from './scoreTables.ts'

/**
 * PLOVER's scores: event | score | mode=score …, points −10…+10.
 * Source: PLOVER manual, `PLOVER_MANUAL.tex` of openeventdata/PLOVER at 5e0c24f.
 */
const PLOVER = `
AGREE|2.5
CONSULT|2.5|visit=4 third-party=1 multilateral=4 phone=1.5
SUPPORT|5
CONCEDE|4.5
COOPERATE|9.5
AID|10
RETREAT|6.5|withdraw=8 release=6.5 disarm=10 ceasefire=7.5 access=6.5 resign=4.5
REQUEST|0|assist=0.5 change=-1 yield=-1 meet=0
ACCUSE|-3|disapprove=-2 investigate=-3.5 allege=-3.5
REJECT|-2|assist=-1.5 change=-2 yield=-2 meet=-2
THREATEN|-3.5|restrict=-3 arrest=-3.5 relations=-3.5 expel=-3.5 territory=-4 violence=-3.5
PROTEST|-5|demo=-5 riot=-7 strike=-5 hunger=-4.5 boycott=-4.5 obstruct=-4.5
SANCTION|-6|convict=-6 expel=-5.5 withdraw=-6 discontinue=-6
MOBILIZE|-5.5|troops=-6.5 weapons=-6.5 police=-5.5 militia=-6
COERCE|-7|seize=-7 restrict=-7 censor=-6.5 curfew=-6.5 martial-law=-7.5 arrest=-7 deport=-7 withhold=-7 misinformation=-6.5 cyber=-7
ASSAULT|-9|abduct=-8.5 beat=-7.5 torture=-8.5 sexual=-8.5 targeted=-9.5 destroy=-8.5 primitive=-8 firearms=-9 explosives=-9 suicide-attack=-9.5 aerial=-9.5 drone=-9.5 heavy-weapons=-9.5 crowd-control=-7.5 unconventional=-10
`

/**
 * PLOVER's scores for CAMEO codes, by the counterpart of each in the mapping of 2021: that of its mode, else of its
 * event. The mapping names modes that the manual no longer has; those go by the event. Codes without a counterpart
 * (statements, appeals, and what the CAMEO manual added late) have no score: NaN.
 */
export function ploverTable(): ScoreTable {
  const scores = new Map(PLOVER.trim().split('\n').flatMap(readLine))
  return tableOf('plover', ({ plover }) =>
    plover
      ? (scores.get(`${plover.event}/${plover.mode ?? ''}`) ?? scores.get(`${plover.event}/`) ?? NaN)
      : NaN,
  )
}

/** Scores by `EVENT/mode`, and `EVENT/` for what has no mode. */
function readLine(line: string): [string, number][] {
  const [event = '', score = '', modes = ''] = line.split('|')
  const ofModes = modes
    .split(' ')
    .filter(Boolean)
    .map((one): [string, number] => {
      const [mode = '', points = ''] = one.split('=')
      return [`${event}/${mode}`, Number(points)]
    })
  return [[`${event}/`, Number(score)], ...ofModes]
}
