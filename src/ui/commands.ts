import { computed } from 'vue'
import type { ComputedRef } from 'vue'
import type { Command, CommandSource } from './command.ts'
import { compareCommands } from './compare/commands.ts'
import { dataCommands } from './data/commands.ts'
import { pageCommands } from './pageCommands.ts'
import { asOfCommands } from './parts/asOfCommands.ts'
import { formCommands } from './parts/formCommands.ts'
import { findCommands } from './parts/findCommands.ts'
import { hereCommands } from './parts/hereCommands.ts'
import { pairCommands } from './parts/pairCommands.ts'
import { quickAddCommands } from './parts/quickAddCommands.ts'
import { undoCommands } from './parts/undoCommands.ts'
import { settingsCommands } from './settings/commands.ts'

/** Every feature that offers commands, one line each; in the order in which the palette offers them. */
const sources: readonly CommandSource[] = [
  findCommands,
  quickAddCommands,
  formCommands,
  undoCommands,
  hereCommands,
  asOfCommands,
  pageCommands,
  compareCommands,
  dataCommands,
  settingsCommands,
  pairCommands,
]

/** All that can be done at the moment. */
export function useCommands(): ComputedRef<readonly Command[]> {
  const offers = sources.map((source) => source())
  return computed(() => offers.flatMap((offer) => offer()))
}
