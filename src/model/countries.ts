import { folded } from './folded.ts'

/** A country as it can be one side of a relationship. */
export interface Country {
  /** ISO 3166-1 alpha-3, or a user-assigned code of the same form. */
  readonly code: string
  /** ISO 3166-1 alpha-2, or the code by which Intl knows it. */
  readonly alpha2: string
  /** Its English name, for a state that is no more: Intl would give that of its successor. */
  readonly english?: string
}

/** A country with the name by which a reader knows it. */
export interface NamedCountry extends Country {
  readonly name: string
}

/** ISO 3166-1 as of 2026: alpha-3 followed by alpha-2, 249 countries and territories. */
const ISO_3166_1 = `
ABWAW AFGAF AGOAO AIAAI ALAAX ALBAL ANDAD AREAE ARGAR ARMAM ASMAS ATAAQ ATFTF ATGAG AUSAU AUTAT AZEAZ
BDIBI BELBE BENBJ BESBQ BFABF BGDBD BGRBG BHRBH BHSBS BIHBA BLMBL BLRBY BLZBZ BMUBM BOLBO BRABR BRBBB
BRNBN BTNBT BVTBV BWABW CAFCF CANCA CCKCC CHECH CHLCL CHNCN CIVCI CMRCM CODCD COGCG COKCK COLCO COMKM
CPVCV CRICR CUBCU CUWCW CXRCX CYMKY CYPCY CZECZ DEUDE DJIDJ DMADM DNKDK DOMDO DZADZ ECUEC EGYEG ERIER
ESHEH ESPES ESTEE ETHET FINFI FJIFJ FLKFK FRAFR FROFO FSMFM GABGA GBRGB GEOGE GGYGG GHAGH GIBGI GINGN
GLPGP GMBGM GNBGW GNQGQ GRCGR GRDGD GRLGL GTMGT GUFGF GUMGU GUYGY HKGHK HMDHM HNDHN HRVHR HTIHT HUNHU
IDNID IMNIM INDIN IOTIO IRLIE IRNIR IRQIQ ISLIS ISRIL ITAIT JAMJM JEYJE JORJO JPNJP KAZKZ KENKE KGZKG
KHMKH KIRKI KNAKN KORKR KWTKW LAOLA LBNLB LBRLR LBYLY LCALC LIELI LKALK LSOLS LTULT LUXLU LVALV MACMO
MAFMF MARMA MCOMC MDAMD MDGMG MDVMV MEXMX MHLMH MKDMK MLIML MLTMT MMRMM MNEME MNGMN MNPMP MOZMZ MRTMR
MSRMS MTQMQ MUSMU MWIMW MYSMY MYTYT NAMNA NCLNC NERNE NFKNF NGANG NICNI NIUNU NLDNL NORNO NPLNP NRUNR
NZLNZ OMNOM PAKPK PANPA PCNPN PERPE PHLPH PLWPW PNGPG POLPL PRIPR PRKKP PRTPT PRYPY PSEPS PYFPF QATQA
REURE ROURO RUSRU RWARW SAUSA SDNSD SENSN SGPSG SGSGS SHNSH SJMSJ SLBSB SLESL SLVSV SMRSM SOMSO SPMPM
SRBRS SSDSS STPST SURSR SVKSK SVNSI SWESE SWZSZ SXMSX SYCSC SYRSY TCATC TCDTD TGOTG THATH TJKTJ TKLTK
TKMTM TLSTL TONTO TTOTT TUNTN TURTR TUVTV TWNTW TZATZ UGAUG UKRUA UMIUM URYUY USAUS UZBUZ VATVA VCTVC
VENVE VGBVG VIRVI VNMVN VUTVU WLFWF WSMWS YEMYE ZAFZA ZMBZM ZWEZW
`

/** Codes outside the standard: user-assigned ones in wide use, and those of states that are no more. */
const OTHERS: readonly Country[] = [
  { code: 'XKX', alpha2: 'XK' },
  { code: 'EUE', alpha2: 'EU' },
  { code: 'SUN', alpha2: 'SU', english: 'Soviet Union' },
  { code: 'YUG', alpha2: 'YU', english: 'Yugoslavia' },
  { code: 'CSK', alpha2: 'CS', english: 'Czechoslovakia' },
  { code: 'DDR', alpha2: 'DD', english: 'German Democratic Republic' },
]

