/**
 * Ways of seeing, as matrices over linear light: full colour vision; Machado, Oliveira and Fernandes (2009), "A
 * Physiologically-based Model for Simulation of Color Vision Deficiency", at severity 1; and no colour at all, the
 * luminance of WCAG 2.2, which is what a grey print shows too.
 */
export const VISIONS = {
  normal: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
  achromatopsia: [0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722],
} as const
export type Vision = keyof typeof VISIONS

type Triple = readonly [number, number, number]

/** Linear light of a `#RRGGBB` colour, each 0–1. */
function linear(hex: string): Triple {
  const channel = (at: number) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  }
  return [channel(1), channel(3), channel(5)]
}

function times(m: readonly number[], [r, g, b]: Triple): Triple {
  const row = (i: number) => (m[i] ?? 0) * r + (m[i + 1] ?? 0) * g + (m[i + 2] ?? 0) * b
  return [row(0), row(3), row(6)]
}

/** Contrast of two colours after WCAG 2.2, 1–21. */
export function contrast(one: string, other: string): number {
  const luminance = (hex: string) => {
    const [r, g, b] = linear(hex)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const [dark, light] = [luminance(one), luminance(other)].sort((p, q) => p - q) as [number, number] // two in, two out
  return (light + 0.05) / (dark + 0.05)
}

const XYZ = [0.4124564, 0.3575761, 0.1804375, 0.2126729, 0.7151522, 0.072175, 0.0193339, 0.119192, 0.9503041]

/** CIELAB under D65 of a colour as somebody with this vision sees it. */
function lab(hex: string, vision: Vision): Triple {
  const seen = times(VISIONS[vision], linear(hex)).map((c) => Math.min(1, Math.max(0, c)))
  const [x, y, z] = times(XYZ, [seen[0] ?? 0, seen[1] ?? 0, seen[2] ?? 0])
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116)
  return [116 * f(y) - 16, 500 * (f(x / 0.95047) - f(y)), 200 * (f(y) - f(z / 1.08883))]
}

/**
 * Difference of two colours as somebody with this vision sees them.
 *
 * @returns CIEDE2000, 0 = the same; about 2 is just noticed side by side
 */
export function colourDifference(one: string, other: string, vision: Vision = 'normal'): number {
  return ciede2000(lab(one, vision), lab(other, vision))
}

const RAD = Math.PI / 180

/** CIEDE2000 with k = 1, after Sharma, Wu and Dalal (2005). */
export function ciede2000([L1, a1, b1]: Triple, [L2, a2, b2]: Triple): number {
  const g = 0.5 * (1 - root7((Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2))
  const [A1, A2] = [(1 + g) * a1, (1 + g) * a2]
  const [C1, C2] = [Math.hypot(A1, b1), Math.hypot(A2, b2)]
  const [h1, h2] = [hue(A1, b1), hue(A2, b2)]
  const grey = C1 * C2 === 0
  const turn = grey ? 0 : ((h2 - h1 + 540) % 360) - 180
  const dH = 2 * Math.sqrt(C1 * C2) * Math.sin((turn / 2) * RAD)
  const [Lm, Cm, hm] = [(L1 + L2) / 2, (C1 + C2) / 2, grey ? h1 + h2 : (h1 + turn / 2 + 360) % 360]
  const t = 1 - 0.17 * cos(hm - 30) + 0.24 * cos(2 * hm) + 0.32 * cos(3 * hm + 6) - 0.2 * cos(4 * hm - 63)
  const dL = (L2 - L1) / (1 + (0.015 * (Lm - 50) ** 2) / Math.sqrt(20 + (Lm - 50) ** 2))
  const dC = (C2 - C1) / (1 + 0.045 * Cm)
  const dh = dH / (1 + 0.015 * Cm * t)
  const rotation = -2 * root7(Cm) * Math.sin(60 * Math.exp(-(((hm - 275) / 25) ** 2)) * RAD)
  return Math.sqrt(dL ** 2 + dC ** 2 + dh ** 2 + rotation * dC * dh)
}

function root7(chroma: number): number {
  return Math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7))
}

function hue(a: number, b: number): number {
  return (Math.atan2(b, a) / RAD + 360) % 360
}

function cos(degrees: number): number {
  return Math.cos(degrees * RAD)
}
