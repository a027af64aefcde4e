/** What an address asked for and could not have, and what is shown instead. */
export type Notice =
  | { readonly code: 'unknown-relationship'; readonly found: string; readonly used: string }
  | { readonly code: 'bad-as-of'; readonly found: string; readonly used: string }
