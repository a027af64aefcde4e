import type { Option } from '#state/filterOptions.ts'

/** Something to choose, with how many have it. */
export interface Choice<T> {
  readonly value: T
  readonly label: string
  readonly count: number
}

/** Choices under a title; one group needs none. */
export interface ChoiceGroup<T> {
  readonly title: string
  readonly choices: readonly Choice<T>[]
}

/** What is on offer as choices: what none has is left out, unless it is chosen. */
export function choicesOf<T>(
  options: readonly Option<T>[],
  chosen: readonly T[],
  label: (value: T) => string,
  title = '',
): ChoiceGroup<T> {
  const shown = options.filter(({ value, count }) => count > 0 || chosen.includes(value))
  return { title, choices: shown.map(({ value, count }) => ({ value, count, label: label(value) })) }
}
