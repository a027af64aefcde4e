import type { Fault } from '#model/fault.ts'
import type { MendableFault } from '#state/transfer.ts'
import { useTexts } from '../texts/i18n.ts'

/** Where a fault is: its path in a dataset, its row or entry and its field in any other file. */
export function useFaultPlace(): (mendable: MendableFault) => string {
  const { t, f } = useTexts()
  return ({ fault, place }) => {
    if (!place) return fault.path
    const field = fault.path.replace(/^[a-z]+\[\d+\]\.?/, '')
    const where = t(`exchange.place.${place.kind}`, { n: f.integer(place.n) })
    return field === '' ? where : `${where}, ${field}`
  }
}

/** Puts a fault into words: what was found, and what was expected. Its path stands beside it. */
export function useFaultWords(): (fault: Fault) => string {
  const { t, f, intl } = useTexts()
  const either = new Intl.ListFormat(intl, { type: 'disjunction' })
  return (fault) => {
    const key =
      'reason' in fault.details ? `faults.${fault.code}.${fault.details.reason}` : `faults.${fault.code}`
    const values: Record<string, unknown> = { ...fault.details }
    if ('max' in fault.details) values['max'] = f.integer(fault.details.max)
    if ('min' in fault.details) values['min'] = f.integer(fault.details.min)
    if ('expected' in fault.details) values['expected'] = t(`faults.kinds.${fault.details.expected}`)
    if (fault.code === 'not-allowed') {
      // As the schema has them: "a" | "b".
      values['allowed'] = either.format(
        fault.details.allowed.split(' | ').map((word) => word.replaceAll('"', '')),
      )
    }
    if (fault.code === 'no-such-record') values['kind'] = t(`faults.records.${fault.details.kind}`)
    return t(key, values)
  }
}
