/** As much of the peers as is used here: they are installed only when the benchmarks run. */

declare module 'crossfilter2' {
  interface Group<K, V> {
    all(): readonly { readonly key: K; readonly value: V }[]
    reduce<W>(
      add: (value: W, row: never) => W,
      remove: (value: W, row: never) => W,
      initial: () => W,
    ): Group<K, W>
  }
  interface Dimension<K> {
    filterRange(range: readonly [number, number]): this
    filterFunction(keep: (value: K) => boolean): this
    filterAll(): this
    group<G>(of?: (value: K) => G): Group<G, number>
  }
  interface Crossfilter<T> {
    dimension<K>(of: (row: T) => K, isArray?: boolean): Dimension<K>
  }
  export default function crossfilter<T>(rows: readonly T[]): Crossfilter<T>
}

declare module 'arquero' {
  interface Table {
    params(values: Readonly<Record<string, unknown>>): Table
    filter(test: unknown): Table
    groupby(...keys: readonly string[]): Table
    rollup(values: Readonly<Record<string, unknown>>): Table
    unroll(column: string): Table
    objects(): readonly Readonly<Record<string, unknown>>[]
    numRows(): number
  }
  export function table(columns: Readonly<Record<string, ArrayLike<unknown>>>): Table
  export function escape(test: unknown): unknown
  export const op: { sum(column: string): unknown; count(): unknown }
}

declare module 'vis-timeline/standalone' {
  /** The items of a timeline. */
  export class DataSet<T> {
    constructor(items: readonly T[])
    readonly length: number
  }
  export class Timeline {
    constructor(host: HTMLElement, items: unknown, options: Readonly<Record<string, unknown>>)
    on(event: string, then: () => void): void
  }
}
