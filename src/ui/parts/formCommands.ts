import { useRecordForm } from '#state/recordForm.ts'
import { useRelationships } from '#state/relationships.ts'
import type { Command, CommandSource } from '../command.ts'
import { useTexts } from '../texts/i18n.ts'
import { useMayChange } from './mayChange.ts'
import { usePanel } from './panelTarget.ts'

/** What is added by a full form, with the key of each; events have the quick add. */
const ADDED = [
  ['events', null],
  ['issues', 'i'],
  ['cases', 'c'],
  ['meetings', 'm'],
  ['dates', null],
  ['sources', null],
  ['people', null],
  ['actors', null],
] as const

/** Adding a record of any kind, and editing the one at the side. */
export const formCommands: CommandSource = () => {
  const forms = useRecordForm()
  const relationships = useRelationships()
  const mayChange = useMayChange()
  const panel = usePanel()
  const { t } = useTexts()

  function adding(): readonly Command[] {
    return ADDED.map(([list, key]) => ({
      id: `record.add.${list}`,
      section: 'record',
      name: t(`commands.record.add.${list}`),
      icon: 'plus',
      ...(key === null ? {} : { keys: [key] }),
      run: () => forms.ask({ list }),
    }))
  }

  return () => {
    if (relationships.current === null || !mayChange.value) return []
    const target = panel.target.value
    if (!target) return adding()
    const edit: Command = {
      id: 'record.edit',
      section: 'record',
      name: t('commands.record.edit'),
      icon: 'changed',
      run: () => forms.ask({ list: target.kind, id: target.id }),
    }
    return [edit, ...adding()]
  }
}
