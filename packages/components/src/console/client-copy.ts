import type { ZhixingClient } from '../internal/core'

/** The same client as an object of its own: who puts something in place of its functions changes nobody else's. */
export function clientCopy(
  client: ZhixingClient,
  execute: ZhixingClient['execute'] = (name, input, options) => client.execute(name, input, options),
): ZhixingClient {
  return Object.freeze({
    execute,
    query: (name, input) => client.query(name, input),
    words: (locale) => client.words(locale),
    file: (hash, caseId) => client.file(hash, caseId),
    upload: (file) => client.upload(file),
    subscribe: (listener) => client.subscribe(listener),
  } satisfies ZhixingClient)
}
