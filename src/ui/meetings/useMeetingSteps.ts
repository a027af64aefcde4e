import { nextTick } from 'vue'
import { useRouter } from 'vue-router'
import { offerCommands } from '../parts/hereCommands.ts'
import { usePanel } from '../parts/panelTarget.ts'
import { useTexts } from '../texts/i18n.ts'

/**
 * J and K go through the meetings of all tables; where the chosen one is shown beside them it goes along, else the
 * focus moves alone, and Enter opens.
 *
 * @param ids in the order of the tables
 * @param chosen id of the meeting that is shown in detail
 */
export function useMeetingSteps(ids: () => readonly string[], chosen: () => string | null): void {
  const panel = usePanel()
  const router = useRouter()
  const { t } = useTexts()

  async function step(by: 1 | -1): Promise<void> {
    const focused = document.activeElement?.closest<HTMLElement>('tr[data-meeting]')?.dataset['meeting']
    const here = ids().indexOf(focused ?? chosen() ?? '')
    const id = ids()[Math.max(0, Math.min(ids().length - 1, here + by))]
    if (id === undefined) return
    if (chosen() !== null) await router.replace(panel.linkTo('meetings', id))
    await nextTick()
    const rows = [...document.querySelectorAll<HTMLElement>('tr[data-meeting]')]
    rows
      .find((row) => row.dataset['meeting'] === id)
      ?.querySelector('a')
      ?.focus()
  }

  offerCommands(() => [
    {
      id: 'here.nextRow',
      section: 'here',
      name: t('commands.here.nextRow'),
      icon: 'down',
      keys: ['j'],
      repeats: true,
      run: () => void step(1),
    },
    {
      id: 'here.previousRow',
      section: 'here',
      name: t('commands.here.previousRow'),
      icon: 'up',
      keys: ['k'],
      repeats: true,
      run: () => void step(-1),
    },
  ])
}
