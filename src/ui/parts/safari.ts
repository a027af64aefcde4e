/** Whether this is Safari, which clears sites that were not opened for seven days: none lets a page ask. */
export const isSafari = /^((?!chrome|android|crios|fxios).)*safari/i.test(navigator.userAgent)
