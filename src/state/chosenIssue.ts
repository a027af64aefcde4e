import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { useOverview } from './overview.ts'

/** The issue whose scores are looked at among the charts: the one that was chosen, else the one that moved last. */
export const useChosenIssue = defineStore('chosenIssue', () => {
  const overview = useOverview()
  const wanted = shallowRef<string | null>(null)
  const issues = computed(() => (overview.page?.issueRows ?? []).map(({ issue }) => issue))
  const issue = computed(() => issues.value.find(({ id }) => id === wanted.value) ?? issues.value[0] ?? null)

  /** @param id of an issue; one that is not known on the day is passed over */
  function choose(id: string): void {
    wanted.value = id
  }

  return { issues, issue, choose }
})
