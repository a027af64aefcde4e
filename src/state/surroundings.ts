import type { Band, BandOptions } from '#analysis/band.ts'
import type { Change, ChangeOptions } from '#analysis/change.ts'
import type { CumulativeBandOptions } from '#analysis/cumulativeBand.ts'
import type { Items } from '#analysis/items.ts'
import type { Quantity } from '#analysis/quantities.ts'
import type { QuantityBand, QuantityBandOptions, QuantityChange } from '#analysis/quantityBand.ts'
import type { WindowCells } from '#analysis/windowCells.ts'
import type { ImportOptions } from '#dataset/askImport.ts'
import type { ReadOutcome } from '#dataset/readDataset.ts'
import type { ReadableFile } from '#dataset/readableFile.ts'
import type { Opening } from '#storage/open.ts'
import type { StorageManagerLike } from '#storage/space.ts'
import type { InjectionKey, Ref } from 'vue'
import { inject } from 'vue'
import type { Preferences } from './remembered.ts'

/** The part of the address that says which relationship is shown, and as of when; nothing in it is checked. */
export interface AddressQuery {
  readonly rel?: string
  readonly asOf?: string
}

/** Parts of an address by name: a name may come several times. */
export type AddressParts = Readonly<Record<string, readonly string[]>>

/** The address bar. */
export interface Address {
  readonly query: Readonly<Ref<AddressQuery>>
  /** Everything behind the question mark, each name with what is said of it, in its order. */
  readonly parts: Readonly<Ref<AddressParts>>
  /** Null takes a part away, an absent one stays. */
  readonly change: (to: Readonly<Record<string, string | readonly string[] | null>>) => void
}

/** What the app is placed in. Provided once in `main.ts`; a test provides its own. */
export interface Surroundings {
  readonly opening: Opening
  /** Whether a newer version of the app has taken the database over. */
  readonly superseded: Readonly<Ref<boolean>>
  /** Lets a version of the app that has been fetched and waits take over, and reloads this tab; null while none waits. */
  readonly newVersion: Readonly<Ref<(() => void) | null>>
  readonly address: Address
  /** Path of the file that the app was opened from, as in its address; null where it is served. */
  readonly place: string | null
  /** The clock. */
  readonly now: () => Date
  /** Text of the bundled sample. */
  readonly sampleText: () => Promise<string>
  /** Reads and checks a file, off the page where that is possible. */
  readonly readFile: (file: ReadableFile, options?: ImportOptions) => Promise<ReadOutcome>
  /** Computes the band of the index, off the page where that is possible. */
  readonly band: (items: Items, options: BandOptions) => Promise<Band>
  /** The same for a change between two days. */
  readonly change: (items: Items, options: ChangeOptions) => Promise<Change>
  /** The same for the cumulative score. */
  readonly cumulativeBand: (items: Items, options: CumulativeBandOptions) => Promise<Band>
  /** The same for quantities of spans of days, in the order of the quantities. */
  readonly quantityBands: (
    cells: WindowCells,
    quantities: readonly Quantity[],
    options: QuantityBandOptions,
  ) => Promise<readonly QuantityBand[]>
  /** The same for a change of a quantity between two of the spans, by their places. */
  readonly quantityChange: (
    cells: WindowCells,
    quantity: Quantity,
    between: { readonly from: number; readonly to: number },
    options: QuantityBandOptions,
  ) => Promise<QuantityChange>
  readonly storageManager: StorageManagerLike | undefined
  /** Gives localStorage; may throw. */
  readonly preferences: (() => Preferences | undefined) | undefined
}

export const SURROUNDINGS: InjectionKey<Surroundings> = Symbol('surroundings')

/** What the app is placed in, for stores. @throws Error when nobody has provided it: a bug of the caller */
export function useSurroundings(): Surroundings {
  const surroundings = inject(SURROUNDINGS)
  if (!surroundings) throw new Error('provide SURROUNDINGS before using a store')
  return surroundings
}
