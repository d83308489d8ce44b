import { afterEach, describe, expect, it } from 'vitest'
import { smallDocx } from '../testing/docx'
import { glyphSheets, salesList } from '../testing/ofd-samples'

afterEach(() => document.body.replaceChildren())

const POLICY =
  "require-trusted-types-for 'script'; style-src 'none'; font-src 'none'; img-src blob:; object-src 'none'"

interface Answer {
  readonly texts?: number
  readonly images?: number
  readonly plain?: boolean
  readonly said?: string
  readonly colour?: string
  readonly refused: readonly string[]
  readonly error?: string
}

/** Runs a module's code in a page of its own under this policy; it has `bytes` and writes into `answer`. */
function under(policy: string, file: Uint8Array, code: string): Promise<Answer> {
  const address = (path: string) => new URL(`/packages/components/${path}`, location.href).href
  const url = URL.createObjectURL(new Blob([new Uint8Array(file)]))
  const frame = document.createElement('iframe')
  const answer = new Promise<Answer>((done) => {
    window.addEventListener('message', ({ data }) => done(data as Answer), { once: true })
  })
  frame.srcdoc = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}">
    <body><script type="module">
    // The runner of the tests rewrites imports; this page is without it.
    globalThis.__vitest_browser_runner__ = { wrapDynamicImport: (load) => load() }
    const refused = []
    document.addEventListener('securitypolicyviolation', (event) => refused.push(event.violatedDirective))
    const answer = { refused }
    try {
      const bytes = new Uint8Array(await (await fetch('${url}')).arrayBuffer())
      ${code.replaceAll('$src', address('src/internal'))}
    } catch (error) { answer.error = String(error) }
    parent.postMessage(answer, '*')
    </script></body>`
  document.body.append(frame)
  return answer
}

const DRAW = `
  const { OfdDocument } = await import('$src/ofd/index.ts')
  const ofd = new OfdDocument(bytes)
  const svg = ofd.draw(await ofd.page(1), ({ code }) => code)
  document.body.append(svg)
  await new Promise((done) => setTimeout(done, 100))
  answer.texts = svg.querySelectorAll('text').length
  answer.images = svg.querySelectorAll('image').length`

const WORD = `
  const { showDocx } = await import('$src/docx/index.ts')
  const docx = await showDocx(bytes)
  const place = document.createElement('div')
  document.body.append(place)
  docx.put(place)
  answer.plain = docx.plain
  answer.said = place.shadowRoot.textContent
  answer.colour = getComputedStyle(place.shadowRoot.querySelector('p span') ?? place).color`

describe('under a strict policy', () => {
  it('OFD is drawn with Trusted Types, no styles and no fonts from anywhere; nothing is refused', async () => {
    expect(await under(POLICY, salesList(), DRAW)).toEqual({ texts: 66, images: 1, refused: [] })
    expect(await under(POLICY, glyphSheets(), DRAW)).toMatchObject({ refused: [] })
  })

  it('a Word document keeps its looks without styles of the page, and its words where no parser may run', async () => {
    const file = smallDocx('责令退赔')
    const styled = await under("style-src 'none'", file, WORD)
    expect(styled).toMatchObject({
      plain: false,
      colour: 'rgb(255, 0, 0)',
      said: expect.stringContaining('责令退赔'),
    })
    const plain = await under(POLICY, file, WORD)
    expect(plain).toMatchObject({ plain: true, said: '责令退赔案号（2026）甘1202执1000号链接' })
  })
})
