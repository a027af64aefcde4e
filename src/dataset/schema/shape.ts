import * as v from 'valibot'

/**
 * The schema of every field of `T`, optional exactly where it is: `satisfies Entries<EventFields>` stops
 * compiling when the model gains a field that is not in the file.
 */
export type Entries<T> = {
  readonly [K in keyof T]-?: Pick<T, K> extends Required<Pick<T, K>>
    ? v.GenericSchema<unknown, T[K]>
    : v.ExactOptionalSchema<v.GenericSchema<unknown, Exclude<T[K], undefined>>, undefined>
}

/** An object with known fields in the order of the file; unknown ones survive. */
export type Shape<E extends v.ObjectEntries> = v.SchemaWithPipe<
  readonly [typeof notAList, v.LooseObjectSchema<E, undefined>]
>

/** The schema of an object. Unlike valibot's own, it refuses a list. */
export function shape<E extends v.ObjectEntries>(entries: E): Shape<E> {
  return v.pipe(notAList, v.looseObject(entries))
}

const notAList = v.custom<object>(
  (input) => typeof input === 'object' && input !== null && !Array.isArray(input),
)
