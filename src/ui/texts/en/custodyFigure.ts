/** The custody lanes as a chart with its frame. */
export const custodyFigure = {
  name: 'Custody',
  finding:
    '1 person is in custody of the other side, for {days} days | {n} people are in custody of the other side, one for {days} days',
  none: 'Nobody is recorded in custody of the other side',
  subtitle:
    'Days in custody, citizens of either side held by the other; from detention to release or {day}, n = {n}',
  caseSubtitle: 'Days in custody as of {day}, {person} held by {holder}',
  source: 'Source: 1 case of this record. | Source: {n} cases of this record.',
  criticism: 'Counts days, not the conditions or the reasons; cases that no one recorded are missing.',
  missing: 'No case is recorded by {day}.',
  person: 'Person',
  heldBy: 'Held by',
  status: 'Status',
  since: 'Since',
  days: 'Days',
  sentence: 'Sentence',
}
