import { isWriting } from '../../internal/grid-keys'
import type { OpenFile } from './open-file'

/** The keys of the reading area; what they do is in its tools too. */
export function readingKeys(
  event: KeyboardEvent,
  file: OpenFile,
  more: Readonly<Record<string, () => void>>,
): void {
  const field = (selector: string) =>
    (event.currentTarget as HTMLElement).querySelector<HTMLInputElement>(selector)?.focus()
  const find = (event.ctrlKey || event.metaKey) && event.key === 'f' && file.paged
  if (!find && (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target))) return
  const acts: Readonly<Record<string, () => void>> = {
    '+': () => file.zoomBy(1),
    '=': () => file.zoomBy(1),
    '-': () => file.zoomBy(-1),
    '0': () => file.zoomBy(0),
    r: () => file.rotate(),
    f: () => (find ? field('.find input') : file.fitPage()),
    '/': () => field('.find input'),
    g: () => field('.jump input'),
    n: () => void file.finder.step(1),
    N: () => void file.finder.step(-1),
    p: () => void file.print(),
    PageDown: () => file.goTo(file.page + 1),
    PageUp: () => file.goTo(file.page - 1),
    ...more,
  }
  const act = file.state === 'ready' ? acts[event.key] : undefined
  if (!act) return
  event.preventDefault()
  act()
}
