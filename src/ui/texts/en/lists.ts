/** The list pages: issues, cases. */
export const lists = {
  issues: { title: '1 disputed issue | {n} disputed issues', none: 'No issue is recorded as of {day}' },
  cases: {
    title:
      '1 case recorded: {a} of {nameA} citizens, {b} of {nameB} citizens | {n} cases recorded: {a} of {nameA} citizens, {b} of {nameB} citizens',
    none: 'No case is recorded as of {day}',
    status: 'Status',
  },
}
