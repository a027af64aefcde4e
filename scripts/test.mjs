import { spawn } from 'node:child_process'
import { createWriteStream, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import {
  findFirefox,
  findOrInstallBrowser,
  findOrInstallFirefox,
  findOrInstallShell,
  findOrInstallWebKit,
  findWebKit,
} from './browser.mjs'
import { ensurePackages } from './packages.mjs'
import { REPORTS, readReport } from './testReports.mjs'

/**
 * Installs what is missing, then runs every check, side by side where they allow it, and prints a table.
 * `npm test -- lint unit` runs only the steps named, and what they need.
 */

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string[][]} commands programs of `node_modules/.bin` with their arguments, run one after another
 * @property {string} [after] a step that must have passed before
 * @property {boolean} [alone] whether it wants all cores
 */

/**
 * @typedef {object} Outcome
 * @property {string} name
 * @property {boolean} passed
 * @property {number} seconds
 */

const JSON_TO = ['--reporter=json', '--reporter=default']
/** Twice what the longest takes on a busy machine with two cores: a step that hangs ends, one that is slow does not. */
const MINUTES_A_STEP = 30

/**
 * Taken up in this order as lanes become free: the longest first, so that neither of two is left alone at the end.
 *
 * @type {readonly Step[]}
 */
const STEPS = [
  {
    name: 'unit',
    commands: [['vitest', 'run', '--project=unit', ...JSON_TO, `--outputFile.json=${REPORTS}/unit.json`]],
  },
  {
    name: 'lint',
    commands: [
      ['eslint', '.', '--max-warnings=0'],
      ['prettier', '--check', '.'],
    ],
  },
  {
    name: 'component',
    commands: [
      ['vitest', 'run', '--project=component', ...JSON_TO, `--outputFile.json=${REPORTS}/component.json`],
    ],
  },
  { name: 'types', commands: [['vue-tsc', '--noEmit']] },
  {
    name: 'build',
    commands: [
      ['vite', 'build'],
      ['vite', 'build', '--mode', 'file'],
      ['tsx', 'scripts/hashes.ts'],
    ],
  },
  { name: 'unused', commands: [['knip']] },
  { name: 'size', commands: [['size-limit']], after: 'build' },
  { name: 'journeys', commands: [['playwright', 'test']], after: 'build', alone: true },
  { name: 'promises', commands: [['tsx', 'scripts/promises.mjs']], after: 'journeys', alone: true },
]

process.chdir(join(import.meta.dirname, '..'))
ensurePackages()
findOrInstallBrowser()
findOrInstallShell()
if (!(process.env.CI ? findOrInstallFirefox() : findFirefox())) {
  console.log('skipped  the journeys in Firefox: none is installed')
}
if (!(process.env.CI ? findOrInstallWebKit() : findWebKit())) {
  console.log('skipped  the journey in WebKit: it is not installed, or its driver is not')
}
rmSync(REPORTS, { recursive: true, force: true })
mkdirSync(REPORTS, { recursive: true })

const outcomes = await runAll(chosen(process.argv.slice(2)), Math.max(2, availableParallelism()))
for (const { name } of outcomes.filter(({ passed }) => !passed)) showLog(name)
printTable(outcomes)
process.exitCode = outcomes.every(({ passed }) => passed) ? 0 : 1

/**
 * @param {readonly string[]} names
 * @returns {readonly Step[]} all steps when no name is given
 */
function chosen(names) {
  const unknown = names.find((name) => !STEPS.some((step) => step.name === name))
  if (unknown) throw new Error(`no step "${unknown}": ${STEPS.map((step) => step.name).join(', ')}`)
  if (names.length === 0) return STEPS
  const needed = STEPS.filter((step) => names.includes(step.name)).map((step) => step.after)
  return STEPS.filter(({ name }) => names.includes(name) || needed.includes(name))
}

/**
 * @param {readonly Step[]} steps
 * @param {number} lanes how many steps may run at once
 * @returns {Promise<Outcome[]>}
 */
async function runAll(steps, lanes) {
  const waiting = [...steps]
  /** @type {Map<string, Promise<Outcome>>} */
  const running = new Map()
  /** @type {Outcome[]} */
  const done = []
  while (waiting.length > 0 || running.size > 0) {
    for (const step of waiting.filter((candidate) => isReady(candidate, done))) {
      if (running.size >= lanes || (step.alone && running.size > 0)) break
      waiting.splice(waiting.indexOf(step), 1)
      const before = done.find(({ name }) => name === step.after)
      running.set(step.name, before?.passed === false ? skipped(step) : run(step))
      if (step.alone) break
    }
    const outcome = await Promise.race(running.values())
    running.delete(outcome.name)
    done.push(outcome)
    console.log(`${outcome.passed ? 'passed' : 'FAILED'}  ${outcome.name}  ${outcome.seconds.toFixed(1)} s`)
  }
  return done
}

/**
 * @param {Step} step
 * @param {readonly Outcome[]} done
 */
function isReady(step, done) {
  return step.after === undefined || done.some(({ name }) => name === step.after)
}

/**
 * @param {Step} step whose groundwork has failed
 * @returns {Promise<Outcome>}
 */
function skipped({ name, after }) {
  writeFileSync(logOf(name), `not run: ${after} failed\n`)
  return Promise.resolve({ name, passed: false, seconds: 0 })
}

/**
 * @param {Step} step
 * @returns {Promise<Outcome>}
 */
async function run({ name, commands }) {
  const start = performance.now()
  const log = createWriteStream(logOf(name))
  let passed = true
  for (const command of commands) passed = (await runCommand(command, log)) && passed
  log.end()
  return { name, passed, seconds: (performance.now() - start) / 1000 }
}

/**
 * @param {readonly string[]} command
 * @param {import('node:fs').WriteStream} log
 * @returns {Promise<boolean>} whether it ended well
 */
function runCommand([program = '', ...args], log) {
  const isWindows = process.platform === 'win32'
  const child = spawn(join('node_modules', '.bin', isWindows ? `${program}.cmd` : program), args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: MINUTES_A_STEP * 60_000,
    env: { ...process.env, NO_COLOR: '1' },
    shell: isWindows,
  })
  child.stdout.pipe(log, { end: false })
  child.stderr.pipe(log, { end: false })
  return new Promise((resolve) => {
    child.on('error', (error) => {
      log.write(`${error.message}\n`)
      resolve(false)
    })
    child.on('close', (code) => resolve(code === 0))
  })
}

/** @param {string} name */
function logOf(name) {
  return `${REPORTS}/${name}.log`
}

/** @param {string} name */
function showLog(name) {
  const lines = readFileSync(logOf(name), 'utf8').trimEnd().split('\n')
  console.log(`\n--- ${name} (the whole of it: ${logOf(name)})\n${lines.slice(-150).join('\n')}`)
}

/** @param {readonly Outcome[]} rows */
function printTable(rows) {
  console.log(`\n${['step', 'result', 'tests', 'seconds'].map((head) => head.padEnd(12)).join('')}`)
  for (const { name, passed, seconds } of rows) {
    const count = readReport(name)
    const tests = count ? `${count.passed} / ${count.failed}` : ''
    const cells = [name, passed ? 'passed' : 'FAILED', tests, seconds.toFixed(1)]
    console.log(cells.map((cell) => cell.padEnd(12)).join(''))
  }
}
