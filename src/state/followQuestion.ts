import type { Ref, ShallowRef } from 'vue'
import { watch } from 'vue'

/** Asks anew whenever the question changes, one question at a time and only the newest. */
export function follow<Q, A>(
  question: Readonly<Ref<Q | null>>,
  ask: (question: Q) => Promise<A>,
  tell: (answer: A | null, question: Q | null) => void,
  failed: ShallowRef<boolean>,
): void {
  let isBusy = false
  watch(
    question,
    (asked) => {
      tell(null, asked)
      if (!isBusy) void work()
    },
    { immediate: true },
  )

  async function work(): Promise<void> {
    isBusy = true
    for (let asked = question.value; asked !== null;) {
      // Why there is no answer does not matter to the reader: the band is missing, and the page says so.
      const answer = await ask(asked).catch(() => null)
      if (question.value === asked) {
        failed.value = answer === null
        tell(answer, asked)
        break
      }
      asked = question.value
    }
    isBusy = false
  }
}
