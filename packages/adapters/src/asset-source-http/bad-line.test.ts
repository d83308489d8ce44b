import { describe, expect, test } from 'vitest'
import { requestOf, serve, serveText, signal, today } from '../asset-source/test-support'
import { realEstateMapping } from '../mappings/real-estate/index'
import { createHttpSource, type HttpSourceOptions } from './index'

const mapping = realEstateMapping({ unit: 'wan-yuan' })

function sourceAt(url: string, more: Partial<HttpSourceOptions> = {}) {
  return createHttpSource({
    id: 'land',
    mapping,
    submitUrl: `${url}/requests`,
    collectUrl: `${url}/answers`,
    today,
    timeoutMs: 500,
    ...more,
  })
}

describe('a line that is bad leaves the request open, never without property', () => {
  const bad: [what: string, url: () => Promise<string>, text: string][] = [
    ['half a JSON', () => serveText('{"Data":{"BDCFKLIST":[{"CXQQDH"'), 'not-json'],
    ['a sign-in page', () => serveText('<html>0000</html>', { type: 'text/html' }), 'content-type'],
    ['an unknown charset', () => serveText('{}', { type: 'application/json; charset=big5' }), 'charset'],
    [
      'Latin bytes called UTF-8',
      () =>
        serve((_in, out) => {
          out.writeHead(200, { 'content-type': 'application/json' })
          out.end(Buffer.from([0x7b, 0x22, 0xd5, 0xd4, 0x22, 0x3a, 0x31, 0x7d]))
        }),
      'charset',
    ],
    ['deep nesting', () => serveText(`{"a":${'['.repeat(200)}${']'.repeat(200)}}`), 'too-deep'],
    ['no words at all', () => serveText(''), 'not-json'],
    ['a server error', () => serveText('{}', { status: 500 }), 'http-500'],
    ['a server error in a page', () => serveText('oops', { status: 502, type: 'text/html' }), 'http-502'],
    [
      'another request',
      () => serveText(JSON.stringify({ Data: { BDCFKLIST: [{ CXQQDH: 'x', RESULT: '0000', fdcq: [] }] } })),
      'without an answer',
    ],
    ['nobody there', async () => 'http://127.0.0.1:9', 'fetch failed'],
    ['silence', () => serve(() => {}), 'timeout'],
  ]
  test.each(bad)('%s', async (_what, url, text) => {
    const told = await sourceAt(await url()).submit(requestOf(), { signal: signal() })
    expect(told).toEqual({ kind: 'unknown', text: expect.stringContaining(text) })
  })

  test('50 MB are not read: the line is closed after the limit', async () => {
    let sent = 0
    const url = await serve((_incoming, outgoing) => {
      outgoing.writeHead(200, { 'content-type': 'application/json' })
      const block = Buffer.alloc(64 * 1024, 0x20)
      const more = () => {
        if (outgoing.destroyed || sent >= 50 * 1024 * 1024) return
        sent += block.length
        if (outgoing.write(block)) setImmediate(more)
        else outgoing.once('drain', more)
      }
      more()
    })
    const told = await sourceAt(url, { timeoutMs: 10_000, maxBytes: 1024 * 1024 }).submit(requestOf(), {
      signal: signal(),
    })
    expect(told).toEqual({ kind: 'unknown', text: expect.stringContaining('too-large') })
    expect(sent).toBeLessThan(30 * 1024 * 1024)
  })

  test('an answer byte by byte ends with the time of the call', async () => {
    const url = await serve((_incoming, outgoing) => {
      outgoing.writeHead(200, { 'content-type': 'application/json' })
      const timer = setInterval(() => outgoing.write(' '), 20)
      outgoing.once('close', () => clearInterval(timer))
    })
    const told = await sourceAt(url, { timeoutMs: 200 }).submit(requestOf(), { signal: signal() })
    expect(told).toMatchObject({ kind: 'unknown' })
  })

  test('a redirect is not followed: names and numbers go to no address that nobody agreed to', async () => {
    let visited = 0
    const other = await serve((_incoming, outgoing) => {
      visited += 1
      outgoing.end('{}')
    })
    const url = await serve((_incoming, outgoing) => {
      outgoing.writeHead(307, { location: other }).end()
    })
    const told = await sourceAt(url).submit(requestOf(), { signal: signal() })
    expect(told).toMatchObject({
      kind: 'answered',
      answer: { outcome: 'failed', error: { code: 'redirect-refused', retryable: true } },
    })
    expect(visited).toBe(0)
  })

  test('503 and a wrong password leave it retryable; 422 is refused for good', async () => {
    const at = async (status: number) =>
      sourceAt(await serveText('{}', { status })).submit(requestOf(), { signal: signal() })
    for (const status of [503, 401, 404])
      expect(await at(status)).toMatchObject({ answer: { outcome: 'failed', error: { retryable: true } } })
    expect(await at(422)).toMatchObject({ kind: 'refused', code: 'http-422' })
    expect(await at(409)).toEqual({ kind: 'accepted' })
  })
})
