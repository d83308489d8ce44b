import { describe, expect, test } from 'vitest'
import { hashBytes } from '../../kernel/hash'
import type { SealAnswer, SealService } from '../../ports/seal'
import { conformanceReport, runConformance } from '../source-conformance/report'
import { SEAL_SERVICE, sealServiceConformance } from './index'
import { REFERENCE_SEAL, referenceSeal } from './reference'

type Break = (right: SealService) => Partial<SealService>
type Sealed = Extract<SealAnswer, { kind: 'sealed' }>

const cases = (how?: Break) => sealServiceConformance({ ...REFERENCE_SEAL, make: () => referenceSeal(how) })

describe('a seal service that keeps the port', () => {
  test.each(cases())('$name', ({ run }) => run())
})

/** The right answer, with one thing wrong in it. */
const sealedWith =
  (change: (answer: Sealed) => SealAnswer): Break =>
  (right) => ({
    async seal(request, options) {
      const answer = await right.seal(request, options)
      return answer.kind === 'sealed' ? change(answer) : answer
    },
  })
const certified = (more: Partial<Sealed['certificate']>): Break =>
  sealedWith((answer) => ({ ...answer, certificate: { ...answer.certificate, ...more } }))

let acts = 0
const BROKEN: readonly (readonly [how: string, id: string, Break])[] = [
  [
    'forgets its keys and seals again',
    'key-once',
    (right) => ({
      seal: (request, options) => right.seal({ ...request, key: `${request.key}-${++acts}` }, options),
    }),
  ],
  [
    'gives another number each time',
    'key-once',
    sealedWith((answer) => ({ ...answer, certificate: { ...answer.certificate, id: `n-${++acts}` } })),
  ],
  [
    'seals another content under an old key',
    'key-other-content',
    (right) => ({
      seal: (request, options) =>
        right.seal({ ...request, key: `${request.key}-${request.file.hash}` }, options),
    }),
  ],
  ['gives every document the same number', 'keys-apart', certified({ id: 'seal-0' })],
  [
    'does not look at the hash',
    'hash-checked',
    (right) => ({
      seal: (request, options) =>
        right.seal({ ...request, file: { ...request.file, hash: hashBytes(request.file.bytes) } }, options),
    }),
  ],
  [
    'takes another seal for one it has not',
    'seal-known',
    (right) => ({ seal: (request, options) => right.seal({ ...request, seal: 'court' }, options) }),
  ],
  [
    'gives back what it cannot seal',
    'kind-known',
    (right) => ({
      seal: (request, options) =>
        right.seal({ ...request, file: { ...request.file, mediaType: 'text/plain' } }, options),
    }),
  ],
  ['speaks of another content', 'certificate-fits', certified({ contentHash: 'a'.repeat(64) })],
  ['tells the time of another place', 'certificate-fits', certified({ sealedAt: '2026-11-22T01:00:00Z' })],
  ['calls itself a sample', 'sample-is-said', certified({ sample: true })],
  [
    'gives back the file without a seal',
    'seals',
    (right) => ({
      seal: async (request, options) =>
        ({ ...(await right.seal(request, options)), bytes: request.file.bytes }) as SealAnswer,
    }),
  ],
  [
    'writes over what was issued',
    'original-kept',
    sealedWith((answer) => ({ ...answer, bytes: answer.bytes.toReversed() })),
  ],
  [
    'takes a broken line for a refusal',
    'broken-line',
    (right) => ({
      seal: (request, options) =>
        right.seal(request, options).catch(() => ({ kind: 'refused', text: 'no connection' })),
    }),
  ],
  ['waits for ever', 'silence-ends', (right) => ({ seal: (request) => right.seal(request) })],
  [
    'refuses without a word',
    'seal-known',
    (right) => ({
      seal: async (request, options) => {
        const told = await right.seal(request, options)
        return told.kind === 'refused' ? { ...told, text: ' ' } : told
      },
    }),
  ],
]

test.each(BROKEN)('a service that %s is found out by the case %s', async (_how, id, break_) => {
  const results = await runConformance(cases(break_))
  const broken = results.filter(({ outcome }) => outcome === 'broken').map((one) => one.case.id)
  expect(broken).toContain(id)
})

test('what is broken is told so that a stranger understands it, in both languages', async () => {
  const [, , break_] = BROKEN[0] ?? ['', '', undefined]
  const results = (await runConformance(cases(break_))).filter((one) => one.case.id === 'key-once')
  const report = (language: 'zh' | 'en') =>
    conformanceReport(results, { language, name: 'acme', about: SEAL_SERVICE })
  expect(report('zh')).toBe(`acme  电子签章一致性：0 项符合，1 项不符合，0 项略过

✗ 同一 key 只用印一次，答复相同  [key-once]
    应当: seal-1
    实际: 另一份结果 seal-2
    为什么重要: 断线后重问会盖两次印，登记两张凭证。
    怎么改: 按 key 记住已用印的结果；同一 key 再来，给出同一份文件和同一张凭证。

`)
  expect(report('en')).toContain('acme  seal service conformance: 0 kept, 1 broken, 0 skipped')
  expect(report('en')).toContain('why it matters: Asked again after a broken line, it would seal twice.')
})

test('what a harness cannot play, and what a service does not declare, is left out and named', async () => {
  const capabilities = { ...REFERENCE_SEAL.capabilities, keepsOriginal: false, plays: [] }
  const left = sealServiceConformance({ ...REFERENCE_SEAL, capabilities, make: () => referenceSeal() })
  const skipped = left.filter((one) => one.skipped).map(({ id, skipped: reason }) => [id, reason?.en])
  expect(skipped).toEqual([
    ['original-kept', 'the service does not declare it'],
    ['broken-line', 'the harness cannot play broken-line'],
    ['silence-ends', 'the harness cannot play silence'],
  ])
})
