/** The themes the app can be seen in; slides use `projector`. */
export const THEMES = ['light', 'dark', 'projector'] as const
export type Theme = (typeof THEMES)[number]

/** Colours by meaning, as `#RRGGBB`. The same values stand in the style sheet as tokens. */
export interface Palette {
  /** Page. */
  readonly paper: string
  /** Dialogs, inputs, boxes that lie on the page. */
  readonly surface: string
  /** The zone of what is still to come, rails. */
  readonly sunk: string
  /** Text and the index line. */
  readonly ink: string
  /** Secondary text. */
  readonly ink2: string
  /** Captions and axis text. */
  readonly ink3: string
  /** Hairlines; decorative only, below 3:1. */
  readonly rule: string
  /** Axes, the zero line, borders. */
  readonly rule2: string
  readonly coop: string
  readonly conf: string
  /** Area fills, never text. */
  readonly coopTint: string
  readonly confTint: string
  /** The relationship's side a, of the same weight as `sideB`: contrast of the two within 20 %. */
  readonly sideA: string
  readonly sideB: string
  /** The chosen moment or thing; never a data series. */
  readonly mark: string
  /** Text on `mark`. */
  readonly markInk: string
  /** Selected row, highlighted quote. */
  readonly sel: string
  /** The interval around the index line, drawn at {@link BAND_OPACITY}. */
  readonly band: string
}

/** Opacity of the band over its ground. */
export const BAND_OPACITY = 0.75

/**
 * The three palettes. Contrast after WCAG 2.2 and colour difference (CIEDE2000, also under the three simulated
 * colour-vision deficiencies of Machado 2009) are computed in the test beside this file.
 */
export const palettes: { readonly [T in Theme]: Palette } = {
  light: {
    paper: '#F7F6F2',
    surface: '#FFFFFF',
    sunk: '#EFEDE6',
    ink: '#17191C',
    ink2: '#43474D',
    ink3: '#666A6F',
    rule: '#D8D5CB',
    rule2: '#8B877A',
    coop: '#0B757F',
    conf: '#B0440C',
    coopTint: '#CFE3E3',
    confTint: '#F0D9C8',
    sideA: '#254268',
    sideB: '#4C4530',
    mark: '#FFDD55',
    markInk: '#17191C',
    sel: '#FFF3BF',
    band: '#D8D5CB',
  },
  dark: {
    paper: '#15171A',
    surface: '#1D2024',
    sunk: '#101214',
    ink: '#ECEAE4',
    ink2: '#B9B8B2',
    ink3: '#94948F',
    rule: '#2E3237',
    rule2: '#6A7078',
    coop: '#5FD0D6',
    conf: '#EE8437',
    coopTint: '#173A3E',
    confTint: '#47290F',
    sideA: '#6B95C6',
    sideB: '#9F957A',
    mark: '#FFDD55',
    markInk: '#17191C',
    sel: '#2F2B14',
    band: '#2E3237',
  },
  projector: {
    paper: '#FFFFFF',
    surface: '#FFFFFF',
    sunk: '#F2F2EE',
    ink: '#000000',
    ink2: '#2E3135',
    ink3: '#55595E',
    rule: '#C9C6BC',
    rule2: '#8E8B80',
    coop: '#00656F',
    conf: '#AB3D00',
    coopTint: '#CBE2E4',
    confTint: '#F3D9C6',
    sideA: '#0F335A',
    sideB: '#403922',
    mark: '#FFD633',
    markInk: '#17191C',
    sel: '#FFF0AD',
    band: '#E3E0D6',
  },
}
