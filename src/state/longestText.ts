import { MAX_NAME, MAX_TEXT } from '#dataset/limits.ts'

/** Longest text that a field takes, in characters: no file may hold a longer one. */
export const LONGEST_TEXT = MAX_TEXT

/** Longest title, name or line. */
export const LONGEST_NAME = MAX_NAME
