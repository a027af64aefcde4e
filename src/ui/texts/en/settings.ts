/** The settings page. */
export const settings = {
  title: 'Settings',
  deck: 'They belong to this browser and leave no trace in a dataset, except your name on what you change.',
  theme: { title: 'Theme', light: 'Light', dark: 'Dark', system: 'As the system' },
  author: {
    title: 'Author',
    label: 'Your name',
    hint: 'Stands in the journal beside every change you make from now on.',
  },
  keys: {
    title: 'Keys',
    on: 'Single-key shortcuts',
    hint: 'They work while no field has focus.',
    all: 'Show all keys',
  },
}
