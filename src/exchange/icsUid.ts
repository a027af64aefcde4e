/** Which record a calendar entry is. */
export interface RecordName {
  /** Id of the relationship. */
  readonly rel: string
  readonly list: 'meetings' | 'dates'
  readonly id: string
}

const UID = /^([\w%-]+)\.(meetings|dates)\.([\w%-]+)@bilat$/

/** The UID of a record's calendar entry: the same for the same record, whatever becomes of it. */
export function uidOf({ rel, list, id }: RecordName): string {
  return `${encoded(rel)}.${list}.${encoded(id)}@bilat`
}

/** The record that a UID names; null for one that is not Bilat's. */
export function recordOfUid(uid: string): RecordName | null {
  const [, rel, list, id] = UID.exec(uid) ?? []
  if (rel === undefined || id === undefined || (list !== 'meetings' && list !== 'dates')) return null
  return { rel: decoded(rel), list, id: decoded(id) }
}

/** Ids may have any character but white space. */
function encoded(id: string): string {
  return id.replaceAll(/[^\w-]/g, (unit) => `%${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function decoded(text: string): string {
  return text.replaceAll(/%([\da-f]{4})/g, (_, unit: string) => String.fromCharCode(parseInt(unit, 16)))
}
