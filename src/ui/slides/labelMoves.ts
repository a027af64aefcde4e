import type { LabelPlace } from '#model/records/briefing.ts'
import type { InjectionKey } from 'vue'

/**
 * Keeps where a hand has put the label of an annotation; null gives it back to the rule.
 *
 * @param view which of the slide's views it belongs to, from 0 on
 */
export type MoveLabel = (view: number, id: string, at: LabelPlace | null) => void

/** Given where annotations may be moved: on the stage of the editor. */
export const moveLabelKey: InjectionKey<MoveLabel> = Symbol('move a label')
