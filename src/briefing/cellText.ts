import type { SlideCell } from './slideContent.ts'

/** A cell where there is text alone: its sign as a letter, then its words. */
export function cellText({ text, mark }: Pick<SlideCell, 'text' | 'mark'>): string {
  return mark?.letter === undefined ? text : `${mark.letter} ${text}`
}
