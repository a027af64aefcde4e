import { SCORE_TABLES } from '#model/cameo/scoreTables.ts'
import { BANDS, useBandLevel } from '#state/bandLevel.ts'
import { useRelationships } from '#state/relationships.ts'
import { useScoreTable } from '#state/scoreTable.ts'
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
  const scoreTable = useScoreTable()
  const bandLevel = useBandLevel()
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
    ...SCORE_TABLES.filter((table) => table !== scoreTable.choice).map((table) => ({
      id: `set.table.${table}`,
      section: 'find' as const,
      name: t('commands.settings.table', { table: t(`settings.table.${table}`) }),
      also: t('commands.settings.tableAlso'),
      icon: 'settings' as const,
      run: () => void scoreTable.choose(table),
    })),
    ...BANDS.filter((band) => band !== bandLevel.choice).map((band) => ({
      id: `set.band.${band}`,
      section: 'find' as const,
      name: t(band === 'none' ? 'commands.settings.noBand' : 'commands.settings.band', { level: band }),
      icon: 'settings' as const,
      run: () => bandLevel.choose(band),
    })),
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
