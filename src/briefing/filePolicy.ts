/** Base64 of the SHA-256 of a text, as a policy names a script by it. */
export type ScriptHash = (text: string) => Promise<string>

/** The policy of a file that is handed out: the given scripts run, and nothing is fetched, sent or framed. */
export async function filePolicy(scripts: readonly string[], hash: ScriptHash): Promise<string> {
  const hashes = await Promise.all(scripts.map(async (script) => `'sha256-${await hash(script)}'`))
  return [
    `default-src 'none'`,
    `script-src ${hashes.join(' ')}`,
    // Charts are drawn with style attributes, which no hash can name.
    `style-src 'unsafe-inline'`,
    `font-src data:`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ')
}
