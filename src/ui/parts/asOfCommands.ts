import { useAsOf } from '#state/asOf.ts'
import { useRelationships } from '#state/relationships.ts'
import type { CommandSource } from '../command.ts'
import { useTexts } from '../texts/i18n.ts'
import type { IconName } from './iconPaths.ts'
import { useOverlay } from './overlay.ts'

/**
 * Moving the as-of date. Brackets need AltGr on many keyboards (German, French), so letters do the same: P and N as in
 * previous and next, L as in latest.
 */
export const asOfCommands: CommandSource = () => {
  const asOf = useAsOf()
  const relationships = useRelationships()
  const overlay = useOverlay()
  const { t } = useTexts()
  const step = (by: 1 | -1) => (): void => asOf.step('month', by)

  type Offer = readonly [
    name: string,
    icon: IconName,
    keys: readonly string[],
    run: () => void,
    held?: 'held',
  ]
  const offers = (): readonly Offer[] => [
    ['pick', 'calendar', ['d'], () => (overlay.value = 'as-of')],
    ['previous', 'previous', ['[', 'p'], asOf.toPreviousEvent, 'held'],
    ['next', 'next', [']', 'n'], asOf.toNextEvent, 'held'],
    ['monthBack', 'previous', ['{', 'Shift+p'], step(-1), 'held'],
    ['monthOn', 'next', ['}', 'Shift+n'], step(1), 'held'],
    ['latest', 'clock', ['.', 'l'], asOf.toLatest],
  ]

  return () =>
    (relationships.current ? offers() : []).map(([name, icon, keys, run, held]) => ({
      id: `asOf.${name}`,
      section: 'asOf',
      name: t(`commands.asOf.${name}`),
      icon,
      keys,
      repeats: held !== undefined,
      run,
    }))
}
