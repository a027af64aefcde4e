import type { NumberQuestion } from '#analysis/numberQuestion.ts'
import type { Direction } from '#analysis/eventFilter.ts'
import { NO_FILTER } from '#analysis/eventFilter.ts'
import { USUAL_SORT, writeFilter } from '#state/filterAddress.ts'
import type { LocationQueryRaw } from 'vue-router'

/** The query by which the timeline shows the events of a number, as near as a filter can say which they are. */
export function eventsQuery(question: NumberQuestion): LocationQueryRaw {
  const asked = writeFilter(filterOf(question), null, USUAL_SORT)
  return Object.fromEntries(
    Object.entries(asked).flatMap(([name, texts]) => (texts ? [[name, [...texts]]] : [])),
  )
}

function filterOf(question: NumberQuestion): typeof NO_FILTER {
  if (question.measure === 'index') return { ...NO_FILTER, period: { from: null, to: question.day } }
  if (question.measure === 'cumulative')
    return { ...(question.filter ?? NO_FILTER), period: { from: null, to: question.day } }
  const { first, last, way = 'both', quad, issue, filter = NO_FILTER } = question
  // A mutual event counts in either direction.
  const ways: Direction[] = way === 'both' ? ['ab', 'ba', 'mutual'] : [way, 'mutual']
  return {
    ...filter,
    period: { from: first, to: last },
    direction: filter.direction.length === 0 ? ways : filter.direction,
    class: quad === undefined ? filter.class : [quad],
    issue: issue === undefined ? filter.issue : [issue],
  }
}
