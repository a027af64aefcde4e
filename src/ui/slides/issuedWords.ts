import type { IssuedBriefing } from '#model/records/issued.ts'
import { spanOf } from '#model/edtf.ts'
import { useTexts } from '../texts/i18n.ts'

/** How a briefing went out, in a line: when, as what, for whom, of which day. */
export function useIssuedWords(): (issued: IssuedBriefing) => string {
  const { t, f } = useTexts()
  return ({ when, format, upTo, asOf }) =>
    t('recall.line', {
      when: f.instant(when),
      format: t(`recall.format.${format}`),
      marking: t('frame.marking', { marking: upTo }),
      day: f.day(spanOf(asOf).first),
    })
}
