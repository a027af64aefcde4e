import { useRelationships } from '#state/relationships.ts'
import { useRoute, useRouter } from 'vue-router'
import type { CommandSource } from './command.ts'
import { pages } from './router.ts'
import { useTexts } from './texts/i18n.ts'

/** Going to a page: G, then its letter. */
export const pageCommands: CommandSource = () => {
  const relationships = useRelationships()
  const router = useRouter()
  const route = useRoute()
  const { t } = useTexts()

  function go(name: string): void {
    const { rel, asOf } = route.query
    void router.push({ name, query: { ...(rel ? { rel } : {}), ...(asOf ? { asOf } : {}) } })
  }

  return () =>
    pages
      .filter((page) => page.standsAlone === true || !relationships.isEmpty)
      .map((page) => ({
        id: `go.${page.name}`,
        section: 'go',
        name: t('commands.go', { page: t(`app.nav.${page.name}`) }),
        icon: page.icon,
        keys: [`g ${page.key}`],
        run: () => go(page.name),
      }))
}
