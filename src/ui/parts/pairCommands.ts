import { useRelationships } from '#state/relationships.ts'
import { useTransfer } from '#state/transfer.ts'
import type { CommandSource } from '../command.ts'
import { useTexts } from '../texts/i18n.ts'
import { useOverlay } from './overlay.ts'
import { useShownTitle } from './sideNames.ts'

/** Going from pair to pair, starting one, loading the sample. */
export const pairCommands: CommandSource = () => {
  const relationships = useRelationships()
  const transfer = useTransfer()
  const overlay = useOverlay()
  const titleOf = useShownTitle()
  const { t } = useTexts()
  const section = 'pairs' as const

  return () => [
    ...relationships.list
      .filter(({ relationship }) => relationship.id !== relationships.currentId)
      .map(({ relationship }) => ({
        id: `pairs.${relationship.id}`,
        section,
        name: t('commands.pairs.switch', { title: titleOf(relationship) }),
        icon: 'fork' as const,
        run: () => relationships.choose(relationship.id),
      })),
    {
      id: 'pairs.new',
      section,
      name: t('commands.pairs.new'),
      icon: 'plus',
      run: () => (overlay.value = 'new-pair'),
    },
    ...(relationships.list.some(({ relationship }) => relationship.sample)
      ? []
      : [
          {
            id: 'pairs.sample',
            section,
            name: t('commands.pairs.sample'),
            icon: 'download' as const,
            run: () => void transfer.loadSample(),
          },
        ]),
  ]
}
