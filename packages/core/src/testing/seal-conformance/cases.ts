import { hashBytes } from '../../kernel/hash'
import { fileOf, plain, promise, type SealDefinition, told, words } from './kit'

const FIX_KEY = [
  '按 key 记住已用印的结果；同一 key 再来，给出同一份文件和同一张凭证。',
  'Keep what was sealed under its key; asked again under it, give the same file and the same certificate.',
] as const

/** What a service does with a document that it may seal. */
const sealing: readonly SealDefinition[] = [
  {
    id: 'seals',
    title: ['为申明的每一种文件用印', 'seals every kind of file that it declares'],
    why: ['申明而不能用印的文件，会在签发之后停住。', 'A document would stop after it was issued.'],
    fix: ['只申明确实能用印的文件种类。', 'Declare only the kinds that it can seal.'],
    async check(bench) {
      const { files, capabilities } = bench.options
      for (const [at, file] of files.entries()) {
        const answer = await bench.sealed(bench.request({ key: bench.keyed(at + 1), file: fileOf(file) }))
        const isOther = hashBytes(answer.bytes) !== hashBytes(file.bytes)
        promise(
          isOther,
          words(['文件中有印章', 'a file with a seal in it']),
          words(['文件没有变化', 'the same file']),
        )
        const fits = capabilities.mediaTypes.includes(answer.mediaType)
        promise(fits, plain(capabilities.mediaTypes.join(', ')), plain(answer.mediaType))
      }
    },
  },
  {
    id: 'certificate-fits',
    title: ['凭证写明盖的是哪一枚印、哪一份文件', 'the certificate names the seal and the content'],
    why: ['凭证对不上的用印会被拒收。', 'A certificate of something else proves nothing, and is not taken.'],
    fix: [
      'contentHash 用收到的文件的 SHA-256，seal 用请求中的代码，sealedAt 用 +08:00 的时间。',
      'Give the SHA-256 of the content that came, the code of the seal, and the time at +08:00.',
    ],
    async check(bench) {
      const request = bench.request()
      const { certificate } = await bench.sealed(request)
      promise(
        certificate.contentHash === request.file.hash,
        plain(request.file.hash),
        plain(certificate.contentHash),
      )
      promise(certificate.seal === request.seal, plain(request.seal), plain(certificate.seal))
      const isTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?\+08:00$/.test(certificate.sealedAt)
      promise(isTime, plain('2026-11-22T09:00:00+08:00'), plain(certificate.sealedAt))
      const isNamed = certificate.id.trim() !== '' && certificate.issuer.trim() !== ''
      promise(
        isNamed,
        words(['编号和签发机构', 'a number and an issuer']),
        plain(`${certificate.id} ${certificate.issuer}`),
      )
    },
  },
  {
    id: 'sample-is-said',
    title: ['样章的凭证写明是样章，真章的不写', 'a sample says that it is one, a real seal does not'],
    why: [
      '把样章当成真章的文书会送达给当事人。',
      'A paper with a sample seal would be served as a real one.',
    ],
    fix: ['按服务的性质填写 sample。', 'Fill in sample as the service is.'],
    async check(bench) {
      const { certificate } = await bench.sealed(bench.request())
      const { sample } = bench.options.capabilities
      promise(
        certificate.sample === sample,
        plain(`sample: ${sample}`),
        plain(`sample: ${certificate.sample}`),
      )
    },
  },
  {
    id: 'original-kept',
    title: ['用印不改动原文', 'the content that was issued stays as it was'],
    why: ['签发之后内容不得变动。', 'What was issued must not change.'],
    fix: [
      '以增量更新写入印章；做不到的，申明 keepsOriginal: false。',
      'Write the seal as an update, or declare keepsOriginal: false.',
    ],
    unless: ({ keepsOriginal }) =>
      keepsOriginal ? undefined : ['服务申明不保留原文字节', 'the service does not declare it'],
    async check(bench) {
      const request = bench.request()
      const { bytes } = await bench.sealed(request)
      const kept = request.file.bytes.every((byte, at) => bytes[at] === byte)
      promise(
        kept,
        words(['以原文开头', 'the content at its beginning']),
        words(['原文变了', 'the content changed']),
      )
    },
  },
]

