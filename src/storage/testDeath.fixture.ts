/** Page → worker, once: which act is to stop at which operation of which database; 0 for none. */
export interface DeathRequest {
  readonly name: string
  readonly act: string
  readonly n: number
}

/** Worker → page, once. After `at` it hears nothing more and can only be ended. */
export type DeathReply =
  { readonly type: 'at' } | { readonly type: 'done'; readonly saved: boolean; readonly operations: number }
