import type { SlideContent } from '#briefing/slideContent.ts'
import { useSurroundings } from '#state/surroundings.ts'
import { getCurrentInstance, onBeforeUnmount, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { pictured } from '../slides/pictured.ts'
import type { FromNotes, FromSlides } from './notesChannel.ts'
import { lineToNotes } from './notesChannel.ts'
import { pausedOrResumed, resetAt } from './showTimer.ts'
import type { Show } from './useShow.ts'

/** A presentation for its second window. */
export interface NotedShow {
  /** Of the briefing. */
  readonly id: string
  readonly title: string
  readonly slides: readonly SlideContent[]
  readonly show: Show
}

/** The second window: shows notes and steps this one. What it shows was taken here. */
export function useNotesWindow({ id, title, slides, show }: NotedShow): {
  /** @returns whether the browser has opened it */
  readonly open: () => boolean
} {
  const { now } = useSurroundings()
  const route = useRoute()
  const router = useRouter()
  const context = getCurrentInstance()!.appContext // called in the setup of a component
  const name = crypto.randomUUID()
  let deck: Promise<FromSlides> | undefined
  const { say, close } = lineToNotes(name, (message) => void hear(message))

  async function hear(message: FromNotes): Promise<void> {
    const moment = now().getTime()
    if (message.kind === 'hello') {
      deck ??= deckOf()
      say(await deck)
      tell()
    } else if (message.kind === 'step') show.step(message.step)
    else if (message.kind === 'go') show.go(message.place)
    else if (message.kind === 'hide') show.hide(message.cover)
    else if (message.kind === 'pause') show.timer.value = pausedOrResumed(show.timer.value, moment)
    else show.timer.value = resetAt(show.timer.value, moment)
  }

  async function deckOf(): Promise<FromSlides> {
    return {
      kind: 'deck',
      title,
      slides: await Promise.all(slides.map(async (one) => pictured(one, context))),
    }
  }

  function tell(): void {
    const { at, cover, timer } = show
    const isRunning = timer.value.since !== null
    say({
      kind: 'state',
      state: { at: at.value, cover: cover.value, elapsed: show.elapsed.value, isRunning },
    })
  }

  function open(): boolean {
    const { href } = router.resolve({ name: 'notes', params: { id }, query: { ...route.query, show: name } })
    const [page = ''] = window.location.href.split('#')
    const other = window.open(`${page}${href.slice(href.indexOf('#'))}`, name, 'popup,width=1100,height=760')
    return other !== null
  }

  watch([show.at, show.cover, show.timer], tell)
  onBeforeUnmount(() => {
    say({ kind: 'ended' })
    close()
  })
  return { open }
}
