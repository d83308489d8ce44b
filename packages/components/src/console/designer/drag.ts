/** What is being dragged in a list: of which list, and from where. */
let dragged: { readonly list: string; readonly from: unknown } | undefined

/** Listeners of an entry that can be dragged and dropped on: what is dropped comes to its place. */
export function dragItem<T>(list: string, at: T, put: (from: T) => void) {
  return {
    start: (event: DragEvent) => {
      event.stopPropagation()
      dragged = { list, from: at }
    },
    over: (event: DragEvent) => {
      if (dragged?.list === list) event.preventDefault()
    },
    drop: (event: DragEvent) => {
      const taken = dragged
      if (taken?.list !== list) return
      event.preventDefault()
      event.stopPropagation()
      dragged = undefined
      // Only this function puts something under the name of a list, and always of this kind.
      put(taken.from as T)
    },
  }
}
