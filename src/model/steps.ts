/** Work that can be put aside: it yields now and then, and gives in the end what came of it. */
export type Steps<T> = Generator<undefined, T, undefined>

/** Things done before the work can be put aside: a few milliseconds of it. */
const AT_A_TIME = 200

/** Makes something of each of many things, in their order. */
export function* mapped<T, R>(all: Iterable<T>, make: (one: T, i: number) => R): Steps<R[]> {
  const made: R[] = []
  for (const one of all) {
    made.push(make(one, made.length))
    if (made.length % AT_A_TIME === 0) yield
  }
  return made
}

/** The same for what makes something of some of them only, or several things of one. */
export function* flatMapped<T, R>(all: Iterable<T>, make: (one: T) => readonly R[]): Steps<R[]> {
  const made: R[] = []
  let done = 0
  for (const one of all) {
    made.push(...make(one))
    if (++done % AT_A_TIME === 0) yield
  }
  return made
}

/** All of the work in one go. */
export function atOnce<T>(steps: Steps<T>): T {
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}
