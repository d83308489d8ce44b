import { afterEach, describe, expect, it } from 'vitest'

afterEach(() => document.body.replaceChildren())

const POLICY =
  "require-trusted-types-for 'script'; style-src 'none'; font-src 'none'; img-src blob:; object-src 'none'"

interface Answer {
  readonly texts: number
  readonly images: number
  readonly refused: readonly string[]
  readonly error?: string
}

/** Opens a sample in a page of its own under this policy. */
function under(policy: string, name: string): Promise<Answer> {
  const source = new URL('/packages/components/src/internal/ofd/index.ts', location.href).href
  const sample = new URL(`/packages/components/fixtures/ofd/${name}`, location.href).href
  const frame = document.createElement('iframe')
  const answer = new Promise<Answer>((done) => {
    window.addEventListener('message', ({ data }) => done(data as Answer), { once: true })
  })
  frame.srcdoc = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}">
    <body><script type="module">
    const refused = []
    document.addEventListener('securitypolicyviolation', (event) => refused.push(event.violatedDirective))
    const answer = { texts: 0, images: 0, refused }
    try {
      const { OfdDocument } = await import('${source}')
      const ofd = new OfdDocument(new Uint8Array(await (await fetch('${sample}')).arrayBuffer()))
      const svg = ofd.draw(await ofd.page(1), ({ code }) => code)
      document.body.append(svg)
      await new Promise((done) => setTimeout(done, 100))
      answer.texts = svg.querySelectorAll('text').length
      answer.images = svg.querySelectorAll('image').length
    } catch (error) { answer.error = String(error) }
    parent.postMessage(answer, '*')
    </script></body>`
  document.body.append(frame)
  return answer
}

describe('OFD under a strict policy', () => {
  it('is drawn with Trusted Types, no styles and no fonts from anywhere; nothing is refused', async () => {
    expect(await under(POLICY, '999.ofd')).toEqual({ texts: 70, images: 1, refused: [] })
    expect(await under(POLICY, 'z.ofd')).toMatchObject({ refused: [] })
  })
})
