/** Gives a text to the reader as a file. */
export function saveText(name: string, text: string, mediaType: string): void {
  saveBlob(name, new Blob([text], { type: mediaType }))
}

/** Gives what the server sent to the reader as a file. */
export function saveBlob(name: string, blob: Blob): void {
  const link = document.createElement('a')
  const url = URL.createObjectURL(blob)
  link.href = url
  link.download = name
  link.click()
  // The browser has taken the file over once the click is done.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
