import { test } from './guard.ts'

/** The earliest, the middle and the latest of the world's days: UTC−11, UTC, UTC+14. */
export const ZONES = ['Pacific/Pago_Pago', 'UTC', 'Pacific/Kiritimati'] as const

/** Declares the same tests once for each zone; days on screen must not move between them. */
export function inEveryZone(declare: (zone: string) => void): void {
  for (const zone of ZONES) {
    test.describe(`in ${zone}`, () => {
      test.use({ timezoneId: zone })
      declare(zone)
    })
  }
}
