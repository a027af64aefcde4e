import { exampleDataset } from './dataset.fixture.ts'

/** What is put at a path of the example; undefined takes it away. */
export type Patch = Readonly<Record<string, unknown>>

type Steps = readonly (string | number)[]

/** The example as the text of a file, without what is computed, and with other values at some paths. */
export function exampleFile(patch: Patch = {}): string {
  return JSON.stringify(patched({ format: 'bilat-dataset', version: 1, ...exampleDataset() }, patch))
}

/** A copy of a value with other values at some paths: `events[0].date`. */
export function patched<T>(value: T, patch: Patch): T {
  const copy = structuredClone(value)
  for (const [path, put] of Object.entries(patch)) putAt(copy, stepsOf(path), put)
  return copy
}

function stepsOf(path: string): Steps {
  return [...path.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, place, field]) => field ?? Number(place))
}

function putAt(root: unknown, steps: Steps, value: unknown): void {
  const parent = steps.slice(0, -1).reduce<unknown>((at, step) => (at as Container)[step], root)
  if (value === undefined) Reflect.deleteProperty(parent as Container, steps.at(-1) ?? '')
  else (parent as Container)[steps.at(-1) ?? ''] = value
}

/** A list or an object: the paths of the tests lead through nothing else. */
type Container = Record<string | number, unknown>
