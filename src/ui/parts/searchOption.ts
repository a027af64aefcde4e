/** Something that can be chosen after typing words. */
export interface SearchOption {
  readonly value: string
  readonly text: string
  readonly note?: string
}
