import { effectScope } from 'vue'
import { expect, it } from 'vitest'
import type { Command } from '../command.ts'
import { hereCommands, offerCommands } from './hereCommands.ts'

const command = (id: string): Command => ({
  id,
  section: 'files',
  name: id,
  icon: 'download',
  run: () => undefined,
})

it('offers what components offer, for as long as each of them lives', () => {
  const offered = hereCommands()
  const [page, part] = [effectScope(), effectScope()]
  page.run(() => offerCommands(() => [command('export')]))
  part.run(() => offerCommands(() => [command('zoom'), command('pan')]))
  expect(offered().map(({ id }) => id)).toEqual(['export', 'zoom', 'pan'])
  page.stop()
  expect(offered().map(({ id }) => id)).toEqual(['zoom', 'pan'])
  part.stop()
  expect(offered()).toEqual([])
})
