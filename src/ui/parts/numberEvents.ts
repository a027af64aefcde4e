import type { NumberQuestion } from '#analysis/numberQuestion.ts'
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
  if (question.measure === 'index' || question.measure === 'cumulative')
    return { ...NO_FILTER, period: { from: null, to: question.day } }
  const { first, last, way = 'both', quad, issue } = question
  return {
    ...NO_FILTER,
    period: { from: first, to: last },
    // A mutual event counts in either direction.
    direction: way === 'both' ? ['ab', 'ba', 'mutual'] : [way, 'mutual'],
    class: quad === undefined ? [] : [quad],
    issue: issue === undefined ? [] : [issue],
  }
}
