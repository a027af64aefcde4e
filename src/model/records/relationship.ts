import type { Edtf } from '../edtf.ts'
import type { Side } from './base.ts'
import type { IssuedBriefing } from './issued.ts'

/** Who acts or is acted on. The two countries themselves are actors with the ids of their codes. */
export interface Actor {
  /** A CAMEO-style code: `USA`, `USAMIL`, `UKR`. */
  readonly id: string
  readonly name: string
  /** The side it counts for; missing for third countries and organisations. */
  readonly side?: Side
}

/** An office held for a time. */
export interface Role {
  readonly id: string
  readonly title: string
  /** Id of the actor the person acts for. */
  readonly actor: string
  readonly from?: Edtf
  readonly until?: Edtf
}

export interface Person {
  readonly id: string
  readonly name: string
  /** Missing: known throughout. */
  readonly knownOn?: Edtf
  readonly roles: readonly Role[]
}

/** A period that somebody monitored; quiet and not monitored look different. */
export interface Coverage {
  readonly id: string
  readonly date: Edtf
  readonly note?: string
}

/** What one code scores in the user's own table; see `ScoreTableId`. */
export interface OwnScore {
  /** The CAMEO code, below a root: each stands once. */
  readonly id: string
  /** Points, −10…+10, and why it is not what Goldstein's table has. */
  readonly score: { readonly value: number; readonly reason: string }
}

/** One pair of countries that is tracked. */
export interface Relationship {
  readonly id: string
  /** ISO 3166-1 alpha-3 codes; user-assigned codes (XKX, EUE …) cover the rest. */
  readonly a: string
  readonly b: string
  /** Shown names, where the reader's own language has none or another is wanted. */
  readonly nameA?: string
  readonly nameB?: string
  readonly title: string
  readonly summary?: string
  readonly opensAsOf?: Edtf
  readonly actors: readonly Actor[]
  readonly people: readonly Person[]
  readonly coverage: readonly Coverage[]
  /** The user's own score table; codes that are not in it score as in Goldstein's. */
  readonly ownScores?: readonly OwnScore[]
  /** Briefings that went out. No part of the dataset that is handed to others holds them. */
  readonly issued?: readonly IssuedBriefing[]
  /** Set on data that came as the worked sample: it is badged and can be removed exactly. */
  readonly sample?: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly updatedBy: string
}
