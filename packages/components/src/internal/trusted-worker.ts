interface Policy {
  createScriptURL(url: string): unknown
}

interface Factory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): Policy
}

/** One policy for the page, also when two versions of this package are on it: a name may be taken only once. */
const KEY = Symbol.for('zhixing.trusted-worker')

/**
 * A worker of pdf.js. Where the page asks for Trusted Types, an address is only an address when a policy says so: ours is
 * called `zhixing-pdf` and lets nothing pass but files of the page's own server. Nothing where that is not given: pdf.js
 * then starts its worker by itself.
 */
export function pdfWorker(src: string): Worker | undefined {
  const { trustedTypes } = globalThis as { trustedTypes?: Factory }
  if (!trustedTypes || !isOwn(src)) return undefined
  try {
    const shared = globalThis as { [KEY]?: Policy }
    shared[KEY] ??= trustedTypes.createPolicy('zhixing-pdf', { createScriptURL: checked })
    return new Worker(shared[KEY].createScriptURL(src) as string, { type: 'module' })
  } catch {
    return undefined
  }
}

function isOwn(src: string): boolean {
  return new URL(src, location.href).origin === location.origin
}

function checked(url: string): string {
  if (!isOwn(url)) throw new TypeError('not of this server')
  return url
}
