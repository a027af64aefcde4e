import type { DeathReply, DeathRequest } from './testDeath.fixture.ts'
import { openShelves } from './open.ts'
import { acts } from './testFaults.fixture.ts'

/** Does an act and stops at its n-th operation with its transaction under way, so that it can be ended there. */
self.addEventListener('message', ({ data }: MessageEvent<DeathRequest>) => void act(data))

async function act({ name, act: wanted, n }: DeathRequest): Promise<void> {
  const reply = (message: DeathReply): void => self.postMessage(message)
  let at = 0
  let counting = false
  const { db } = await openShelves({
    name,
    version: 1,
    boundary: () => {
      if (!counting || ++at !== n) return undefined
      reply({ type: 'at' })
      return { type: 'delay', milliseconds: 600_000 }
    },
  })
  counting = true
  const found = acts.find((one) => one.name === wanted)
  const saved = found ? await found.run(db) : false
  reply({ type: 'done', saved, operations: at })
  db.close()
}
