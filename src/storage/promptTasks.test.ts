import { expect, it } from 'vitest'
import { runTasksPromptly } from './promptTasks.ts'

it('tasks of shelves in memory run in their order and much sooner than by setTimeout, each as a task of its own', async () => {
  const page: { setImmediate?: (task: () => void) => void } = {}
  runTasksPromptly(page)
  const done: number[] = []
  const began = performance.now()
  await new Promise<void>((resolve) => {
    const step = (n: number): void => {
      void Promise.resolve().then(() => done.push(n))
      if (n === 500) resolve()
      else page.setImmediate?.(() => step(n + 1))
    }
    step(1)
  })
  expect(done).toEqual(Array.from({ length: 500 }, (_, i) => i + 1).slice(0, done.length))
  expect(done.length).toBeGreaterThanOrEqual(499)
  expect(performance.now() - began).toBeLessThan(1000)
})

it('a browser that can run or post tasks is left alone', () => {
  const [runs, posts] = [{ setImmediate: 1 }, { scheduler: {} }]
  runTasksPromptly(runs)
  runTasksPromptly(posts)
  expect([runs, posts]).toEqual([{ setImmediate: 1 }, { scheduler: {} }])
})
