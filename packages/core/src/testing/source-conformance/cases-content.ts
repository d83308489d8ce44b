import { hashBytes } from '../../kernel/hash'
import { formerResidentId } from '../../law/index'
import type { AssetHit } from '../../ports/asset-hit'
import type { RegistryThing } from '../registry/model'
import { cameOf } from './ask'
import { type Bench, DOCUMENT } from './bench'
import { type CaseDefinition, onlyQuery } from './case'
import { plain, promise, sameData, shown } from './kit'

/** Asks with these things in the books and gives what came of the first of them. */
async function hitOf(
  bench: Bench,
  things: readonly RegistryThing[],
  subject?: { name: string; idNumber: string },
) {
  const request = bench.request()
  bench.registry.plan(request.requestNo, { things, ...(subject ? { subject } : {}) })
  const told = await bench.ask(request)
  const [hit] = told.distinct.flatMap(({ hits }) => hits)
  promise(hit !== undefined, { zh: '一件 found 反馈', en: 'an answer `found`' }, cameOf(told))
  return { hit, told }
}

type Holder = Omit<AssetHit['holders'][number], 'isSubject'>

/** One line for each right-holder, as a person reads it. */
const holderText = ({ name, idNumber, ownership, share }: Holder, isSubject: boolean) =>
  `${name} ${idNumber ?? '?'} ${ownership} ${share ?? ''} isSubject=${isSubject}`

/** Markup of both languages, a minority name, a rare character of four bytes, and quotes. */
export const NASTY = '<阿依·古丽>&"𠮷\'}]]> {"a":[1]} \\n　％'

