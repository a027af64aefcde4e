/** Passphrases of sealed linked files, by relationship: typed in this visit, in memory, and kept for no longer. */
export class LinkedPassphrases {
  readonly #known = new Map<string, string>()
  /** Relationships of which one was chosen that nothing has been sealed with yet. */
  readonly #waiting = new Set<string>()

  /** What the file is sealed with at the next save; undefined where it has to be asked for. */
  get(rel: string): string | undefined {
    return this.#known.get(rel)
  }

  has(rel: string): boolean {
    return this.#known.has(rel)
  }

  /** Seals with this one from now on. */
  choose(rel: string, passphrase: string): void {
    this.#known.set(rel, passphrase)
    this.#waiting.add(rel)
  }

  /** This one opens what stands in the file. It does not take the place of one that was chosen and waits for its first save. */
  learn(rel: string, passphrase: string): void {
    if (!this.#waiting.has(rel)) this.#known.set(rel, passphrase)
  }

  /** Somebody else sealed the file with another one, which is to be asked for; not where one was chosen here. */
  outdate(rel: string): void {
    if (!this.#waiting.has(rel)) this.#known.delete(rel)
  }

  /** The file has been sealed with the one that is known. */
  used(rel: string): void {
    this.#waiting.delete(rel)
  }

  forget(rel: string): void {
    this.#known.delete(rel)
    this.#waiting.delete(rel)
  }
}
