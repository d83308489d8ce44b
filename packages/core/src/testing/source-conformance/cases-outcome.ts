import { isSameNumber } from '../registry/plain-read'
import { cameOf, type Told } from './ask'
import { type CaseDefinition, onlyQuery } from './case'
import { promise, sameData, shown } from './kit'

const usable = ({ answers }: Told) =>
  answers.filter(({ outcome }) => outcome === 'found' || outcome === 'nothing')

/** Of an answer without any fault nothing is left unread: an empty one with something unread is never believed. */
function allRead({ unread }: Told): void {
  const expected = { zh: '没有读不出的内容（unread 为空）', en: 'nothing unread' }
  promise(unread.length === 0, expected, { zh: `unread ${shown(unread)}`, en: `unread ${shown(unread)}` })
}

/** What an answer says at all: found, nothing, failed, and about whom. */
export const outcomeCases: readonly CaseDefinition[] = [
  {
    id: 'found-is-told',
    title: ['查到的财产原样报告', 'what is found is told whole'],
    why: ['漏掉的财产无人再查', 'property that is dropped here is never looked for again'],
    fix: [
      '把登记机构返回的每一项转成一个 AssetHit；ref 用登记机构自己的编号，title 写法官先看的内容',
      'make one AssetHit of every entry; ref is the registry’s own name of the thing, title what a judge reads first',
    ],
    unless: onlyQuery,
    async check(bench) {
      const request = bench.request()
      const things = [1, 2, 3].map((n) => bench.thing({ ref: `REF-${n}`, title: `标的物 ${n}` }))
      bench.registry.plan(request.requestNo, { things })
      const told = await bench.ask(request)
      const [answer] = told.distinct
      const expected = { zh: '一件 found 反馈，含 3 项财产', en: 'one answer `found` with 3 things' }
      promise(answer?.outcome === 'found' && told.distinct.length === 1, expected, cameOf(told))
      const refs = answer.hits.map(({ ref, title, type }) => [ref, title.includes('标的物'), type])
      const right = [1, 2, 3].map((n) => [`REF-${n}`, true, bench.assetType])
      promise(
        sameData(refs, right),
        { zh: `各项为 ${shown(right)}`, en: `the things ${shown(right)}` },
        {
          zh: shown(refs),
          en: shown(refs),
        },
      )
      allRead(told)
      const own = { requestNo: answer.requestNo, part: answer.part }
      const mine = { requestNo: request.requestNo, part: { index: 1, last: true } }
      promise(
        sameData(own, mine) && answer.answerNo !== '',
        both(`${shown(mine)} + answerNo`),
        both(shown(own)),
      )
    },
  },
  {
    id: 'nothing-is-said',
    title: ['登记机构说“没有”时报告 nothing', '"we looked and have none" is told as `nothing`'],
    why: [
      'nothing 是登记机构的陈述，可以支持终本；不能由程序猜测',
      '`nothing` is a statement that can end a round of enforcement: it has to be made, not guessed',
    ],
    fix: [
      '成功代码加空列表时返回 outcome: nothing，hits 为空',
      'a success code with an empty list is `outcome: "nothing"` without hits',
    ],
    unless: onlyQuery,
    async check(bench) {
      const request = bench.request()
      bench.registry.plan(request.requestNo, { things: [] })
      const told = await bench.ask(request)
      const [answer] = told.distinct
      const kept = answer?.outcome === 'nothing' && answer.hits.length === 0
      promise(kept, { zh: '一件 nothing 反馈', en: 'one answer `nothing`' }, cameOf(told))
      allRead(told)
    },
  },
  {
    id: 'failed-is-not-nothing',
    title: ['查询失败不得报告为“没有财产”', 'a failed query is never told as "no property"'],
    why: [
      '被执行人会因一次系统故障被当作无财产',
      'a debtor with a house would pass for one without, because a server was down',
    ],
    fix: [
      '先看结果代码再看列表：不是成功代码就返回 outcome: failed 及 error { code, text, retryable }；登记机构的失败代码不是 2040 时，写在 failureCode 中',
      'look at the result code before the list: any other code is `outcome: "failed"` with error { code, text, retryable }; where the registry’s code is not 2040, say it as failureCode',
    ],
    unless: onlyQuery,
    async check(bench) {
      const request = bench.request()
      const code = bench.options.failureCode ?? '2040'
      bench.registry.plan(request.requestNo, { error: { code, text: '系统繁忙', retryable: true } })
      const told = await bench.ask(request)
      const neither = { zh: '不出现 found 或 nothing', en: 'neither `found` nor `nothing`' }
      promise(usable(told).length === 0, neither, cameOf(told))
      const failed = told.answers.some((each) => each.outcome === 'failed' && each.error?.code === code)
      const isKnown = failed || told.receipt?.kind === 'unknown' || told.receipt?.kind === 'refused'
      const expected = {
        zh: `failed 反馈，错误代码 ${code}`,
        en: `an answer \`failed\` with the code ${code}`,
      }
      promise(isKnown, expected, cameOf(told))
    },
  },
  {
    id: 'unknown-code-is-named',
    title: ['不认识的代码连同代码一起报告', 'a code that nobody knows is told with the code'],
    why: [
      '没有代码，维护人员无法向登记机构询问',
      'without the code nobody can ask the registry what happened',
    ],
    fix: [
      '不在代码表内的结果代码按失败处理，并放进 error.code 或错误文字',
      'a result code outside the table is a failure, and stands in error.code or in the text',
    ],
    unless: onlyQuery,
    async check(bench) {
      const request = bench.request()
      bench.registry.plan(request.requestNo, { error: { code: '9731', text: '9731', retryable: false } })
      const told = await bench.ask(request)
      promise(
        usable(told).length === 0,
        { zh: '不出现 found 或 nothing', en: 'neither `found` nor `nothing`' },
        cameOf(told),
      )
      const errors = told.answers.map(({ error }) => error)
      const words = `${shown(errors)}${shown(told.receipt)}${told.thrown ?? ''}`
      promise(
        words.includes('9731'),
        { zh: '错误中写明代码 9731', en: 'the error names the code 9731' },
        cameOf(told),
      )
    },
  },
  {
    id: 'refusal-is-told',
    title: [
      '登记机构不受理时说明代码和理由',
      'a request that the registry will not take is told as refused, with its code',
    ],
    why: [
      '办案人须知道要改什么；再问一次没有用',
      'somebody has to know what to change: asking again changes nothing',
    ],
    fix: [
      'submit 返回 { kind: refused, code, text }；来取的来源报告 failed、retryable: false',
      '`submit` answers { kind: "refused", code, text }; a polling source tells `failed`, retryable: false',
    ],
    unless: onlyQuery,
    async check(bench) {
      const request = bench.request()
      bench.registry.plan(request.requestNo, { refused: { code: '1001', text: '不属于本机构' } })
      const told = await bench.ask(request)
      const none = { zh: '不出现 found 或 nothing', en: 'neither `found` nor `nothing`' }
      promise(usable(told).length === 0, none, cameOf(told))
      const errors = told.answers.map(({ error }) => error)
      const words = `${shown(told.receipt)}${shown(errors)}`
      promise(
        words.includes('1001'),
        { zh: '回执 refused，代码 1001', en: 'a receipt `refused` with the code 1001' },
        cameOf(told),
      )
    },
  },
  {
    id: 'wrong-person',
    title: [
      '登记机构答了别人，不得当作被执行人的财产',
      'property of somebody else is never passed on as the debtor’s',
    ],
    why: ['会查封与案件无关的人的房产', 'a stranger’s house would be sealed'],
    fix: [
      'answer.subject 填登记机构返回的姓名和号码，不要填请求里的',
      'put into answer.subject the name and number that the registry gave, not those of the request',
    ],
    unless: onlyQuery,
    async check(bench) {
      const request = bench.request()
      const other = bench.registry.people.find(
        ({ kind, name }) => kind === bench.person.kind && name !== bench.person.name,
      )
      const subject = { name: other?.name ?? '', idNumber: other?.idNumber ?? '' }
      const things = [bench.thing({ holders: [{ ...subject, ownership: 'sole' }] })]
      bench.registry.plan(request.requestNo, { subject, things })
      const told = await bench.ask(request)
      const passed = usable(told).filter((each) => isSameNumber(each.subject.idNumber, bench.person.idNumber))
      const owned = usable(told)
        .flatMap(({ hits }) => hits)
        .filter(({ holders }) => holders.some((each) => each.isSubject))
      promise(
        passed.length === 0 && owned.length === 0,
        {
          zh: '反馈的 subject 是另一人，或者没有财产',
          en: 'an answer whose subject is the other person, or none',
        },
        {
          zh: `反馈称这是被执行人的：${cameOf(told).zh}`,
          en: `an answer that says it is the debtor: ${cameOf(told).en}`,
        },
      )
    },
  },
  {
    id: 'as-of-is-the-registry-s-day',
    title: ['说明登记簿的截止日', 'the day the registry’s books stand at is told'],
    why: ['法官据此判断结果是否过时', 'it tells a judge how old the result is'],
    fix: [
      'asOf 取登记机构返回的日期，YYYY-MM-DD；不要用当天',
      'asOf is the date in the answer, YYYY-MM-DD, not today’s',
    ],
    unless: onlyQuery,
    async check(bench) {
      const request = bench.request()
      bench.registry.plan(request.requestNo, { things: [bench.thing()] })
      const told = await bench.ask(request)
      const [answer] = told.distinct
      promise(
        answer?.asOf === '2024-02-29',
        both('asOf 2024-02-29'),
        answer ? both(`asOf ${answer.asOf}`) : cameOf(told),
      )
    },
  },
]

function both(text: string) {
  return { zh: text, en: text }
}
