import { UNNAMED } from '#state/author.ts'
import { useTexts } from '../texts/i18n.ts'

/** How the author of an entry of the journal is called. */
export function useAuthorWords(): (who: string) => string {
  const { t } = useTexts()
  return (who) => (who === UNNAMED ? t('history.unnamed') : who)
}
