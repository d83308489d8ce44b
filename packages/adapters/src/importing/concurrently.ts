/** How many rows are under way at once: a storage that flushes commits together likes company. */
export const AT_ONCE = 16

/**
 * Works through items, some at a time, in their order. When one fails nothing further is begun, what is under way comes
 * to its end, and then the failure is thrown: afterwards nothing runs on unseen.
 *
 * @throws whatever `work` threw first, or the reason of the signal.
 */
export async function concurrently<T>(
  items: readonly T[],
  work: (item: T, index: number) => Promise<void>,
  options: { readonly atOnce?: number; readonly signal?: AbortSignal | undefined } = {},
): Promise<void> {
  const failures: unknown[] = []
  let next = 0
  const worker = async () => {
    while (next < items.length && failures.length === 0) {
      const index = next
      next += 1
      try {
        options.signal?.throwIfAborted()
        await work(items[index] as T, index)
      } catch (error) {
        failures.push(error)
      }
    }
  }
  await Promise.all(Array.from({ length: options.atOnce ?? AT_ONCE }, worker))
  if (failures.length > 0) throw failures[0]
}
