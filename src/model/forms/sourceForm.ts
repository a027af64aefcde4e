import type { SourceFields } from '../records/source.ts'
import { RELIABILITIES, TIERS } from '../records/source.ts'
import type { FormOf } from './field.ts'

export const SOURCE_FORM = {
  publisher: { kind: 'text', required: true, width: 6 },
  title: { kind: 'text', width: 6 },
  url: { kind: 'text' },
  archiveUrl: { kind: 'text' },
  published: { kind: 'date', width: 4 },
  accessed: { kind: 'date', width: 4 },
  language: { kind: 'text', width: 4 },
  tier: { kind: 'choice', options: TIERS, words: 'tier', required: true, width: 4, preset: 'press' },
  owner: { kind: 'choice', options: ['state', 'public', 'private'], words: 'owner', width: 4 },
  reliability: {
    kind: 'choice',
    options: RELIABILITIES,
    words: 'reliability',
    required: true,
    width: 4,
    preset: 'F',
  },
} satisfies FormOf<SourceFields>
