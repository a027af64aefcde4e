import type { Place } from '../page.ts'

/** The slides of a briefing, shown to a room. */
export const presentPlace: Place = {
  name: 'present',
  path: '/present/:id/:slide?',
  component: () => import('./PresentPage.vue'),
  standsAlone: true,
  wholeWindow: true,
}

/** Notes of a presentation that runs in another window. */
export const notesPlace: Place = {
  name: 'notes',
  path: '/notes/:id',
  component: () => import('./NotesPage.vue'),
  standsAlone: true,
  wholeWindow: true,
}
