import type { WireFault } from '../registry/model'
import { cameOf, type Told } from './ask'
import type { Bench } from './bench'
import { type CaseDefinition, onlyCalled, onlyQuery } from './case'
import { plain, promise, shown } from './kit'

async function onBadLine(bench: Bench, fault: WireFault, abortAfterMs?: number): Promise<Told> {
  const request = bench.request()
  bench.registry.plan(request.requestNo, { things: [bench.thing()], fault })
  return await bench.ask(request, abortAfterMs === undefined ? {} : { abortAfterMs })
}

const usable = ({ answers }: Told) =>
  answers.filter(({ outcome }) => outcome === 'found' || outcome === 'nothing')
const noAnswer = {
  zh: '回执 unknown、failed 反馈或抛出错误',
  en: 'a receipt `unknown`, an answer `failed`, or an error',
}

/** A line that is bad in this way gives no answer, least of all "nothing". */
function badLine(
  fault: WireFault,
  title: CaseDefinition['title'],
  fix: CaseDefinition['fix'],
): CaseDefinition {
  return {
    id: `line-${fault}`,
    title,
    why: ['读不懂的反馈不是“没有财产”', 'what cannot be read is not "no property"'],
    fix,
    needs: ['wire'],
    unless: (options) =>
      onlyQuery(options) ?? (fault === 'server-error' || fault === 'huge' ? onlyCalled(options) : undefined),
    async check(bench) {
      const told = await onBadLine(bench, fault)
      promise(!told.hung && usable(told).length === 0, noAnswer, cameOf(told))
    },
  }
}

function stops(fault: 'hang' | 'drip', title: CaseDefinition['title']): CaseDefinition {
  return {
    id: `line-${fault}`,
    title,
    why: [
      '一家登记机构不答复，不能拖住其他查询',
      'one registry that does not answer must not hold up the others',
    ],
    fix: [
      '把 options.signal 交给 fetch（包括读取正文），信号中止时立即结束',
      'give options.signal to fetch, for the body too; end as soon as it aborts',
    ],
    needs: ['wire'],
    unless: (options) => onlyQuery(options) ?? onlyCalled(options),
    async check(bench) {
      const told = await onBadLine(bench, fault, 150)
      promise(
        !told.hung,
        { zh: '信号中止后调用随即结束', en: 'the call ends once its signal aborts' },
        cameOf(told),
      )
      promise(usable(told).length === 0, noAnswer, cameOf(told))
    },
  }
}

/** What happens on the line. */
export const wireCases: readonly CaseDefinition[] = [
  stops('hang', ['登记机构不答复时，听从中止信号', 'a registry that hangs: the signal is obeyed']),
  stops('drip', [
    '登记机构一个字节一个字节地答时，也听从中止信号',
    'a registry that drips byte by byte: the signal is obeyed while the body is read',
  ]),
  badLine(
    'huge',
    ['50 MB 的反馈不读进内存', 'an answer of 50 MB is not read into memory'],
    [
      '读取正文时计数，超过上限（如 5 MB）即停止并按失败处理',
      'count while reading the body; stop at a limit (5 MB, say) and treat it as failed',
    ],
  ),
  badLine(
    'empty-body',
    ['空正文不是“没有财产”', 'an empty body is not "no property"'],
    ['空正文按无法识别处理', 'treat an empty body as unreadable'],
  ),
  badLine(
    'broken',
    ['被截断的 XML 或 JSON 不当作反馈', 'XML or JSON that was cut off is no answer'],
    [
      '解析出错时抛出错误或返回 unknown，不要用空列表代替',
      'when parsing fails throw, or answer `unknown`; never put an empty list in its place',
    ],
  ),
  badLine(
    'wrong-charset',
    ['编码错误的反馈不当作姓名登记', 'an answer in another charset is not recorded as names'],
    [
      '用 new TextDecoder("utf-8", { fatal: true }) 解码',
      'decode with new TextDecoder("utf-8", { fatal: true })',
    ],
  ),
  badLine(
    'server-error',
    ['服务器出错（500）不是“没有财产”', 'an error of the server (500) is not "no property"'],
    ['先看 HTTP 状态再读正文', 'look at the HTTP status before the body'],
  ),
  {
    id: 'no-secrets-in-errors',
    title: ['错误文字不含口令和身份证号', 'no password and no identity number stands in an error'],
    why: ['错误会进入日志和界面', 'errors end in logs and on screens'],
    fix: [
      '错误中不要放请求、请求头和正文，只放状态码和自己的话',
      'put no request, header or body into an error: only the status and your own words',
    ],
    needs: ['wire'],
    unless: onlyQuery,
    async check(bench) {
      const faults = ['server-error', 'broken', 'empty-body', 'wrong-charset'] as const
      const secrets = [...(bench.options.secrets ?? []), bench.person.idNumber]
      for (const fault of faults) {
        const told = await onBadLine(bench, fault)
        const errors = told.answers.map(({ error }) => error)
        const words = `${told.thrown ?? ''} ${shown(told.receipt)} ${shown(errors)} ${JSON.stringify(told.unread)}`
        const leaked = secrets.findIndex((secret) => secret !== '' && words.includes(secret))
        const which =
          leaked === secrets.length - 1
            ? ['身份证号', 'the identity number']
            : [`secrets[${leaked}]`, `secrets[${leaked}]`]
        promise(
          leaked < 0,
          { zh: '只有代码和自己的话', en: 'codes and words of its own' },
          { zh: `${fault} 的错误中有${which[0]}`, en: `${which[1]} in the error of ${fault}` },
        )
      }
    },
  },
  {
    id: 'line-recovers',
    title: ['断线之后再问，用原单号拿到结果', 'after a bad line the same number gets its answer'],
    why: ['失败的请求要能再问，不能丢', 'a failed request has to be retryable, not lost'],
    fix: [
      '不要因一次失败把来源置为不可用，也不要缓存失败的答复',
      'let no failure switch the source off, and do not remember failed replies',
    ],
    needs: ['wire'],
    unless: onlyQuery,
    async check(bench) {
      const request = bench.request()
      bench.registry.plan(request.requestNo, { things: [bench.thing()], fault: 'empty-body' })
      await bench.ask(request)
      bench.registry.plan(request.requestNo, { things: [bench.thing()] })
      const told = await bench.ask(request)
      const [answer] = told.distinct
      promise(
        answer?.outcome === 'found',
        { zh: 'found 反馈', en: 'an answer `found`' },
        answer ? plain(answer.outcome) : cameOf(told),
      )
    },
  },
]
