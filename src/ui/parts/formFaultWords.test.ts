import { CHANGE_FORM } from '#model/forms/changeForm.ts'
import type { FieldSpec } from '#model/forms/field.ts'
import { MADE_HERE } from '#model/forms/field.ts'
import type { FormList } from '#model/forms/recordForms.ts'
import { FORM_LISTS, RECORD_FORMS } from '#model/forms/recordForms.ts'
import { dayNumber } from '#model/day.ts'
import type { Dataset } from '#model/records/dataset.ts'
import { formFaults } from '#state/forms/checkForm.ts'
import type { Subject } from '#state/forms/formContent.ts'
import { fieldsOf, madeOf, startTexts } from '#state/forms/formContent.ts'
import type { FormFault } from '#state/forms/formFaults.ts'
import { pathsIn } from '#state/forms/formFaults.ts'
import type { FormTexts } from '#state/forms/formTexts.ts'
import { contentOf, specAt, textsOf } from '#state/forms/formTexts.ts'
import { useRelationships } from '#state/relationships.ts'
import type { TestApp } from '#state/testApp.fixture.ts'
import { testApp } from '#state/testApp.fixture.ts'
import { createSSRApp } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exampleDataset } from '../../../src/dataset/example/dataset.fixture.ts'
import { createTexts, withTexts } from '../texts/i18n.ts'
import type { FieldFault } from './fieldFault.ts'
import { useFormFaultWords } from './formFaultWords.ts'
import { useFormWords } from './formWords.ts'

/** What nobody may enter into a field of each kind: it breaks the rule of the field, or says nothing where it must. */
const BAD: Readonly<Record<Exclude<FieldSpec['kind'], 'check' | 'group' | 'list'>, readonly string[]>> = {
  text: ['with a bell \u0007'],
  long: ['line one\nline two \u0000'],
  quote: ['\u007f quoted'],
  texts: ['first\nsecond \u0007'],
  date: [
    '2021-13-05',
    '2021-02-30',
    '20 Mai 2021 noon',
    '2021-05-20T10:00',
    '../2021',
    '2021-06/2021-05',
    'soon',
  ],
  choice: ['tentative', 'CLEARLY', '7'],
  number: ['ten', '1e999', '5 or 6'],
  code: ['999', '19', 'expel'],
  one: ['nobody-here', 'no\u2003id'],
  many: ['nobody-here'],
}

/** What else breaks the rule of a field, by its name. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  url: ['javascript:alert(1)', 'www.example.org', 'https://'],
  archiveUrl: ['data:text/html,x', 'ftp://example.org/a'],
  language: ['English, please', 'e'],
  at: ['24:00', '9:30', 'noon'],
  zone: ['CET+1!', 'Europe / Reykjavik', 'Mars/Base'],
  value: ['11', '-10.5'],
  knownOn: ['2021-05/..'],
  on: ['2021-05/..'],
  id: ['no id', 'lavrov'],
}

const data: Dataset = exampleDataset()
const DAY = { asOf: dayNumber('2021-12-31'), day: '2021-12-31' }
const DATES = { near: DAY.asOf, locale: 'en-GB' }
const IDS = { taken: () => false, own: null, change: 'new' }

let app: TestApp
let words: (fault: FormFault, list: FormList) => FieldFault
let labelOf: (name: string, spec: FieldSpec) => string
beforeAll(async () => {
  app = await testApp()
  // A store that is first asked for on a server would be one of the server.
  useRelationships()
  const screen = createSSRApp({
    setup: () => {
      const say = useFormFaultWords()
      words = (fault, list) => say(fault, RECORD_FORMS[list])
      labelOf = useFormWords().labelOf
      return () => null
    },
  })
  screen.use(createTexts())
  await withTexts(() => Promise.resolve({}))()
  await renderToString(screen)
})
afterAll(() => app.end())

/** The texts of the fullest record of a list, a source made in its place included. */
function fullTexts(list: FormList): FormTexts {
  const entries: readonly object[] =
    list === 'people' || list === 'actors' ? data.relationship[list] : data[list]
  const all = entries.map((entry) => textsOf(contentOf(entry), RECORD_FORMS[list]))
  const fullest = all.toSorted((one, two) => Object.keys(two).length - Object.keys(one).length)[0] ?? {}
  const fresh = list === 'actors' ? { ...fullest, id: 'NEW' } : fullest
  // Wherever nothing is cited, a source is made in its place; and once among the citations of the record.
  const bare = Object.keys(fresh).filter(
    (path) => path.split(' ').at(-1) === 'citations' && fresh[path] === '',
  )
  const cited = fresh['citations'] === undefined ? bare : [...bare, 'citations']
  return Object.assign({ ...fresh }, ...cited.map(madeAt)) as FormTexts
}

/** The texts of a citation of a source that is made in its place. */
function madeAt(path: string): FormTexts {
  const made = Object.entries(textsOf(contentOf(data.sources[0]), RECORD_FORMS.sources))
  return {
    [path]: '+1',
    [`${path} +1 source`]: MADE_HERE,
    [`${path} +1 language`]: 'en',
    [`${path} +1 quote`]: 'Said',
    ...Object.fromEntries(made.map(([name, text]) => [`${path} +1 source ${name}`, text])),
  }
}

