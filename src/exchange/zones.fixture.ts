/** UTC−11, UTC, UTC+14, and one whose clocks change. */
export const WORLD = ['Pacific/Pago_Pago', 'UTC', 'America/New_York', 'Pacific/Kiritimati']

/** Does something with the machine's clocks in a zone. */
export function inZone<T>(zone: string, act: () => T): T {
  const before = process.env['TZ']
  process.env['TZ'] = zone
  try {
    return act()
  } finally {
    if (before === undefined) delete process.env['TZ']
    else process.env['TZ'] = before
  }
}
