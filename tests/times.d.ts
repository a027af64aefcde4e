import 'vitest'

declare module 'vitest' {
  interface TaskMeta {
    /** How often a test tries what it promises, for the table of promises; 1 where it says nothing. */
    times?: number
  }
}
