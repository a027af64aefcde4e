/** The clock times of meetings. */
export const clock = {
  here: '{at} in {place}',
  sameDay: '{at} in {place}, {there} in {here}',
  dayAfter: '{at} in {place}, {there} the day after in {here}',
  dayBefore: '{at} in {place}, {there} the day before in {here}',
}
