import type { Outline } from './outline.ts'

/** Keys and places that lead from the root to a value. Reused while walking: copy it to keep it. */
export type Steps = readonly (string | number)[]

export type Visit = (value: unknown, outline: Outline, steps: Steps) => void

/**
 * Visits a value and all that the schema knows inside it, parents first. What a value has beyond the schema, or
 * instead of it, is passed by: the data need not have been checked.
 */
export function walk(value: unknown, outline: Outline, start: Steps, visit: Visit): void {
  visitAll(value, outline, [...start], visit)
}

function visitAll(value: unknown, outline: Outline, steps: (string | number)[], visit: Visit): void {
  visit(value, outline, steps)
  if (outline.item && Array.isArray(value)) {
    for (const [i, entry] of value.entries()) visitAt(i, entry, outline.item, steps, visit)
  } else if (outline.fields && isObject(value)) {
    for (const [field, inner] of outline.fields) {
      if (Object.hasOwn(value, field)) visitAt(field, value[field], inner, steps, visit)
    }
  }
}

function visitAt(
  step: string | number,
  value: unknown,
  outline: Outline,
  steps: (string | number)[],
  visit: Visit,
): void {
  steps.push(step)
  visitAll(value, outline, steps, visit)
  steps.pop()
}

/** Whether a value is an object and no list. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The entries of a list; none of what is no list. */
export function entriesOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

export function isText(value: unknown): value is string {
  return typeof value === 'string'
}
