import type { AnswerChains } from '#analysis/answerChains.ts'
import { answerChains } from '#analysis/answerChains.ts'
import type { DaysToAnswer } from '#analysis/answers.ts'
import { answersOf, daysToAnswer } from '#analysis/answers.ts'
import type { Side } from '#model/records/base.ts'
import type { ComputedRef } from 'vue'
import { computed, onScopeDispose, watch } from 'vue'
import { useOverview } from './overview.ts'
import { useStored } from './stored.ts'

/** What answers what on the day, and how long the answers of each side took. */
export interface Answering extends AnswerChains {
  readonly days: Readonly<Record<Side, DaysToAnswer>>
}

/** The texts of so many acts are read, and of so many chains that of the first act, which names them. */
const MOST = 400
const MOST_NAMED = 50

/**
 * Chains of the day, with the texts of their acts asked for; null until what is stored has been read.
 *
 * @param who the asker, for the details
 */
export function useAnswerChains(who: string): ComputedRef<Answering | null> {
  const stored = useStored()
  const overview = useOverview()

  const found = computed((): Answering | null => {
    const [glance, page] = [stored.glance, overview.page]
    if (!glance || !page) return null
    const { columns } = glance
    const answers = answersOf(columns, { asOf: page.asOf })
    const days = { a: daysToAnswer(columns, answers, 'ab'), b: daysToAnswer(columns, answers, 'ba') }
    return { ...answerChains(columns, { asOf: page.asOf }), days }
  })
  const named = computed(() => {
    const { chains = [], unanswered = [] } = found.value ?? {}
    const firsts = chains.slice(-MOST_NAMED).map(({ acts: [first] }) => first)
    // What matters most stands last, the newest behind the older.
    const acts = [...unanswered, ...chains.flatMap((chain) => chain.acts), ...firsts]
    return acts.map(({ id }) => id).slice(-MOST)
  })
  const asker = Symbol(who)
  watch(named, (ids) => overview.want(asker, ids), { immediate: true })
  onScopeDispose(() => overview.want(asker, []))
  return found
}
