import type { Actor } from '#model/records/relationship.ts'

/**
 * Who acts or is acted on. Bodies of a state count for their side; criminals in Russia and the opposition to
 * its government are no bodies of the state and count for none (they occur in context only).
 */
export const actors: readonly Actor[] = [
  { id: 'USA', name: 'United States', side: 'a' },
  { id: 'USAJUD', name: 'US courts and prosecutors', side: 'a' },
  { id: 'USALEG', name: 'US Congress', side: 'a' },
  { id: 'USAMIL', name: 'US armed forces', side: 'a' },
  { id: 'RUS', name: 'Russia', side: 'b' },
  { id: 'RUSJUD', name: 'Russian courts and prisons', side: 'b' },
  { id: 'RUSMIL', name: 'Russian armed forces', side: 'b' },
  { id: 'RUSCRM', name: 'Criminals in Russia' },
  { id: 'RUSOPP', name: 'Russian opposition' },
  { id: 'CHE', name: 'Switzerland' },
  { id: 'TUR', name: 'Turkey' },
  { id: 'UKR', name: 'Ukraine' },
  { id: 'CRM', name: 'Criminals, country not known' },
  { id: 'UNK', name: 'Not known' },
]
