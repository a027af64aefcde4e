/** Hands a text or a picture to the browser as a file to keep: works from `file://` too, where no save picker may be. */
export function handOver(fileName: string, content: string | Blob, type = 'application/json'): void {
  const url = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  document.body.append(link)
  link.click()
  link.remove()
  // The download reads the blob after the click; a minute is ample even for a slow disk.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
