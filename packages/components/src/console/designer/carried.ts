import type { Spot } from './edit'

/** What is dragged over a page: a block of it, or something new out of the palette. */
export type Carried = { readonly from: Spot } | { readonly kind: string; readonly name: string }

let carried: Carried | undefined

export function carry(thing: Carried): void {
  carried = thing
}

/** What was dragged, once. */
export function taken(): Carried | undefined {
  const thing = carried
  carried = undefined
  return thing
}

/** Listeners of a place where it can be dropped; while it is above, the place says so. */
export function dropPlace(locked: boolean, put: (thing: Carried) => void) {
  const mark = (event: DragEvent, on: boolean) => {
    const place = event.currentTarget as HTMLElement
    if (on) place.dataset.over = ''
    else delete place.dataset.over
  }
  return {
    over: (event: DragEvent) => {
      if (!carried || locked) return
      event.preventDefault()
      event.stopPropagation()
      mark(event, true)
    },
    leave: (event: DragEvent) => mark(event, false),
    drop: (event: DragEvent) => {
      event.preventDefault()
      event.stopPropagation()
      mark(event, false)
      const thing = taken()
      if (thing && !locked) put(thing)
    },
  }
}
