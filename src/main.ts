import '#ui/styles/fonts.css'
import '#ui/styles/tokens.css'
import '#ui/styles/base.css'
import '#ui/styles/print.css'
import {
  bandInWorker,
  changeInWorker,
  cumulativeBandInWorker,
  quantityBandsInWorker,
  quantityChangeInWorker,
} from '#analysis/uncertaintyInWorker.ts'
import { importInWorker } from '#dataset/importInWorker.ts'
import { firstAnswer } from '#state/firstAnswer.ts'
import { useStatus } from '#state/status.ts'
import { SURROUNDINGS } from '#state/surroundings.ts'
import { openShelves } from '#storage/open.ts'
import App from '#ui/App.vue'
import { EARLY_KEYS, collectKeys } from '#ui/parts/earlyKeys.ts'
import { routeAddress } from '#ui/routeAddress.ts'
import { createPages } from '#ui/router.ts'
import { createTexts } from '#ui/texts/i18n.ts'
import { createPinia } from 'pinia'
import { sampleText } from 'virtual:sample'
import { createApp, shallowRef } from 'vue'
import { registerOffline } from './registerOffline.ts'

/** The newest version of the dataset that this app understands. */
const DATASET_VERSION = 1

const superseded = shallowRef(false)
const newVersion = shallowRef<(() => void) | null>(null)

// Before anything is waited for: what is pressed meanwhile is done once it can be.
const earlyKeys = collectKeys()

const opening = await openShelves({
  version: DATASET_VERSION,
  onSuperseded: () => {
    superseded.value = true
  },
})
const router = createPages()

const app = createApp(App)
  .provide(SURROUNDINGS, {
    opening,
    superseded,
    newVersion,
    place: location.protocol === 'file:' ? location.pathname : null,
    address: routeAddress(router),
    now: () => new Date(),
    sampleText,
    readFile: importInWorker,
    band: bandInWorker,
    change: changeInWorker,
    cumulativeBand: cumulativeBandInWorker,
    quantityBands: quantityBandsInWorker,
    quantityChange: quantityChangeInWorker,
    storageManager: navigator.storage,
    preferences: () => window.localStorage,
  })
  .provide(EARLY_KEYS, earlyKeys)
  .use(createPinia())
  .use(router)
  .use(createTexts())

// What is stored may be why, wherever it is thrown: in a drawing, in a store, in what nobody waits for.
const suspect = (cause: unknown): void => {
  if (cause instanceof Error) app.runWithContext(useStatus).suspect(cause)
}
app.config.errorHandler = (error) => reportError(error)
window.addEventListener('error', ({ error }: ErrorEvent) => suspect(error))
window.addEventListener('unhandledrejection', ({ reason }) => suspect(reason))
await app.runWithContext(firstAnswer)
app.mount('#app')

registerOffline((accept) => {
  newVersion.value = accept
})
