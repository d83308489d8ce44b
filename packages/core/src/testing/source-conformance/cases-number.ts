import { queryModule } from '../../domain/query/index'
import { SOURCE_ACTS } from '../../ports/asset-source'
import { cameOf, isCalled } from './ask'
import { type CaseDefinition, onlyCalled, onlyQuery } from './case'
import { plain, promise, sameData, shown } from './kit'

/** What the source is, and what a number means. */
export const numberCases: readonly CaseDefinition[] = [
  {
    id: 'declaration-is-true',
    title: ['来源如实声明自己的能力', 'the source declares what it can do, truly'],
    why: [
      '没有声明的事项不会交给它，声明多了会收到它办不了的请求',
      'what is not declared is never sent; what is declared too much is sent in vain',
    ],
    fix: [
      'source.capabilities 与发布时声明的 capabilities 一致；被调用的来源有 submit 和 collect，来取的有 write 和 read',
      'source.capabilities equals the published ones; a called source has submit and collect, a polling one write and read',
    ],
    async check({ opened: { source, people }, options: { capabilities, confirmation } }) {
      for (const [name, published] of Object.entries(capabilities)) {
        const declared = source.capabilities[name as keyof typeof capabilities]
        const same = sameData(declared, published)
        promise(same, plain(`${name}: ${shown(published)}`), plain(`${name}: ${shown(declared)}`))
      }
      const methods = isCalled(source) ? [source.submit, source.collect] : [source.write, source.read]
      const whole = source.id !== '' && methods.every((method) => typeof method === 'function')
      promise(
        whole,
        { zh: '有编号和两个方法', en: 'an id and two methods' },
        plain(shown(Object.keys(source))),
      )
      const byPerson = [confirmation === 'by-person', people !== undefined, capabilities.kind === 'offline']
      promise(
        !byPerson[0] || byPerson.every((each) => each),
        {
          zh: '由人确认的来源：kind offline，make 给出 people',
          en: 'confirmed by people: kind offline, and `make` gives people',
        },
        plain(`kind ${capabilities.kind}, people ${people !== undefined}`),
      )
    },
  },
  {
    id: 'request-arrives-whole',
    title: ['登记机构收到的就是法院写的', 'the registry gets what the court wrote'],
    why: [
      '编号变了无法对应，案号错了协助机关不办理',
      'with another number nothing can be matched; with another case number nobody helps',
    ],
    fix: [
      '按原样发送 requestNo、act、caseNumber、subject',
      'send requestNo, act, caseNumber and subject as they are',
    ],
    unless: onlyQuery,
    async check(bench) {
      const request = bench.request()
      const told = await bench.ask(request)
      const got = bench.registry.received.at(-1)
      promise(
        got !== undefined,
        { zh: '登记机构收到请求', en: 'the registry has got the request' },
        cameOf(told),
      )
      const data = ({
        requestNo,
        act,
        caseNumber,
        subject: { kind, name, idNumber },
      }: typeof got | typeof request) => [requestNo, act, caseNumber, kind, name, idNumber]
      promise(sameData(data(got), data(request)), plain(shown(data(request))), plain(shown(data(got))))
    },
  },
  {
    id: 'same-number-twice',
    title: [
      '同一请求单号再发一次，不重复办理，答复相同',
      'the same number a second time does nothing twice and is answered alike',
    ],
    why: [
      '断线后须用原单号再问；换了单号就会冻结或扣划两次',
      'after a broken line the court asks again: under a new number it would freeze or deduct twice',
    ],
    fix: [
      '用 requestNo 作为登记机构的请求单号，不要自己编号；answerNo 取登记机构的反馈编号，没有时由内容计算',
      'use requestNo as the registry’s own number, never one of yours; answerNo is the registry’s, or follows from the content',
    ],
    unless: onlyQuery,
    async check(bench) {
      const request = bench.request()
      bench.registry.plan(request.requestNo, { things: [bench.thing({ ref: 'REF-1' })] })
      const first = await bench.ask(request)
      const second = await bench.ask(request)
      const numbers = [...new Set(bench.registry.received.map(({ requestNo }) => requestNo))]
      promise(
        sameData(numbers, [request.requestNo]),
        plain(`registry: ${request.requestNo}`),
        plain(`registry: ${numbers.join(', ')}`),
      )
      const [a, b] = [first.distinct[0], second.distinct[0]]
      promise(
        a !== undefined && b !== undefined,
        { zh: '两次都有反馈', en: 'an answer both times' },
        cameOf(a ? second : first),
      )
      promise(
        a.answerNo === b.answerNo && sameData(a.hits, b.hits),
        { zh: `两次 answerNo 都是 ${a.answerNo}`, en: `answerNo ${a.answerNo} both times` },
        plain(`${a.answerNo} / ${b.answerNo}`),
      )
    },
  },
  {
    id: 'answers-stay-apart',
    title: ['同时发出的请求不串答复', 'requests under way at once get their own answers'],
    why: ['甲的房产会记到乙的案件', 'one debtor’s house would be written into another’s case'],
    fix: ['不要在来源对象里保存“当前请求”', 'keep no "current request" in the source'],
    unless: onlyQuery,
    async check(bench) {
      const requests = Array.from({ length: 8 }, () => bench.request())
      for (const { requestNo } of requests)
        bench.registry.plan(requestNo, { things: [bench.thing({ ref: `R${requestNo}` })] })
      const told = await Promise.all(requests.map((each) => bench.ask(each)))
      const came = told.map(({ distinct: [answer] }) => [answer?.requestNo, answer?.hits[0]?.ref])
      const right = requests.map(({ requestNo }) => [requestNo, `R${requestNo}`])
      promise(sameData(came, right), plain(shown(right)), plain(shown(came)))
    },
  },
  {
    id: 'undeclared-act-is-refused',
    title: ['没有声明的事项不发给登记机构', 'an act that was not declared never reaches the registry'],
    why: [
      '登记机构可能把不认识的事项当作查询或解封办理',
      'a registry may take an act it does not know for another one',
    ],
    fix: [
      'submit 对不在 capabilities.acts 中的 act 返回 refused；write 抛出 source-request-invalid { field: act }',
      '`submit` answers refused for an act outside capabilities.acts; `write` throws source-request-invalid { field: "act" }',
    ],
    unless: ({ capabilities }) =>
      SOURCE_ACTS.every((act) => capabilities.acts.includes(act))
        ? ['该来源办理全部事项', 'the source does every act']
        : undefined,
    async check(bench) {
      const act = SOURCE_ACTS.find((each) => !bench.options.capabilities.acts.includes(each)) ?? 'deduct'
      const told = await bench.ask(bench.control(act))
      const reached = bench.registry.received.length
      promise(
        reached === 0,
        { zh: `${act} 未到达登记机构`, en: `${act} does not reach the registry` },
        { zh: `登记机构收到 ${reached} 次`, en: `it got there ${reached} time(s)` },
      )
      const isTold = told.receipt?.kind === 'refused' || told.thrown !== undefined
      promise(isTold, { zh: '回执 refused 或错误', en: 'a receipt `refused`, or an error' }, cameOf(told))
    },
  },
  {
    id: 'answers-can-be-recorded',
    title: ['反馈符合接口的形状，能够登记', 'answers have the shape of the port and can be recorded'],
    why: [
      '形状不对的反馈不能入案，那条查询就一直没有结果',
      'an answer of another shape cannot be recorded, and the line stays open for ever',
    ],
    fix: [
      '日期写成 YYYY-MM-DD，金额是 bigint，没有的可选成员省略',
      'dates are YYYY-MM-DD, amounts bigint, optional members that are missing are left out',
    ],
    unless: onlyQuery,
    async check(bench) {
      const request = bench.request()
      const encumbrances = [
        { kind: 'seal' as const, holder: '成县人民法院', from: '2023-01-05', until: '2025-01-31', rank: 1 },
      ]
      bench.registry.plan(request.requestNo, { things: [bench.thing({ encumbrances, valueFen: 5n })] })
      const told = await bench.ask(request)
      promise(told.distinct.length > 0, { zh: '一件反馈', en: 'an answer' }, cameOf(told))
      const contract = queryModule.commands['query.record-answer']
      for (const answer of told.answers) {
        const read = contract.input.safeParse({ caseId: 'case-1', lineId: 'line-1', answer })
        const wrong = read.error?.issues
          .map(({ path, message }) => `${path.join('.')}: ${message}`)
          .join('; ')
        promise(
          read.success,
          { zh: '可登记的反馈', en: 'an answer that can be recorded' },
          plain(wrong ?? ''),
        )
      }
    },
  },
  {
    id: 'number-nobody-sent',
    title: ['登记机构从未收到的单号，答 not-known', 'a number that the registry never took is `not-known`'],
    why: [
      '只有这样法院才知道可以放心再发一次',
      'only then does the court know that it may hand the request over again',
    ],
    fix: [
      '登记机构说没有此单号时 collect 返回 "not-known"，不是空列表',
      'when the registry has no such number, `collect` answers "not-known", not an empty list',
    ],
    needs: ['later'],
    unless: onlyCalled,
    async check({ opened: { source } }) {
      if (!isCalled(source)) return
      const signal = AbortSignal.timeout(5000)
      const told = await source.collect('QO-NOBODY-00001', { afterPart: 0, signal }).catch(String)
      promise(told === 'not-known', plain('not-known'), plain(shown(told)))
    },
  },
]