/** Other names under which people look for a country. */
export const ALIASES: Readonly<Record<string, readonly string[]>> = {
  ARE: ['UAE'],
  CHN: ['People’s Republic of China', 'PRC'],
  CIV: ['Ivory Coast'],
  COD: ['Democratic Republic of the Congo', 'DRC', 'Zaire'],
  COG: ['Republic of the Congo'],
  CPV: ['Cabo Verde'],
  CZE: ['Czech Republic'],
  DDR: ['East Germany', 'GDR'],
  GBR: ['UK', 'Great Britain'],
  KOR: ['Republic of Korea', 'ROK'],
  MKD: ['Macedonia'],
  NLD: ['Holland'],
  PRK: ['Democratic People’s Republic of Korea', 'DPRK'],
  RUS: ['Russian Federation'],
  SUN: ['USSR'],
  SWZ: ['Swaziland'],
  TLS: ['East Timor'],
  TUR: ['Turkey'],
  USA: ['United States of America'],
  VAT: ['Holy See'],
}

/** Every country of ISO 3166-1 in the order of the codes, then the others. */
export const COUNTRIES: readonly Country[] = [
  ...ISO_3166_1.trim()
    .split(/\s+/)
    .map((pair) => ({ code: pair.slice(0, 3), alpha2: pair.slice(3) })),
  ...OTHERS,
]

const byCode = new Map(COUNTRIES.map((country) => [country.code, country]))
const isoCodes = new Set(COUNTRIES.slice(0, -OTHERS.length).map(({ code }) => code))

/** Whether a text is a code that somebody assigned on their own: three capital letters that ISO does not use. */
export function isOwnCode(text: string): boolean {
  return /^[A-Z]{3}$/.test(text) && !isoCodes.has(text)
}

/**
 * The name of a country in the reader's language.
 *
 * @param locale a BCP 47 tag
 * @returns the code itself where nobody knows a name for it
 * @throws RangeError for what is no language tag: the caller's bug
 */
export function countryName(code: string, locale: string): string {
  const country = byCode.get(code)
  if (country === undefined) return code
  return country.english ?? namesIn(locale).of(country.alpha2) ?? code
}

/**
 * Countries that a typed text may mean, the likeliest first: by code or whole name, by the beginning of the
 * name, of the code, of each word, by any part of a name. Accents and case do not matter; the English name and
 * other usual ones are found in every language. An empty text gives all of them, by name.
 */
export function searchCountries(text: string, locale: string): readonly NamedCountry[] {
  const typed = folded(text)
  return entriesIn(locale)
    .map((entry) => ({ entry, rank: rankOf(entry, typed) }))
    .filter(({ rank }) => rank < NOT_FOUND)
    .toSorted((one, two) => one.rank - two.rank)
    .map(({ entry }) => entry.country)
}

/** A country as it is looked for: its names without accents, case and punctuation. */
interface Entry {
  readonly country: NamedCountry
  readonly codes: readonly string[]
  readonly names: readonly string[]
}

const NOT_FOUND = 5

function rankOf({ codes, names }: Entry, typed: string): number {
  if (codes.includes(typed) || names.includes(typed)) return 0
  if (names.some((name) => name.startsWith(typed))) return 1
  if (codes.some((code) => code.startsWith(typed))) return 2
  const begun = (name: string) =>
    typed.split(' ').every((word) => name.split(' ').some((part) => part.startsWith(word)))
  if (names.some(begun)) return 3
  return names.some((name) => name.includes(typed)) ? 4 : NOT_FOUND
}

const entries = new Map<string, readonly Entry[]>()

function entriesIn(locale: string): readonly Entry[] {
  const known = entries.get(locale)
  if (known) return known
  const { compare } = new Intl.Collator(locale)
  const made = COUNTRIES.map((country) => entryOf(country, locale)).toSorted((one, two) =>
    compare(one.country.name, two.country.name),
  )
  entries.set(locale, made)
  return made
}

function entryOf(country: Country, locale: string): Entry {
  const { code, alpha2 } = country
  const name = countryName(code, locale)
  const names = [name, countryName(code, 'en'), ...(ALIASES[code] ?? [])]
  return { country: { ...country, name }, codes: [code, alpha2].map(folded), names: names.map(folded) }
}

const displayNames = new Map<string, Intl.DisplayNames>()

function namesIn(locale: string): Intl.DisplayNames {
  const known = displayNames.get(locale)
  if (known) return known
  const made = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' })
  displayNames.set(locale, made)
  return made
}
