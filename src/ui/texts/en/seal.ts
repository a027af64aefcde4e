/** Files that only a passphrase opens: sealing them, opening them, and how good a passphrase is. */
export const seal = {
  tick: 'Seal with a passphrase',
  phrase: 'Passphrase',
  again: 'The same once more',
  show: 'Show what is typed',
  makeUp: 'Make one up',
  lost: 'A passphrase that is lost cannot be had back: nobody can open the file then, and Bilat keeps it nowhere. Write it down where the file is not.',
  madeUp: 'Made up by chance, of 20 letters and digits: about 100 bits. Write it down before you go on.',
  differs: 'The two are not the same.',
  noCrypto:
    'This browser lets a page seal files only when the page comes over https, from this computer, or as a file.',
  strength: {
    empty:
      'Five or six words that do not belong together are hard to guess and easier to keep in mind than signs.',
    weak: 'Too easily guessed: about {n} bits, of 40 at least. A word counts 12 and a little for its length; capitals, repetitions, rows such as 1234 or qwerty, and what everybody tries are next to nothing.',
    fair: 'Fair, about {n} bits: keeps out a colleague who is curious, perhaps not somebody with many computers.',
    good: 'Good, about {n} bits: keeps out somebody with many computers, if its words were not taken from a book or a song.',
    strong:
      'Strong, about {n} bits: nobody is likely to guess it, if its words were not taken from a book or a song.',
  },
  sealing: 'Sealing …',
  export: {
    title: 'Seal the export',
    hint: 'The file holds the same as the one that is not sealed, and cannot be read without the passphrase. Spreadsheets and calendars cannot be sealed here.',
    button: 'Seal and export',
  },
  backup: {
    link: 'Back up sealed',
    title: 'Seal the backup',
    hint: 'The file holds the same as one that is not sealed. Whoever wants to restore it needs the passphrase.',
    button: 'Seal and back up',
  },
  linked: {
    title: 'Seal the linked file',
    again: 'Change the passphrase of {file}',
    hint: 'Each save is sealed anew. Bilat keeps the passphrase in memory until this page is closed or loaded again, and asks for it then.',
    link: 'Seal and choose the file',
    seal: 'Seal and save',
    unlock: '{file} is sealed',
    unlockHint:
      'The passphrase is tried on the file, and kept in memory until this page is closed or loaded again.',
    nothing:
      'No sealed file is there to try it on. Choose “Change the passphrase” to write what is here, sealed with a new one.',
  },
  file: {
    tick: 'Seal the HTML file with a passphrase',
    only: 'The file asks for the passphrase and then presents. Before, not even the title of the briefing can be read in it. PowerPoint, Word and text cannot be sealed here.',
    save: 'Save as one sealed HTML file',
    title: 'Sealed briefing',
    text: 'Type the passphrase that you were given. The briefing is opened in this page; nothing is sent or stored.',
    open: 'Open',
    busy: 'Opening …',
    wrong:
      'It does not open. The passphrase is another one, or the file was altered; which of the two cannot be told.',
    noCrypto:
      'This browser opens sealed files only in a page that comes over https, from this computer, or as a file. Save the file and open it from the disk.',
    noScript: 'A script opens the briefing, and this browser runs none.',
  },
  open: {
    title: '{file} is sealed',
    text: 'Whoever sealed it chose a passphrase. It is tried here and not stored.',
    wrong:
      'It does not open. The passphrase is another one, or the file was altered; which of the two cannot be told.',
    button: 'Open',
    busy: 'Opening …',
  },
}
