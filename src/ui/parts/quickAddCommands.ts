import { useQuickAddOpen } from '#state/quickAdd.ts'
import { useRelationships } from '#state/relationships.ts'
import type { CommandSource } from '../command.ts'
import { useTexts } from '../texts/i18n.ts'

/** Adding an event. */
export const quickAddCommands: CommandSource = () => {
  const quickAdd = useQuickAddOpen()
  const relationships = useRelationships()
  const { t } = useTexts()
  return () =>
    relationships.current === null
      ? []
      : [
          {
            id: 'record.addEvent',
            section: 'record',
            name: t('app.addEvent'),
            icon: 'plus',
            keys: ['e'],
            run: () => (quickAdd.isOpen = true),
          },
        ]
}
