/** The settings page. */
export const settings = {
  title: 'Settings',
  deck: 'What follows a setting, where it is kept, and how it is put back.',
  here: 'Stays in this browser.',
  travels: 'Travels with the dataset, and can be undone.',
  reset: 'Reset',
  resetOf: 'Reset: {setting}',
  theme: {
    title: 'Theme',
    text: 'The colours of the screen; paper is always light.',
    light: 'Light',
    dark: 'Dark',
    system: 'As the system',
  },
  author: {
    title: 'Author',
    label: 'Your name',
    text: 'Stands in the journal, and on the records, beside every change you make from now on.',
  },
  keys: {
    title: 'Keys',
    on: 'Single-key shortcuts',
    text: 'They work while no field has focus.',
    all: 'Show all keys',
  },
  order: {
    title: 'Order of the sides',
    text: 'Which side stands first: in the title, in columns and rows, in lanes, keys and lists; an arrow to the right is what the first does to the second. Colours and squares stay with the country; data, measures, addresses and files do not change.',
  },
}
