/** What the `format` of a sealed file says. It stands alone, since every reader of files asks for it. */
export const SEALED_FORMAT = 'bilat-sealed'
