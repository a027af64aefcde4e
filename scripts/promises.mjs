import { readFileSync, writeFileSync } from 'node:fs'
import { format, resolveConfig } from 'prettier'
import { REPORTS } from './testReports.mjs'

/**
 * Writes the table of promises in the README from the reports of all tests: a test belongs to the promise whose
 * number stands in its title. Fails where a promise is not kept, or is not tried where it should be.
 *
 * Under CI the table is compared and not written: a README that promises something else than the tests fails. How often
 * each was tried may differ, since it grows with every test.
 */

/**
 * @typedef {object} Promised
 * @property {string} number as in the title of its tests
 * @property {string} promise
 * @property {string} tried how
 * @property {boolean} [unit] whether Node is enough; otherwise a real browser must have tried it
 */

/**
 * @typedef {object} Trial one test of one promise
 * @property {string} number
 * @property {'Node' | 'browser'} where
 * @property {number} times how often it tried, as it says itself; 1 where it says nothing
 * @property {boolean} kept
 */

const README = 'README.md'
const [BEGIN, END] = ['<!-- promises: written by the tests -->', '<!-- end of promises -->']

/** @type {readonly Promised[]} */
const promises = JSON.parse(readFileSync('tests/promises.json', 'utf8'))
const trials = [...vitestTrials('unit', 'Node'), ...vitestTrials('component', 'browser'), ...journeyTrials()]
const faults = promises.flatMap(faultsOf)
for (const fault of faults) console.error(fault)

const before = readFileSync(README, 'utf8')
const after = await withTable(before)
if (!process.env.CI && after !== before) {
  writeFileSync(README, after)
  console.log(`${README}: the table of promises has been brought up to date`)
} else if (withoutTimes(after) !== withoutTimes(before)) {
  faults.push('differs')
  console.error(`The table of promises in ${README} is not what the tests say: run npm test and commit it.`)
}
process.exitCode = faults.length > 0 ? 1 : 0

/**
 * @param {Promised} promised
 * @returns {string[]} what is wrong with how it was tried
 */
function faultsOf({ number, unit = false, tried }) {
  const own = trials.filter((trial) => trial.number === number)
  const isTried = own.some(({ where }) => unit || where === 'browser')
  return [
    ...(isTried ? [] : [`${number} is not tried in ${unit ? 'any test' : 'a real browser'}`]),
    ...(own.some(({ kept }) => !kept) ? [`${number} is not kept`] : []),
    ...(tried === '' ? [`${number} does not say how it is tried`] : []),
  ]
}

/** @param {string} text of the README */
async function withTable(text) {
  const [start, end] = [text.indexOf(BEGIN), text.indexOf(END)]
  if (start < 0 || end < start) throw new Error(`${README} has no place for the table of promises`)
  const head = '| | promise | how tried | where | times | lost |\n| --- | --- | --- | --- | ---: | ---: |'
  const table = [head, ...promises.map(lineOf)].join('\n')
  const whole = `${text.slice(0, start + BEGIN.length)}\n\n${table}\n\n${text.slice(end)}`
  return format(whole, { ...(await resolveConfig(README)), filepath: README })
}

/**
 * @param {string} text of the README
 * @returns {string} the same without the last numbers but one of its lines, and without what fills its columns
 */
function withoutTimes(text) {
  return text.replace(/\| +[\d,]+ \|( +\d+ \|)$/gm, '|$1').replace(/ +|-+/g, ' ')
}

/** @param {Promised} promised */
function lineOf({ number, promise, tried }) {
  const own = trials.filter((trial) => trial.number === number)
  const where = [...new Set(own.map((trial) => trial.where))].toSorted().join(', ')
  const times = own.reduce((sum, trial) => sum + trial.times, 0)
  const lost = own.filter(({ kept }) => !kept).length
  const cells = [number, promise, tried, where, times.toLocaleString('en-GB'), lost]
  return `| ${cells.join(' | ')} |`
}

/**
 * @param {string} runner
 * @param {Trial['where']} where
 * @returns {Trial[]}
 */
function vitestTrials(runner, where) {
  /** @type {{ testResults: { assertionResults: { fullName: string, status: string, meta?: { times?: number } }[] }[] }} */
  const report = JSON.parse(readFileSync(`${REPORTS}/${runner}.json`, 'utf8'))
  return report.testResults.flatMap(({ assertionResults }) =>
    assertionResults.flatMap(({ fullName, status, meta }) =>
      trialsOf(fullName, where, meta?.times ?? 1, status === 'passed'),
    ),
  )
}

/**
 * @typedef {object} Suite a file or a group of Playwright's report
 * @property {string} title
 * @property {Suite[]} [suites]
 * @property {{ title: string, tests: { status: string, results: { annotations: { type: string, description?: string }[] }[] }[] }[]} specs
 */

/** @returns {Trial[]} */
function journeyTrials() {
  /** @type {{ suites: Suite[] }} */
  const report = JSON.parse(readFileSync(`${REPORTS}/journeys.json`, 'utf8'))
  return report.suites.flatMap((suite) => suiteTrials(suite, ''))
}

/**
 * @param {Suite} suite
 * @param {string} above titles of the groups that it lies in
 * @returns {Trial[]}
 */
function suiteTrials({ title: name, suites = [], specs }, above) {
  const titles = `${above} ${name}`
  const own = specs.flatMap(({ title, tests }) =>
    tests.flatMap(({ status, results }) => {
      const said = results.at(-1)?.annotations.find(({ type }) => type === 'times')?.description
      return trialsOf(
        `${titles} ${title}`,
        'browser',
        Number(said ?? 1),
        status === 'expected' || status === 'flaky',
      )
    }),
  )
  return [...own, ...suites.flatMap((inner) => suiteTrials(inner, titles))]
}

/**
 * @param {string} title
 * @param {Trial['where']} where
 * @param {number} times
 * @param {boolean} kept
 * @returns {Trial[]} one for each number in the title
 */
function trialsOf(title, where, times, kept) {
  const numbers = new Set(title.match(/\b[RS]\d\d\b/g) ?? [])
  return [...numbers].map((number) => ({ number, where, times, kept }))
}
