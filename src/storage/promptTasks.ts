type Task = () => void

/**
 * Shelves in memory take one task for each step. Where a browser can neither run a task at once (`setImmediate`) nor post
 * one (`scheduler.postTask`), they would wait four milliseconds for each by `setTimeout`: seconds for a copy of a record.
 * A message to oneself takes none. Does nothing where the browser can.
 *
 * @param page what `setImmediate` is put on
 */
export function runTasksPromptly(page: { setImmediate?: unknown; scheduler?: unknown } = globalThis): void {
  if (page.setImmediate !== undefined || page.scheduler !== undefined) return
  const waiting: Task[] = []
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = () => waiting.shift()?.()
  page.setImmediate = (task: Task) => {
    waiting.push(task)
    port2.postMessage(null)
  }
}