/** One key, one seal. */
const keys: readonly SealDefinition[] = [
  {
    id: 'key-once',
    title: ['同一 key 只用印一次，答复相同', 'one key is sealed once and answered alike ever after'],
    why: ['断线后重问会盖两次印，登记两张凭证。', 'Asked again after a broken line, it would seal twice.'],
    fix: FIX_KEY,
    async check(bench) {
      const request = bench.request()
      const first = await bench.sealed(request)
      const again = await bench.sealed(request)
      const isSame =
        again.certificate.id === first.certificate.id && hashBytes(again.bytes) === hashBytes(first.bytes)
      promise(
        isSame,
        plain(first.certificate.id),
        words([`另一份结果 ${again.certificate.id}`, `another result, ${again.certificate.id}`]),
      )
      const count = bench.harness.sealed()
      promise(
        count === 1,
        words(['用印 1 次', 'sealed once']),
        words([`用印 ${count} 次`, `sealed ${count} times`]),
      )
    },
  },
  {
    id: 'key-at-once',
    title: ['同一 key 同时来四次，也只用印一次', 'four questions at once under one key are one seal'],
    why: ['两台服务器同时发送时会盖两次。', 'Two servers that send at once would seal twice.'],
    fix: [
      '先占住 key，再用印；后来的等前一个的结果。',
      'Take the key before sealing; the others wait for the first.',
    ],
    async check(bench) {
      const answers = await Promise.all([1, 2, 3, 4].map(() => bench.sealed(bench.request())))
      const ids = new Set(answers.map(({ certificate }) => certificate.id))
      promise(
        ids.size === 1,
        words(['1 张凭证', 'one certificate']),
        words([`${ids.size} 张凭证`, `${ids.size} certificates`]),
      )
      const count = bench.harness.sealed()
      promise(
        count === 1,
        words(['用印 1 次', 'sealed once']),
        words([`用印 ${count} 次`, `sealed ${count} times`]),
      )
    },
  },
  {
    id: 'key-other-content',
    title: ['同一 key 换了内容，拒绝', 'a key that was used for another content is refused'],
    why: ['否则会把一份文书的凭证给另一份。', 'One document would get the certificate of another.'],
    fix: ['连同 key 记住文件的哈希，不同的拒绝。', 'Keep the hash beside the key, and refuse another one.'],
    async check(bench) {
      await bench.sealed(bench.request())
      const { mediaType } = bench.request().file
      const file = fileOf({ mediaType, bytes: bench.options.other })
      await bench.refused(bench.request({ file }), ['同一 key，不同内容', 'the same key, another content'])
    },
  },
  {
    id: 'keys-apart',
    title: ['两份文书是两次用印', 'two documents are two acts'],
    why: ['凭证编号重复，就查不出盖的是哪一份。', 'A number that is given twice names no act.'],
    fix: ['每次用印一个新编号。', 'Give every act a number of its own.'],
    async check(bench) {
      const one = await bench.sealed(bench.request())
      const two = await bench.sealed(bench.request({ key: bench.keyed(2) }))
      const isOther = one.certificate.id !== two.certificate.id
      promise(isOther, words(['两个编号', 'two numbers']), plain(two.certificate.id))
    },
  },
]

/** What it may not seal, and what it cannot tell. */
const limits: readonly SealDefinition[] = [
  {
    id: 'hash-checked',
    title: ['文件与所报哈希不符，拒绝', 'a file that is not what its hash says is refused'],
    why: [
      '途中变动的文件会盖上法院的印。',
      'A file that changed on its way would bear the seal of the court.',
    ],
    fix: ['用印前自己计算 SHA-256 并比较。', 'Compute the SHA-256 yourself before sealing.'],
    async check(bench) {
      const file = { ...bench.request().file, hash: 'f'.repeat(64) }
      await bench.refused(bench.request({ file }), ['哈希不符', 'another hash'])
    },
  },
  {
    id: 'seal-known',
    title: ['没有的印章，拒绝', 'a seal that it has not is refused'],
    why: ['盖错印章的文书无效。', 'A paper with the wrong seal is void.'],
    fix: ['不认识的代码一律拒绝，不用别的印代替。', 'Refuse unknown codes; never take another seal instead.'],
    async check(bench) {
      await bench.refused(bench.request({ seal: 'no-such-seal' }), ['没有这枚印', 'no such seal'])
    },
  },
  {
    id: 'kind-known',
    title: ['不能用印的文件，拒绝', 'a file that it cannot seal is refused'],
    why: ['原样退回的文件看上去已经用印。', 'A file that comes back as it was would count as sealed.'],
    fix: ['不认识的种类拒绝，写明种类。', 'Refuse unknown kinds and name them.'],
    async check(bench) {
      const file = { ...bench.request().file, mediaType: 'application/x-unknown' }
      await bench.refused(bench.request({ file }), ['不认识的文件种类', 'an unknown kind of file'])
    },
  },
  {
    id: 'broken-line',
    title: [
      '断线是“不明”，重问得到同一次用印',
      'a broken line is unknown, and asking again finds the same seal',
    ],
    why: [
      '把不明当拒绝，会让人重做一份，盖两次印。',
      'Taken for a refusal, somebody would make another one.',
    ],
    fix: [
      '说不清的一律 unknown 或者抛出错误，不说 refused。',
      'Say unknown, or throw, of what it cannot tell; never refused.',
    ],
    needs: 'broken-line',
    async check(bench) {
      const { harness } = bench
      harness.behave?.('broken-line')
      const lost = await bench.ask(bench.request())
      promise(lost.kind === 'unknown', plain('unknown'), told(lost))
      harness.behave?.('answers')
      await bench.sealed(bench.request())
      const count = harness.sealed()
      promise(
        count === 1,
        words(['用印 1 次', 'sealed once']),
        words([`用印 ${count} 次`, `sealed ${count} times`]),
      )
    },
  },
  {
    id: 'silence-ends',
    title: ['不再等待时，立即结束', 'it stops when nobody waits any more'],
    why: ['一个不答的印章服务会占住发送。', 'A silent seal service would hold up everything that is sent.'],
    fix: ['把 signal 交给请求，中止时结束。', 'Hand the signal to the request, and end with it.'],
    needs: 'silence',
    async check(bench) {
      bench.harness.behave?.('silence')
      const waiting = new AbortController()
      const answer = bench.ask(bench.request(), waiting.signal)
      waiting.abort(new Error('nobody waits'))
      const late = new Promise<'late'>((resolve) => setTimeout(() => resolve('late'), 2_000))
      const ended = await Promise.race([answer, late])
      promise(ended !== 'late', words(['已结束', 'ended']), words(['仍在等待', 'still waiting']))
      promise(ended.kind === 'unknown', plain('unknown'), told(ended))
    },
  },
]

export const sealCases: readonly SealDefinition[] = [...sealing, ...keys, ...limits]