/** What a hit carries of a thing. */
export const contentCases: readonly CaseDefinition[] = [
  {
    id: 'co-owners-are-kept',
    title: ['共有人、份额和共有方式一并报告', 'co-owners are told, with shares and kind of ownership'],
    why: [
      '共有财产只能执行份额；同名的另一人不是被执行人',
      'of shared property only the share can be enforced, and a namesake is not the debtor',
    ],
    fix: [
      'holders 列出全部权利人；isSubject 按号码判断，只有号码一致的才为 true',
      'holders lists every right-holder; isSubject compares numbers: true only where the number agrees',
    ],
    needs: ['co-owners'],
    unless: onlyQuery,
    async check(bench) {
      const { name, idNumber } = bench.person
      const [namesake, other] = bench.registry.people.filter((each) => each.idNumber !== idNumber)
      const holders = [
        { name, idNumber, ownership: 'by-shares' as const, share: '1/2' },
        { name, idNumber: namesake?.idNumber ?? '', ownership: 'by-shares' as const, share: '1/4' },
        {
          name: other?.name ?? '',
          idNumber: other?.idNumber ?? '',
          ownership: 'by-shares' as const,
          share: '1/4',
        },
      ]
      const { hit } = await hitOf(bench, [bench.thing({ holders })])
      const right = holders.map((each, at) => holderText(each, at === 0)).join(' | ')
      const came = hit.holders.map((each) => holderText(each, each.isSubject)).join(' | ')
      promise(came === right, plain(right), plain(came))
    },
  },
  {
    id: 'former-number-is-recognised',
    title: ['登记在15位旧号码下的财产认得出来', 'property under the old number of 15 digits is recognised'],
    why: [
      '老房产多登记在旧号码下，认不出就等于没有',
      'old houses stand under old numbers: not recognised is as good as not found',
    ],
    fix: [
      '把返回号码与 request.subject.formerIdNumber 比较，一致时 match.number 为 former-15、isSubject 为 true',
      'compare with request.subject.formerIdNumber too; where it agrees, match.number is "former-15" and isSubject true',
    ],
    needs: ['former-number'],
    unless: (options) =>
      onlyQuery(options) ??
      (options.capabilities.subjects.includes('person')
        ? undefined
        : ['只查单位', 'only organisations are asked after']),
    async check(bench) {
      const { name, idNumber } = bench.person
      const old = formerResidentId(idNumber) ?? ''
      const holders = [{ name, idNumber: old, ownership: 'sole' as const }]
      const { hit } = await hitOf(bench, [bench.thing({ holders })], { name, idNumber: old })
      const came = { number: hit.match.number, isSubject: hit.holders[0]?.isSubject }
      const right = { number: 'former-15', isSubject: true }
      promise(sameData(came, right), plain(shown(right)), plain(shown(came)))
    },
  },
  {
    id: 'encumbrances-are-kept',
    title: ['在先查封和抵押逐项报告', 'earlier seals and mortgages are told one by one'],
    why: [
      '决定查封是否轮候、财产还剩多少价值',
      'they decide whether a seal waits and what the property is still worth',
    ],
    fix: [
      '每项查封、抵押成为一个 Encumbrance：权利人、金额、起止日、顺位',
      'each seal and mortgage is an Encumbrance: holder, amount, dates, rank',
    ],
    needs: ['encumbrances'],
    unless: onlyQuery,
    async check(bench) {
      const encumbrances = [
        { kind: 'mortgage' as const, holder: '甘肃银行武都支行', amountFen: 20_000_000n, rank: 1 },
        { kind: 'seal' as const, holder: '成县人民法院', until: '2024-11-30', rank: 1 },
        { kind: 'seal' as const, holder: '徽县人民法院', until: '2025-01-31', rank: 2 },
      ]
      const { hit } = await hitOf(bench, [bench.thing({ encumbrances })])
      const data = (list: AssetHit['encumbrances']) =>
        list
          .map(({ kind, holder, amountFen = '-', until = '-' }) => `${kind} ${holder} ${amountFen} ${until}`)
          .sort()
      promise(
        sameData(data(hit.encumbrances), data(encumbrances)),
        plain(shown(data(encumbrances))),
        plain(shown(data(hit.encumbrances))),
      )
    },
  },
  {
    id: 'money-is-exact',
    title: ['金额精确到分', 'money is exact to the fen'],
    why: [
      '多一分少一分，冻结和扣划就对不上账',
      'a fen too many and the freeze no longer agrees with the books',
    ],
    fix: [
      '按文本读金额，用 parseYuan 得到 bigint；不要经过 Number',
      'read the amount as text and use parseYuan; never let it pass through Number',
    ],
    needs: ['money'],
    unless: onlyQuery,
    async check(bench) {
      // The second is more than a double can hold; the third is 0.07 + 0.03 in the way it goes wrong.
      for (const fen of [1n, 9_007_199_254_740_993n, 10n, 29n, 113n]) {
        const { hit } = await hitOf(bench, [
          bench.thing({ balanceFen: fen, availableFen: fen, valueFen: fen }),
        ])
        const came = hit.balanceFen ?? hit.valueFen
        promise(came === fen, plain(`${fen} fen`), plain(shown(came)))
      }
    },
  },
  {
    id: 'text-is-untouched',
    title: ['特殊字符原样往返', 'text with special characters comes and goes as it is'],
    why: [
      '名字写错，登记机构就查不到人，或查到别人',
      'a name written otherwise finds nobody, or somebody else',
    ],
    fix: [
      '写请求时按 XML 或 JSON 的规则转义，用解析器读反馈；不要拼接或用正则表达式读',
      'escape what you write, and read with a parser; no gluing of strings, no regular expressions',
    ],
    unless: onlyQuery,
    async check(bench) {
      const request = bench.request()
      const subject = { ...request.subject, name: NASTY }
      const holders = [{ name: NASTY, idNumber: bench.person.idNumber, ownership: 'sole' as const }]
      const things = [bench.thing({ title: NASTY, holders })]
      bench.registry.plan(request.requestNo, {
        things,
        subject: { name: NASTY, idNumber: bench.person.idNumber },
      })
      const told = await bench.ask({ ...request, subject })
      const sent = bench.registry.received.at(-1)?.subject.name
      promise(
        sent === NASTY,
        { zh: `登记机构收到 ${NASTY}`, en: `the registry got ${NASTY}` },
        sent === undefined ? cameOf(told) : plain(sent),
      )
      const [answer] = told.distinct
      const came = [answer?.hits[0]?.holders[0]?.name, answer?.subject.name]
      promise(sameData(came, [NASTY, NASTY]), plain(NASTY), answer ? plain(shown(came)) : cameOf(told))
    },
  },
  {
    id: 'documents-travel',
    title: [
      '法律文书的字节和哈希到达登记机构',
      'the legal document reaches the registry, byte by byte, with its hash',
    ],
    why: [
      '没有文书，协助机关不能办理；字节变了，文书就不是那一份',
      'without the paper nobody may help; with other bytes it is another paper',
    ],
    fix: [
      '发送 documents[].bytes（base64 或附件）、编号和 hash',
      'send documents[].bytes (base64 or attachment), number and hash',
    ],
    needs: ['documents'],
    unless: onlyQuery,
    async check(bench) {
      const told = await bench.ask(bench.request())
      const [got] = bench.registry.received.at(-1)?.documents ?? []
      promise(
        got !== undefined,
        { zh: '登记机构收到一份文书', en: 'the registry got one document' },
        cameOf(told),
      )
      const came = { number: got.number, bytes: hashBytes(got.bytes), hash: got.hash }
      const right = { number: DOCUMENT.number, bytes: DOCUMENT.hash, hash: DOCUMENT.hash }
      promise(sameData(came, right), plain(shown(right)), plain(shown(came)))
    },
  },
  {
    id: 'unread-is-named',
    title: [
      '读不出的条目指明位置，其余照常报告',
      'an entry that cannot be read is named, and the others are told',
    ],
    why: ['悄悄丢掉一条，就是悄悄丢掉一处财产', 'an entry dropped in silence is property dropped in silence'],
    fix: [
      '逐条读取；失败的放进 answer.unread { at, reason }，不要放弃整个反馈',
      'read entry by entry; what fails goes to answer.unread { at, reason }, and the rest is told',
    ],
    unless: onlyQuery,
    async check(bench) {
      const request = bench.request()
      const things = [bench.thing({ ref: 'REF-1' }), bench.thing({ ref: '' }), bench.thing({ ref: 'REF-3' })]
      bench.registry.plan(request.requestNo, { things })
      const told = await bench.ask(request)
      const refs = told.distinct.flatMap(({ hits }) => hits.map(({ ref }) => ref))
      promise(
        sameData(refs, ['REF-1', 'REF-3']),
        { zh: '报告 REF-1 和 REF-3', en: 'the things REF-1 and REF-3' },
        refs.length > 0 ? plain(shown(refs)) : cameOf(told),
      )
      const named =
        told.unread.length > 0 && told.unread.every(({ at, reason }) => at !== '' && reason !== '')
      promise(
        named,
        { zh: 'unread 中有第二条的位置和原因', en: 'the second entry in `unread`, with place and reason' },
        plain(`unread ${shown(told.unread)}`),
      )
    },
  },
  {
    id: 'only-unread-is-not-nothing',
    title: ['一条都读不出时不得说“没有”', 'an answer of which nothing can be read is not "nothing"'],
    why: [
      '有财产而读不懂，与没有财产是两回事',
      'property that cannot be read is not the absence of property',
    ],
    fix: [
      'hits 为空但有 unread 时，返回 unknown 或 needs-person',
      'no hits but unread entries: tell `unknown` or `needs-person`',
    ],
    unless: onlyQuery,
    async check(bench) {
      const request = bench.request()
      bench.registry.plan(request.requestNo, { things: [bench.thing({ ref: '' })] })
      const told = await bench.ask(request)
      const clean = told.answers.some(
        ({ outcome, unread }) => outcome === 'nothing' && (unread?.length ?? 0) === 0,
      )
      promise(
        !clean || told.unread.length > 0,
        { zh: '不出现没有 unread 的 nothing', en: 'no `nothing` without `unread`' },
        cameOf(told),
      )
    },
  },
]
