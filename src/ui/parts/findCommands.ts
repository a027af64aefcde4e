import type { CommandSource } from '../command.ts'
import { useTexts } from '../texts/i18n.ts'
import { useOverlay } from './overlay.ts'

/** The palette itself and the list of keys. */
export const findCommands: CommandSource = () => {
  const overlay = useOverlay()
  const { t } = useTexts()
  return () => [
    {
      id: 'find.palette',
      section: 'find',
      name: t('commands.find.palette'),
      icon: 'search',
      keys: ['Mod+k'],
      whileTyping: true,
      run: () => (overlay.value = overlay.value === 'palette' ? null : 'palette'),
    },
    {
      id: 'find.keys',
      section: 'find',
      name: t('commands.find.keys'),
      also: t('commands.find.keysAlso'),
      icon: 'keys',
      keys: ['?', 'h'],
      run: () => (overlay.value = 'keys'),
    },
  ]
}
