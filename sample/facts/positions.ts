import type { PositionFact } from '../issueFact.ts'

/** What the sides say on Ukraine. */
export const ukrainePositions: readonly PositionFact[] = [
  {
    on: '2021-04-13',
    side: 'a',
    text: 'Russia should de-escalate at the Ukrainian border.',
    speaker: 'Joe Biden',
    eventId: 'ev-2021-04-13-29',
    sources: ['newser-2021-04-13'],
  },
  {
    on: '2021-04-22',
    side: 'b',
    text: 'The exercises are over; the troops are ordered back to base.',
    speaker: 'Sergei Shoigu, quoted by AP',
    eventId: 'ev-2021-04-22-124',
    sources: ['la-times-2021-04-22'],
  },
  {
    on: '2021-05-06',
    side: 'a',
    text: 'Russia must de-escalate on Ukraine’s border and in Crimea.',
    speaker: 'Antony Blinken, in Kyiv',
  },
  {
    on: '2021-12-01',
    side: 'b',
    text: 'Moscow will seek guarantees against NATO expansion.',
    speaker: 'Vladimir Putin',
    eventId: 'ev-2021-12-01-109',
    sources: ['commonspace-2021-12-02'],
  },
  {
    on: '2021-12-02',
    side: 'a',
    text: 'Russia should withdraw its troops.',
    speaker: 'Antony Blinken',
    eventId: 'ev-2021-12-02-111',
    sources: ['warsawpoint-2021-12-02'],
  },
  {
    on: '2021-12-17',
    side: 'a',
    text: 'States choose their own alliances.',
    speaker: 'White House',
    eventId: 'ev-2021-12-17-117',
    sources: ['ap-via-arkansas-democrat-gazette-2021-12-18'],
  },
]

/** What the sides say on cybersecurity. */
export const cyberPositions: readonly PositionFact[] = [
  {
    on: '2021-05-10',
    side: 'a',
    text: 'They have some responsibility to deal with this.',
    verbatim: true,
    speaker: 'Joe Biden, quoted by Sputnik',
    eventId: 'ev-2021-05-10-46',
    sources: ['sputnik-via-urdupoint-2021-05-10'],
  },
  {
    on: '2021-05-11',
    side: 'b',
    text: 'Russia has no part in the attack on Colonial Pipeline.',
    eventId: 'ev-2021-05-11-47',
    sources: ['voa-2021-05-11'],
  },
  {
    on: '2021-06-16',
    side: 'a',
    text: 'Sixteen sectors must be off limits to cyberattack.',
    speaker: 'Joe Biden',
    eventId: 'ev-2021-06-16-66',
    sources: ['promote-ukraine-2021-06-16'],
  },
  {
    on: '2021-07-09',
    side: 'a',
    text: 'The United States will take “any necessary action” against ransomware.',
    speaker: 'Joe Biden',
    eventId: 'ev-2021-07-09-72',
    sources: ['white-house-readout-via-wnc-times-2021-07-09'],
  },
]

/** What the sides say on detained citizens. */
export const detentionPositions: readonly PositionFact[] = [
  {
    on: '2019-01-16',
    side: 'b',
    text: 'He was caught red-handed.',
    verbatim: true,
    speaker: 'Sergey Lavrov, quoted by ABC News (Australia)',
    sources: ['abc-australia-2019-01-16'],
  },
  {
    on: '2019-07-01',
    side: 'b',
    text: 'Free Yaroshenko, swap him for an American or Americans who are serving their sentence here.',
    verbatim: true,
    speaker: 'Sergey Ryabkov to Interfax, quoted by The Moscow Times',
    sources: ['moscow-times-2019-07-01'],
  },
  {
    on: '2020-06-15',
    side: 'a',
    text: "We demand Paul Whelan's immediate release.",
    verbatim: true,
    speaker: 'Secretary Pompeo, statement',
    sources: ['state-department-2020-06-15'],
  },
  {
    on: '2020-06-15',
    side: 'b',
    text: '…in strict correspondence with the Russian laws and all required norms and procedures.',
    verbatim: true,
    speaker: 'Foreign Ministry, quoted by Sputnik',
    sources: ['sputnik-2020-06-15'],
  },
  {
    on: '2020-07-30',
    side: 'a',
    text: 'This was theater of the absurd.',
    verbatim: true,
    speaker: 'Ambassador John Sullivan',
    sources: ['us-embassy-moscow-2020-07-30'],
  },
  {
    on: '2021-05-12',
    side: 'a',
    text: 'He called on Russia to release Paul Whelan and Trevor Reed so they can return home to their families.',
    verbatim: true,
    speaker: 'Department of State, readout',
    eventId: 'call-0512',
    sources: ['state-department-2021-05-12'],
  },
  {
    on: '2021-06-14',
    side: 'b',
    text: 'A prisoner swap can be discussed.',
    speaker: 'Vladimir Putin',
    eventId: 'ev-2021-06-14-62',
    sources: ['moscow-times-2021-06-14'],
  },
  {
    on: '2021-07-13',
    side: 'b',
    text: 'Russia will do everything to reunite the families of Yaroshenko and Bout; its proposals went unanswered.',
    speaker: 'Sergey Ryabkov to TASS',
    sources: ['tass-2021-07-13'],
  },
]

