import { useRelationships } from '#state/relationships.ts'
import { useSideOrder } from '#state/sideOrder.ts'
import { useSingleKeys } from '#state/singleKeys.ts'
import { useTheme } from '#state/theme.ts'
import type { CommandSource } from '../command.ts'
import { useSideNames } from '../parts/sideNames.ts'
import { useTexts } from '../texts/i18n.ts'

/** What belongs to this browser. */
export const settingsCommands: CommandSource = () => {
  const theme = useTheme()
  const singleKeys = useSingleKeys()
  const sideOrder = useSideOrder()
  const relationships = useRelationships()
  const names = useSideNames()
  const { t } = useTexts()
  return () => [
    {
      id: 'set.theme',
      section: 'find',
      name: t('commands.settings.theme'),
      also: t('commands.settings.themeAlso'),
      icon: theme.choice,
      keys: ['Shift+t'],
      run: () => theme.next(),
    },
    {
      id: 'set.singleKeys',
      section: 'find',
      name: t(singleKeys.on ? 'commands.settings.keysOff' : 'commands.settings.keysOn'),
      icon: 'keys',
      run: () => singleKeys.switchTo(!singleKeys.on),
    },
    ...(relationships.current
      ? [
          {
            id: 'set.sideOrder',
            section: 'find' as const,
            name: t('commands.settings.sideOrder', { side: names[sideOrder.order[1]] }),
            also: t('commands.settings.sideOrderAlso'),
            icon: 'settings' as const,
            run: () => sideOrder.swap(),
          },
        ]
      : []),
  ]
}
