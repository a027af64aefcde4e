import type { Soundness } from '#storage/write.ts'

/**
 * What tells whether a whole that came of taking something back, or of bringing something back, could be read
 * again from a file: every link leads somewhere, nothing is part of itself. Fetched when it is asked for.
 */
export async function soundness(): Promise<Soundness> {
  const { linksInSteps } = await import('#dataset/linkRules.ts')
  return function* (whole) {
    let faults = 0
    yield* linksInSteps(
      { ...whole },
      () => faults++,
      () => faults > 0,
    )
    return faults === 0
  }
}
