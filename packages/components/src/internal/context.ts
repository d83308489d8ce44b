import { ContextProvider, createContext } from '@lit/context'
import type { ZhixingClient } from './core'

/** The key under which elements ask their ancestors for a client; the same in every version of this package. */
export const clientContext = createContext<ZhixingClient>(Symbol.for('zhixing.client'))

/**
 * Gives a client to every `zx-…` element inside `root`. Call the returned function to give another one.
 *
 * @example provideClient(document.body, client)
 */
export function provideClient(root: HTMLElement, client: ZhixingClient): (next: ZhixingClient) => void {
  const provider = new ContextProvider(root, { context: clientContext, initialValue: client })
  provider.hostConnected()
  return (next) => provider.setValue(next)
}
