import type { CommandSource } from '../command.ts'
import { useTexts } from '../texts/i18n.ts'
import { useImportToast } from './useImportToast.ts'
import { useTakeBack } from './useTakeBack.ts'

/** Taking back and doing again. */
export const undoCommands: CommandSource = () => {
  useImportToast()
  const { undo, redo } = useTakeBack()
  const { t } = useTexts()
  return () => [
    {
      id: 'record.undo',
      section: 'record',
      name: t('commands.record.undo'),
      icon: 'undo',
      keys: ['Mod+z'],
      run: () => void undo(),
    },
    {
      id: 'record.redo',
      section: 'record',
      name: t('commands.record.redo'),
      icon: 'redo',
      keys: ['Mod+Shift+z', 'Ctrl+y'],
      run: () => void redo(),
    },
  ]
}
