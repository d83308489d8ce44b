// What an attack would leave behind: a call, a refusal of the browser, or a node that could run.
declare global {
  interface Window {
    __x: () => void
    /** The answer of the page, for the test. */
    report?: unknown
  }
}

export interface Watch {
  readonly executed: string[]
  readonly violations: string[]
  /** Names what is being done now, for the findings. */
  at(what: string): void
}

export function watch(): Watch {
  const executed: string[] = []
  const violations: string[] = []
  let now = ''
  window.__x = () => void executed.push(now)
  for (const name of ['alert', 'confirm', 'prompt', 'open'] as const) {
    window[name] = (() => {
      executed.push(`${now} (${name})`)
      return null
    }) as never
  }
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
    violations.push(`${now}: ${violatedDirective} ${blockedURI} ${sample}`)
  })
  const at = (what: string) => {
    now = what
  }
  return { executed, violations, at }
}

const ACTIVE = /^(script|iframe|object|embed|base|meta|link|portal|frame)$/
const ADDRESS = /^(href|src|action|formaction|srcdoc|data|xlink:href)$/

/** Nodes that could run something, in an element and every shadow root below it. */
export function runnable(root: Element | ShadowRoot): string[] {
  const own = root instanceof Element && root.shadowRoot ? runnable(root.shadowRoot) : []
  const children = [...root.children].flatMap((child) => [...problemsOf(child), ...runnable(child)])
  return [...own, ...children]
}

function problemsOf(node: Element): string[] {
  const name = node.localName
  const found = ACTIVE.test(name) ? [name] : []
  for (const { name: key, value } of node.attributes) {
    if (key.startsWith('on')) found.push(`${name} ${key}`)
    // A blob or an address of the page is the element's own; anything else came out of the data.
    if (ADDRESS.test(key) && !/^(blob:|#|\/|data:image\/(png|gif|jpeg))/.test(value) && value !== '')
      found.push(`${name} ${key}=${value.slice(0, 60)}`)
  }
  return found
}
