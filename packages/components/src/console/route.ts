/** Where in a console somebody is. */
export interface Place {
  /** A page of the definition, or `part:` and a page of a plugin; empty for the first one. */
  readonly page: string
  readonly params: Readonly<Record<string, string>>
}

/** `#/own/stages?case=c1` under the prefix `#/own/`; nothing when the address is another’s. */
export function placeOf(hash: string, prefix: string): Place | undefined {
  if (hash !== '' && hash !== '#' && !hash.startsWith(prefix)) return undefined
  const [path = '', query = ''] = hash.slice(prefix.length).split('?')
  return { page: decoded(path), params: Object.fromEntries(new URLSearchParams(query)) }
}

/** The address of a page. */
export function hashOf(prefix: string, page: string, params: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams(params).toString()
  return `${prefix}${encodeURIComponent(page)}${query === '' ? '' : `?${query}`}`
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
