/** The evidence of an event, at the side. */
export const evidence = {
  grade:
    '{publishers}: {reliability}, the one source. The fact: {credibility}. | {publishers}: {reliability}, the one source. The fact: {credibility}. | {publishers}: {reliability}, best of {n} sources. The fact: {credibility}.',
  reliability: {
    A: 'completely reliable (A)',
    B: 'usually reliable (B)',
    C: 'fairly reliable (C)',
    D: 'not usually reliable (D)',
    E: 'unreliable (E)',
    F: 'reliability cannot be judged (F)',
  },
  omits: 'Only the readout of {side} names: {topics}. That of {other} omits it.',
  sameTopics: 'Both complete readouts name the same topics.',
  notCompared: 'What one names and the other omits is told only between two complete readouts.',
  parts: 'Its parts',
  answered: 'Answered by',
  copy: {
    name: 'Copy citation',
    quoted: '“{title}”',
    published: 'published {day}',
    accessed: 'accessed {day}',
    done: 'Copied with its sources: {title}',
    refused: 'The browser does not let this page copy. The text is selected here, to be copied by hand.',
  },
}
