import { useRoute, useRouter } from 'vue-router'
import type { CommandSource } from '../command.ts'
import { useTexts } from '../texts/i18n.ts'

/** Comparing two days, or briefings as they went out. */
export const compareCommands: CommandSource = () => {
  const router = useRouter()
  const route = useRoute()
  const { t } = useTexts()

  function go(): void {
    const { rel, asOf } = route.query
    void router.push({ name: 'compare', query: { ...(rel ? { rel } : {}), ...(asOf ? { asOf } : {}) } })
  }
  return () => [{ id: 'go.compare', section: 'go', name: t('commands.compare'), icon: 'changed', run: go }]
}
