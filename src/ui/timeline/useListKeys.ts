import { useSelection } from '#state/selection.ts'
import { useEventListener } from '@vueuse/core'
import type { Ref } from 'vue'
import { nextTick } from 'vue'
import { useRouter } from 'vue-router'
import { offerCommands } from '../parts/hereCommands.ts'
import { usePanel } from '../parts/panelTarget.ts'
import { useTexts } from '../texts/i18n.ts'

/** Under this width the panel lies over the list: a glance at it is then a visit. */
const BESIDE = '(min-width: 1200px)'

/**
 * Moves through a list by J and K from anywhere on the page, by arrows, Home and End within it; Enter opens as any
 * link does, Space shows the event at the side and leaves the focus where it is. An open panel goes along.
 *
 * @param scrollTo brings a row into sight
 * @param ids of the events, in the order of the list
 */
export function useListKeys(
  table: Readonly<Ref<HTMLTableElement | null>>,
  scrollTo: (place: number) => Promise<void>,
  ids: () => readonly string[],
): void {
  const panel = usePanel()
  const router = useRouter()

  /** Where one is: at the row with the focus, else at the one that is open, else before the first. */
  function here(): number {
    const focused = rowOf(document.activeElement)
    if (focused !== null) return focused
    const open = panel.target.value?.id
    return open === undefined ? -1 : ids().indexOf(open)
  }

  async function goTo(wanted: number): Promise<void> {
    if (ids().length === 0) return
    const place = Math.max(0, Math.min(ids().length - 1, wanted))
    await scrollTo(place)
    focus(place)
    const id = ids()[place]
    if (panel.target.value && id !== undefined && panel.target.value.id !== id)
      await router.replace(panel.linkTo('events', id))
  }

  function focus(place: number): void {
    table.value?.querySelector<HTMLElement>(`tr[data-index="${place}"] a`)?.focus({ preventScroll: true })
  }

  /** Shows the event at the side, or closes the side again. */
  async function peek(place: number): Promise<void> {
    const id = ids()[place]
    if (id === undefined) return
    if (panel.target.value?.id === id) {
      panel.close()
      return
    }
    await router.push(panel.linkTo('events', id))
    if (!window.matchMedia(BESIDE).matches) return
    await nextTick()
    // The panel takes the focus a moment after it is there.
    setTimeout(() => focus(place))
  }

  offerSteps((by) => void goTo(here() + by))
  offerChoosing(() => ids()[here()])

  useEventListener(table, 'keydown', (event) => {
    const place = rowOf(event.target as Element) // it is heard on the table
    const act =
      place === null || event.ctrlKey || event.metaKey || event.altKey ? undefined : acts(place)[event.key]
    if (!act) return
    event.preventDefault()
    void act()
  })

  function acts(place: number): Readonly<Record<string, () => Promise<void>>> {
    return {
      ArrowDown: () => goTo(place + 1),
      ArrowUp: () => goTo(place - 1),
      Home: () => goTo(0),
      End: () => goTo(ids().length - 1),
      ' ': () => peek(place),
    }
  }
}

/** J and K from anywhere on the page. */
function offerSteps(step: (by: 1 | -1) => void): void {
  const { t } = useTexts()
  const here = { section: 'here', repeats: true } as const
  offerCommands(() => [
    {
      ...here,
      id: 'here.nextRow',
      name: t('commands.here.nextRow'),
      icon: 'down',
      keys: ['j'],
      run: () => step(1),
    },
    {
      ...here,
      id: 'here.previousRow',
      name: t('commands.here.previousRow'),
      icon: 'up',
      keys: ['k'],
      run: () => step(-1),
    },
  ])
}

/** Choosing rows, so that they can be edited together. */
function offerChoosing(here: () => string | undefined): void {
  const selection = useSelection()
  const { t } = useTexts()
  /** Chooses the row one is at, or no longer. */
  function choose(): void {
    const id = here()
    if (id !== undefined) selection.toggle(id)
  }
  const both = { section: 'here', icon: 'check' } as const
  offerCommands(() => [
    { ...both, id: 'here.choose', name: t('bulk.command'), keys: ['x'], run: choose },
    { ...both, id: 'here.chooseAll', name: t('bulk.commandAll'), run: () => selection.chooseAll() },
  ])
}

/** The place of the row that something stands in; null for what stands elsewhere. */
function rowOf(element: Element | null): number | null {
  const row = element?.closest<HTMLElement>('tr[data-index]')
  return row ? Number(row.dataset['index']) : null
}
