import type { Person } from '#model/records/relationship.ts'

/**
 * Who took part, with the office held in 2021. The facts give no dates of office, so roles have none; the day
 * from which a person is known is worked out from the first event that names them.
 */
export const people: readonly Person[] = [
  person('p-biden', 'Joe Biden', 'USA', 'President'),
  person('p-blinken', 'Antony Blinken', 'USA', 'Secretary of State'),
  person('p-burns', 'William Burns', 'USA', 'Director of the CIA'),
  person('p-donfried', 'Karen Donfried', 'USA', 'Assistant Secretary of State'),
  person('p-kerry', 'John Kerry', 'USA', 'Climate envoy'),
  person('p-milley', 'Mark Milley', 'USAMIL', 'Chairman of the Joint Chiefs of Staff'),
  person('p-nuland', 'Victoria Nuland', 'USA', 'Under Secretary of State'),
  person('p-price', 'Ned Price', 'USA', 'Spokesman of the Department of State'),
  person('p-psaki', 'Jen Psaki', 'USA', 'Spokeswoman of the White House'),
  person('p-sherman', 'Wendy Sherman', 'USA', 'Deputy Secretary of State'),
  person('p-sullivan-jake', 'Jake Sullivan', 'USA', 'National Security Adviser'),
  person('p-sullivan-john', 'John Sullivan', 'USA', 'Ambassador in Moscow'),
  person('p-antonov', 'Anatoly Antonov', 'RUS', 'Ambassador in Washington'),
  person('p-gerasimov', 'Valery Gerasimov', 'RUSMIL', 'Chief of the General Staff'),
  person('p-lavrov', 'Sergey Lavrov', 'RUS', 'Foreign Minister'),
  person('p-patrushev', 'Nikolai Patrushev', 'RUS', 'Secretary of the Security Council'),
  person('p-peskov', 'Dmitry Peskov', 'RUS', 'Spokesman of the Kremlin'),
  person('p-putin', 'Vladimir Putin', 'RUS', 'President'),
  person('p-ryabkov', 'Sergey Ryabkov', 'RUS', 'Deputy Foreign Minister'),
  person('p-shoigu', 'Sergei Shoigu', 'RUSMIL', 'Minister of Defence'),
  person('p-ushakov', 'Yuri Ushakov', 'RUS', 'Aide to the President'),
  person('p-zakharova', 'Maria Zakharova', 'RUS', 'Spokeswoman of the Foreign Ministry'),
]

function person(id: string, name: string, actor: string, title: string): Person {
  return { id, name, roles: [{ id: 'office', title, actor }] }
}
