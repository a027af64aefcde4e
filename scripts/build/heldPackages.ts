/** A package that another one carries inside its own file, where the build cannot see it. */
export interface HeldPackage {
  readonly name: string
  /** SPDX. */
  readonly licence: 'MIT' | 'ISC' | 'BSD-3-Clause' | 'MIT AND Zlib' | 'ISC AND MIT'
  /** As its licence names it. */
  readonly copyright: string
}

/** What a package was found to carry, by looking, in the one version that was looked at. */
export interface Holder {
  readonly version: string
  readonly holds: readonly HeldPackage[]
}

const JSZIP: readonly HeldPackage[] = [
  {
    name: 'pako',
    licence: 'MIT AND Zlib',
    copyright:
      'Copyright (C) 2014-2017 by Vitaly Puzrin and Andrei Tuputcyn. (C) 1995-2013 Jean-loup Gailly and Mark Adler',
  },
  ...mit('Copyright (c) 2014-2018 Calvin Metcalf, Jordan Harband', 'lie'),
  ...mit(
    'Copyright (c) 2012 Barnesandnoble.com, llc, Donavon West, Domenic Denicola, Brian Cavalier',
    'immediate',
  ),
  ...mit('Copyright (c) 2012 Barnesandnoble.com, llc, Donavon West, and Domenic Denicola', 'setimmediate'),
]

/** Packages that are published as one file with others inside. Another version of one has to be looked at anew. */
export const HOLDERS: Readonly<Record<string, Holder>> = {
  jszip: { version: '3.10.2', holds: JSZIP },
  docx: {
    version: '9.5.1',
    holds: [
      ...mit(
        'Copyright (c) 2009-2016 Stuart Knightley, David Duponchel, Franz Buchinger, António Afonso',
        'jszip',
      ),
      ...JSZIP,
      ...mit('Copyright (c) 2011-2016 Dylan Greene <dylang@gmail.com>', 'xml'),
      ...mit('Copyright (c) 2016-2017 Yousuf Almarzooqi', 'xml-js'),
      ...mit('Copyright Fedor Indutny, 2014.', 'hash.js'),
      ...mit('Copyright 2017 Andrey Sitnik <andrey@sitnik.es>', 'nanoid'),
      {
        name: 'sax',
        licence: 'ISC AND MIT',
        copyright:
          'Copyright (c) 2010-2024 Isaac Z. Schlueter and Contributors. String.fromCodePoint: Copyright (c) 2010-2024 Mathias Bynens <https://mathiasbynens.be/>',
      },
      { name: 'minimalistic-assert', licence: 'ISC', copyright: 'Copyright 2015 Calvin Metcalf' },
      { name: 'inherits', licence: 'ISC', copyright: 'Copyright (c) Isaac Z. Schlueter' },
      { name: 'ieee754', licence: 'BSD-3-Clause', copyright: 'Copyright 2008 Fair Oaks Labs, Inc.' },
      ...mit('Copyright (c) 2014 Jameson Little', 'base64-js'),
      ...mit('Copyright (c) Feross Aboukhadijeh, and other contributors.', 'buffer'),
      ...mit('Copyright (c) Feross Aboukhadijeh', 'safe-buffer'),
      ...mit('Copyright (c) 2013 Roman Shtylman <shtylman@gmail.com>', 'process'),
      ...mit('Copyright (c) 2014 Nathan Rajlich <nathan@tootallnate.net>', 'util-deprecate'),
      ...mit('Copyright (c) James Halliday', 'stream-browserify'),
      ...mit('Copyright Joyent, Inc. and other Node contributors.', 'events', 'util'),
      ...mit(
        'Copyright Node.js contributors. All rights reserved. Copyright Joyent, Inc. and other Node contributors. All rights reserved.',
        ...['readable-stream', 'string_decoder'],
      ),
      ...mit('Copyright (c) 2012 Raynos.', 'for-each'),
      ...mit('Copyright (c) 2013 Raynos.', 'function-bind'),
      ...mit('Copyright (c) 2014 Jordan Harband', 'is-arguments', 'is-generator-function'),
      ...mit('Copyright (c) 2015 Jordan Harband', 'is-callable', 'is-typed-array', 'which-typed-array'),
      ...mit('Copyright (c) 2016 Jordan Harband', 'has-symbols'),
      ...mit('Copyright (c) 2020 Inspect JS', 'available-typed-arrays'),
      ...mit('Copyright (c) 2020 Jordan Harband', 'call-bind', 'get-intrinsic'),
      ...mit('Copyright (c) 2021 Inspect JS', 'has-tostringtag'),
      ...mit('Copyright (c) 2022 Inspect JS', 'has-property-descriptors'),
      ...mit('Copyright (c) 2022 Jordan Harband', 'gopd'),
      ...mit('Copyright (c) 2023 Jordan Harband', 'define-data-property'),
      ...mit('Copyright (c) 2024 ECMAScript Shims', 'dunder-proto', 'math-intrinsics'),
      ...mit(
        'Copyright (c) 2024 Jordan Harband',
        ...['call-bind-apply-helpers', 'call-bound', 'es-define-property', 'es-errors', 'es-object-atoms'],
        'possible-typed-array-names',
      ),
      ...mit('Copyright (c) 2025 Jordan Harband', 'get-proto'),
      ...mit('Copyright (c) Jordan Harband and contributors', 'hasown', 'set-function-length'),
    ],
  },
}

function mit(copyright: string, ...names: readonly string[]): HeldPackage[] {
  return names.map((name) => ({ name, licence: 'MIT', copyright }))
}
