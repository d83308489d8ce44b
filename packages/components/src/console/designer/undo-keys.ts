/** Ctrl+Z takes back, Ctrl+Y and Ctrl+Shift+Z do again; in a field of text the browser's own way goes before. */
export function undoKeys(step: (way: 'undo' | 'redo') => void): (event: KeyboardEvent) => void {
  return (event) => {
    const [target] = event.composedPath()
    const writes = target instanceof HTMLInputElement && /^(?:text|date|number)$/.test(target.type)
    if (writes || target instanceof HTMLTextAreaElement || !(event.ctrlKey || event.metaKey)) return
    const key = event.key.toLowerCase()
    const again = key === 'y' || (key === 'z' && event.shiftKey)
    if (!again && key !== 'z') return
    event.preventDefault()
    step(again ? 'redo' : 'undo')
  }
}