interface Case {
  readonly list: FormList
  readonly path: string
  readonly spec: FieldSpec
  readonly bad: string
  readonly subject: Subject
  readonly texts: FormTexts
}

function casesOf(list: FormList, subject: Subject, texts: FormTexts, at = ''): readonly Case[] {
  const fields = at === '' ? fieldsOf(subject) : CHANGE_FORM
  return pathsIn(texts, fields, at).flatMap((path) => {
    const spec = specAt(fields, path.slice(at.length))
    if (!spec || spec.kind === 'check' || spec.kind === 'list' || spec.kind === 'group') return []
    const name = path.split(' ').at(-1) ?? ''
    const missing = spec.required ? ['', '  '] : []
    return [...missing, ...BAD[spec.kind], ...(ALSO[name] ?? [])].map((bad) => ({
      list,
      path,
      spec,
      bad,
      subject,
      texts,
    }))
  })
}

const cases = FORM_LISTS.flatMap((list) =>
  casesOf(list, { list, base: null, as: null, ...DAY }, fullTexts(list)),
)
const meeting = data.meetings[0] ?? null
const developing: Subject = { list: 'meetings', base: meeting, as: 'development', ...DAY }
const changeTexts: FormTexts = {
  ...startTexts(developing),
  certainty: 'cancelled',
  'change note': 'By phone',
  ...madeAt('change citations'),
}
const changeCases = casesOf('meetings', developing, changeTexts, 'change ')

function faultsIn({ subject, texts }: Pick<Case, 'subject' | 'texts'>): readonly FormFault[] {
  return formFaults(subject, texts, madeOf(subject, texts, IDS, DATES), data)
}

describe('a bad value in a form', () => {
  it('is the only thing wrong with it', () => {
    for (const list of FORM_LISTS) {
      expect(
        faultsIn({ subject: { list, base: null, as: null, ...DAY }, texts: fullTexts(list) }),
        list,
      ).toEqual([])
    }
    expect(faultsIn({ subject: developing, texts: changeTexts })).toEqual([])
  })

  it('is tried in every field that can hold one', () => {
    const tried = new Set(cases.map(({ list, path }) => `${list} ${path}`.replace(/ \S*\d\S*/g, '')))
    for (const list of FORM_LISTS) {
      for (const [name, spec] of leaves(RECORD_FORMS[list])) {
        const isTried = tried.has(`${list} ${name}`)
        expect(isTried || spec.kind === 'check', `${list} ${name}`).toBe(true)
      }
    }
    expect(cases.length + changeCases.length).toBeGreaterThan(500)
  })

  it.each([...cases, ...changeCases])(
    '$list “$path”: $bad is refused by a sentence with field, value and rule, and stands',
    ({ list, path, spec, bad, subject, texts }) => {
      const typed = { ...texts, [path]: bad }
      const faults = faultsIn({ subject, texts: typed })
      const fault = faults.find((one) => one.path === path)
      expect(fault, JSON.stringify(faults)).toBeDefined()
      const { text } = words(fault!, list)
      const label = labelOf(path.split(' ').at(-1) ?? '', spec)
      expect(text.startsWith(label)).toBe(true)
      if (bad.trim() === '') expect(text).toMatch(/ is missing\./)
      else expect(text).toContain(`“${bad}”`)
      expect(text.length - label.length - bad.trim().length).toBeGreaterThan(10)
      expect(text.endsWith('.')).toBe(true)
      expect(typed[path]).toBe(bad)
    },
  )

  it('is told in the words of the design', () => {
    const said = (list: FormList, path: string, bad: string) => {
      const texts = { ...fullTexts(list), [path]: bad }
      const fault = faultsIn({ subject: { list, base: null, as: null, ...DAY }, texts }).find(
        (one) => one.path === path,
      )
      return fault && words(fault, list)
    }
    expect(said('events', 'date', '2021-13-05')).toEqual({
      text: 'Date: “2021-13-05” is not a date. Use YYYY-MM-DD, YYYY-MM or YYYY.',
      meant: { value: '2021-05-13', text: 'Did you mean 13 May 2021?' },
    })
    expect(said('meetings', 'certainty', 'tentative')?.text).toBe(
      'Certainty: “tentative” is not a certainty status. Use mooted, proposed, agreed, confirmed, held, postponed, declined or cancelled.',
    )
    expect(said('events', 'score value', '11')?.text).toBe(
      'Own score: “11” is not a score. Use a number from −10 to +10.',
    )
    expect(said('events', 'partOf', 'nobody-here')?.text).toBe(
      'Part of: “nobody-here” leads to no record: no event has this id, nor was one deleted.',
    )
  })
})

/** The fields of a form and of all within it, by their names alone. */
function leaves(fields: (typeof RECORD_FORMS)[FormList], at = ''): readonly (readonly [string, FieldSpec])[] {
  return Object.entries(fields).flatMap(([name, spec]): readonly (readonly [string, FieldSpec])[] => {
    if (spec.kind === 'group' || spec.kind === 'list') return leaves(spec.fields, `${at}${name} `)
    return [[at + name, spec]]
  })
}
