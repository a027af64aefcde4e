/** The list pages: issues, cases, briefings. */
export const lists = {
  issues: { title: '1 disputed issue | {n} disputed issues', none: 'No issue is recorded as of {day}.' },
  cases: {
    title:
      '1 case recorded: {a} of {nameA} citizens, {b} of {nameB} citizens | {n} cases recorded: {a} of {nameA} citizens, {b} of {nameB} citizens',
    none: 'No case is recorded as of {day}.',
    status: 'Status',
  },
  briefings: {
    title: '1 briefing | {n} briefings',
    none: 'No briefing is stored as of {day}',
    slides: '1 slide | {n} slides',
    neutral: '{count}, for a neutral seat',
    seat: '{count}, for the seat of {side}',
    all: 'All briefings',
    failed: 'The briefings could not be read',
  },
}
