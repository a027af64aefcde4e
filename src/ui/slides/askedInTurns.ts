import type { ShallowRef } from 'vue'
import { onScopeDispose, shallowRef } from 'vue'

/** So many are taken up at once: the page answers between them. */
const AT_ONCE = 4

/** What is asked for by id while something is computed or drawn, taken up a few at a time in the order of asking. */
export function askedInTurns(): {
  readonly asked: Readonly<ShallowRef<ReadonlySet<string>>>
  readonly ask: (id: string) => void
} {
  const asked = shallowRef<ReadonlySet<string>>(new Set())
  const [waiting, known] = [new Set<string>(), new Set<string>()]
  let timer: ReturnType<typeof setTimeout> | undefined

  function takeUp(): void {
    const some = [...waiting].slice(0, AT_ONCE)
    for (const id of some) waiting.delete(id)
    timer = waiting.size > 0 ? setTimeout(takeUp) : undefined
    asked.value = new Set([...asked.value, ...some])
  }
  function ask(id: string): void {
    if (known.has(id)) return
    known.add(id)
    waiting.add(id)
    timer ??= setTimeout(takeUp)
  }
  onScopeDispose(() => clearTimeout(timer))
  return { asked, ask }
}