/** What the sides say on human rights. */
export const humanRightsPositions: readonly PositionFact[] = [
  {
    on: '2021-01-31',
    side: 'a',
    text: 'Those detained at the rallies should be released; the “harsh tactics” are condemned.',
    speaker: 'Antony Blinken',
    eventId: 'ev-2021-01-31-07',
    sources: ['hill-2021-01-31', 'hindustan-times-2021-01-31'],
  },
  {
    on: '2021-01-31',
    side: 'b',
    text: 'What the United States says of the protests is “crude interference”.',
    speaker: 'Foreign Ministry',
    eventId: 'ev-2021-01-31-08',
    sources: ['daily-beast-2021-01-31'],
  },
  {
    on: '2021-02-02',
    side: 'a',
    text: 'Navalny should be released.',
    speaker: 'Antony Blinken',
    eventId: 'ev-2021-02-02-09',
    sources: ['nbc-2021-02-02', 'reuters-via-streetinsider-2021-02-02'],
  },
]

/** What the sides say on election interference. */
export const electionPositions: readonly PositionFact[] = [
  {
    on: '2021-03-16',
    side: 'a',
    text: 'Putin authorised operations to influence the US election of 2020.',
    speaker: 'Director of National Intelligence, report',
    eventId: 'ev-2021-03-16-18',
    sources: ['cbc-2021-03-16'],
  },
  {
    on: '2021-09-10',
    side: 'b',
    text: 'There is “undeniable proof” that US technology companies broke Russian law before the Duma election.',
    eventId: 'ev-2021-09-10-85',
    sources: ['al-jazeera-2021-09-10'],
  },
]

/** What the sides say on arms control. */
export const armsControlPositions: readonly PositionFact[] = [
  { on: '2021-02-03', side: 'a', text: 'New START stands to 2026.', speaker: 'Department of State' },
  {
    on: '2021-02-12',
    side: 'b',
    text: 'Dialogue on strategic stability must continue despite disagreements.',
    speaker: 'Sergey Lavrov',
    eventId: 'ev-2021-02-12-14',
    sources: ['pledgetimes-2021-02-12'],
  },
  {
    on: '2021-05-27',
    side: 'a',
    text: 'The United States will not rejoin the Open Skies Treaty.',
    eventId: 'ev-2021-05-27-60',
    sources: ['ap-via-trumbull-times-2021-05-27'],
  },
]

/** What the sides say on their missions. */
export const missionPositions: readonly PositionFact[] = [
  {
    on: '2021-08-01',
    side: 'b',
    text: '24 diplomats are expelled, nearly all without replacement.',
    speaker: 'Anatoly Antonov',
    eventId: 'visas-24',
    sources: ['dw-2021-08-01', 'ap-via-kttc-2021-08-02'],
  },
  {
    on: '2021-08-02',
    side: 'a',
    text: 'Their visas expire; those concerned are expected to leave or to apply for an extension.',
    speaker: 'Department of State',
    eventId: 'visas-24',
    sources: ['urdupoint-sputnik-2021-08-03'],
  },
  {
    on: '2021-10-12',
    side: 'b',
    text: 'All mutual restrictions on missions should be lifted.',
    eventId: 'ev-2021-10-12-93',
    sources: ['eirns-2021-10-12'],
  },
]

/** What the sides say on sanctions. */
export const sanctionsPositions: readonly PositionFact[] = [
  {
    on: '2021-12-07',
    side: 'a',
    text: 'Strong economic measures would follow.',
    speaker: 'Joe Biden',
    eventId: 'ev-2021-12-07-113',
    sources: ['cnn-text-via-mirror-2021-12-07'],
  },
  {
    on: '2021-12-30',
    side: 'b',
    text: 'New sanctions could break relations, a “colossal mistake”.',
    speaker: 'Vladimir Putin',
    eventId: 'ev-2021-12-30-121',
    sources: ['bbc-text-via-d1softballnews-2021-12-31', 'pledgetimes-2021-12-30'],
  },
]

/** What the sides say on space. */
export const spacePositions: readonly PositionFact[] = [
  {
    on: '2021-11-15',
    side: 'a',
    text: 'The anti-satellite test is condemned.',
    eventId: 'ev-2021-11-15-103',
    sources: ['abc-news-2021-11-15'],
  },
]
