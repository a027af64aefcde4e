/** Custodies as lanes, of both directions by one rule. */
export const custody = {
  noneRecorded: 'No case of a citizen of {side} held by {holder} is recorded',
  noneHeld:
    'The citizen of {side} in the record is no longer in custody | The citizen of {side} in the record is no longer in custody | None of {n} citizens of {side} in the record is in custody',
  oneHeld: '{person} has been held for {days} days',
  twoHeld: '{person} has been held for {days} days, {other} for {otherDays}',
  manyHeld: '{n} citizens of {side} are held, {person} the longest: {days} days',
  subtitle: 'Days in custody as of {day}, citizens of {side} held by {holder}, n = {n}',
  before: 'Before verdict',
  days: 'days in custody',
  detained: 'Detained {day}',
  detainedAbout: 'Detained {day}, day not recorded',
  sentenced: 'Sentenced {day}',
  verdictUnrecorded: 'Sentenced, day not recorded',
  most: '{n} of {all} are drawn; all stand in the table.',
  /** In a picture that does not hold them all. */
  cut: 'In this picture: {n} of {all}, who is held before who was',
}
