import type { Dataset } from '#model/records/dataset.ts'

/**
 * What tells whether a whole that came of taking something back, or of bringing something back, could be read
 * again from a file: every link leads somewhere, nothing is part of itself. Fetched when it is asked for.
 */
export async function soundness(): Promise<(whole: Dataset) => boolean> {
  const { checkLinks } = await import('#dataset/linkRules.ts')
  return (whole) => {
    let faults = 0
    checkLinks({ ...whole }, () => faults++)
    return faults === 0
  }
}
