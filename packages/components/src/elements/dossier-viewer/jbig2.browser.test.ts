import { afterEach, describe, expect, it } from 'vitest'
import { parts, resources, zipped } from '../../internal/testing/ofd'
import { closeAll, dotAt, drawn, opened, painted, seen } from '../../internal/testing/ofd-eyes'
import { smallJbig2 } from '../../internal/testing/small-pictures'
import { dotsOf } from './formats'

afterEach(closeAll)

// The folder is where a host would serve it: beside the worker.
const wasmUrl = new URL('/packages/components/node_modules/pdfjs-dist/wasm/', location.href).href
const decode = (pdf: Uint8Array<ArrayBuffer>) => dotsOf(pdf, { wasmUrl })

/** A page with this picture at 20, 20, as wide as 40 mm. */
function scan(picture: Uint8Array): Uint8Array {
  const list =
    '<ofd:MultiMedias><ofd:MultiMedia ID="7" Type="Image" Format="GBIG2"><ofd:MediaFile>a.jb2</ofd:MediaFile></ofd:MultiMedia></ofd:MultiMedias>'
  const more = { 'Doc_0/R.xml': resources(list), 'Doc_0/Res/a.jb2': picture }
  const object = '<ofd:ImageObject ID="8" ResourceID="7" Boundary="20 20 40 40"/>'
  return zipped(parts([object], more, '<ofd:DocumentRes>R.xml</ofd:DocumentRes>'))
}

const ROWS = ['##.#', '#..#', '.##.', '#.##'] as const

describe('a picture in JBIG2', () => {
  it.each(['sequential', 'random'] as const)(
    '%s: every block of it has its colour at its place',
    async (order) => {
      const ofd = opened(scan(smallJbig2(ROWS, order)), decode)
      const { account } = await drawn(ofd)
      expect(account).toEqual({ shown: 1, all: 1, notes: [] })
      for (const dots of [await painted(ofd), await seen(ofd)])
        for (const [y, row] of ROWS.entries())
          for (const [x, block] of [...row].entries())
            expect(dotAt(dots, 25 + x * 10, 25 + y * 10)[0], `${x} ${y}`).toBe(block === '#' ? 0 : 255)
    },
  )

  it('without a decoder is said; one that is broken or as large as no scan is refused', async () => {
    const notes = async (bytes: Uint8Array, by?: typeof decode) =>
      (await drawn(opened(scan(bytes), by))).account.notes.map(({ code }) => code)
    const good = smallJbig2(ROWS)
    expect(await notes(good)).toEqual(['jbig2'])
    expect(await notes(good, (pdf) => dotsOf(pdf, {}))).toEqual(['jbig2'])
    const huge = good.slice()
    new DataView(huge.buffer).setUint32(24, 0x7fffffff)
    expect(await notes(huge, decode)).toEqual(['image-broken'])
    const endless = good.slice()
    new DataView(endless.buffer).setUint32(20, 0xffffffff)
    expect(await notes(endless, decode)).toEqual(['image-broken'])
    expect(await notes(good.subarray(0, 30), decode)).toEqual(['image-broken'])
    // A decoder that gives up leaves the page as it is, and that is no white paper.
    const strange = good.slice()
    strange[13 + 11 + 19 + 4] = 0x07
    strange[13 + 4] = 0x30
    new DataView(strange.buffer).setUint32(13 + 11 + 19 + 11, 0xffffffff)
    expect(await notes(strange, decode)).toEqual(['image-broken'])
  })
})
