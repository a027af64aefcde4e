/** Line icons in a 16 × 16 box, drawn with a 1.4 stroke; `fill:` paths are filled instead. */
export const ICONS = {
  calendar: 'M2.5 4h11v9.5h-11zM2.5 7h11M5.5 2v3M10.5 2v3',
  previous: 'M10 3 5 8l5 5',
  next: 'M6 3l5 5-5 5',
  up: 'M3 10l5-5 5 5',
  down: 'M3 6l5 5 5-5',
  close: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  hidden: 'M1.5 8S4 3.8 8 3.8 14.5 8 14.5 8 12 12.2 8 12.2 1.5 8 1.5 8zM3 13 13 3',
  clock: 'M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8zM8 4.5V8l2.5 1.8',
  warning: 'M8 2 14.5 13.5h-13zM8 6.2v3.6M8 11.2v1',
  check: 'M2.5 8.5 6 12l7.5-8',
  plus: 'M8 3v10M3 8h10',
  changed: 'M8 3l5.5 10h-11z',
  equal: 'M3 6h10M3 10h10',
  only: 'M3 8h10',
  upload: 'M8 12V3M4.5 6.2 8 2.8l3.5 3.4M3 14h10',
  download: 'M8 3v9M4.5 8.8 8 12.2l3.5-3.4M3 14h10',
  overview: 'M2 8 8 2.8 14 8M3.8 6.8V13.5h8.4V6.8',
  timeline: 'M2 4h12M2 8h12M2 12h12M6 2.5v3M10.5 6.5v3M5 10.5v3',
  issues: 'M3.5 14V2.5h9l-2 3 2 3h-9',
  meetings: 'M2.5 4h11v9.5h-11zM2.5 7h11M5.5 2v3M10.5 2v3',
  briefings: 'M2.5 3h11v8h-11zM8 11v2.5M5.5 13.5h5',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  data: 'M2.5 4c0-1 2.5-1.8 5.5-1.8S13.5 3 13.5 4 11 5.8 8 5.8 2.5 5 2.5 4zM2.5 4v8c0 1 2.5 1.8 5.5 1.8s5.5-.8 5.5-1.8V4M2.5 8c0 1 2.5 1.8 5.5 1.8s5.5-.8 5.5-1.8',
  settings: 'M3 5h5M11 5h2M3 11h2M8 11h5M9.5 3.5v3M6.5 9.5v3',
  light:
    'M8 5a3 3 0 1 1 0 6 3 3 0 0 1 0-6zM8 1.2v1.6M8 13.2v1.6M1.2 8h1.6M13.2 8h1.6M3.2 3.2l1.1 1.1M11.7 11.7l1.1 1.1M3.2 12.8l1.1-1.1M11.7 4.3l1.1-1.1',
  dark: 'M13.5 9.8A6 6 0 0 1 6.2 2.5a6 6 0 1 0 7.3 7.3z',
  system: 'M2 3h12v8H2zM5.5 14h5M8 11v3',
  external: 'M9 2.5h4.5V7M13.5 2.5 7.5 8.5M11.5 9v4.5h-9v-9H7',
} as const

export type IconName = keyof typeof ICONS
