/**
 * Version of the definitions by which measures are computed. It is raised when one of them would give another number
 * for the same events, so that a number on paper can be told from one computed before.
 */
export const MEASURES_VERSION = 2
