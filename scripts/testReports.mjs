import { existsSync, readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

/** Where every runner leaves its report, ignored by git. */
export const REPORTS = '.cache/reports'

/** The steps that run tests and report them. */
const RUNNERS = ['unit', 'component', 'journeys']

/**
 * @typedef {object} Count
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/**
 * What one runner reports.
 *
 * @param {string} name `unit`, `component` or `journeys`
 * @returns {Count | undefined} undefined when it left no report: it did not run, or broke before it could
 */
export function readReport(name) {
  try {
    const report = JSON.parse(readFileSync(`${REPORTS}/${name}.json`, 'utf8'))
    return 'stats' in report ? countPlaywright(report) : countVitest(report)
  } catch {
    return undefined
  }
}

/** @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: unknown[] }} report */
function countPlaywright({ stats, errors }) {
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  }
}

/**
 * A file that breaks while it loads fails as one: it has no tests to count.
 *
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   testResults: { status: string, assertionResults: { status: string }[] }[] }} report
 */
function countVitest(report) {
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/** @returns {Count} over all runners; one that left no report counts as a failure */
function sumOfReports() {
  const counts = RUNNERS.map((name) => readReport(name) ?? { passed: 0, failed: 1, skipped: 0 })
  return counts.reduce((sum, count) => ({
    passed: sum.passed + count.passed,
    failed: sum.failed + count.failed,
    skipped: sum.skipped + count.skipped,
  }))
}

/**
 * @typedef {object} Suite
 * @property {{ title: string, tests: { status: string }[] }[]} [specs]
 * @property {Suite[]} [suites]
 */

/**
 * @param {Suite} suite
 * @returns {string[]} titles of the journeys that passed only when they were run again
 */
function passedAgain({ specs = [], suites = [] }) {
  const here = specs.filter(({ tests }) => tests.some(({ status }) => status === 'flaky'))
  return [...here.map(({ title }) => title), ...suites.flatMap(passedAgain)]
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  if (existsSync(`${REPORTS}/journeys.json`)) {
    const journeys = JSON.parse(readFileSync(`${REPORTS}/journeys.json`, 'utf8'))
    for (const title of passedAgain(journeys)) console.log(`passed when run again: ${title}`)
  }
  const { passed, failed, skipped } = sumOfReports()
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0
}
