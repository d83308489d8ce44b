import type { ControlResult, SourceAct } from '../../ports/asset-source'
import { cameOf } from './ask'
import type { Bench } from './bench'
import { type CaseDefinition, onlyPolling, onlyQuery } from './case'
import { type AssetSourceConformanceOptions, controlActs, plain, promise, sameData, shown } from './kit'

const noControl = ({ capabilities }: AssetSourceConformanceOptions) =>
  controlActs(capabilities.acts).length > 0
    ? undefined
    : (['该来源不办理查封、扣押、冻结', 'the source does not seal, seize or freeze'] as const)

const firstAct = ({ options }: Bench): SourceAct => controlActs(options.capabilities.acts)[0] ?? 'seal'

/** Hands a control act over, the registry says this, and gives what the source made of it. */
async function controlled(bench: Bench, result: ControlResult) {
  const request = bench.control(firstAct(bench))
  bench.registry.plan(request.requestNo, { control: result, things: [bench.thing({ ref: 'REF-1' })] })
  const told = await bench.ask(request)
  const answer = told.distinct.find(({ control }) => control !== undefined)
  return { request, told, answer }
}

/** Only where money is held are there sums. */
function sayable({ assetType }: Bench, { askedFen, heldFen, ...rest }: ControlResult): ControlResult {
  if (assetType !== 'deposit' || heldFen === undefined) return rest
  return { ...rest, heldFen, ...(askedFen === undefined ? {} : { askedFen }) }
}

const noMoney = (options: AssetSourceConformanceOptions) =>
  noControl(options) ??
  ((options.assetType ?? options.capabilities.assetTypes[0]) === 'deposit'
    ? undefined
    : (['仅适用于存款', 'only for deposits'] as const))

const fen = (value: ControlResult) => (value.heldFen === undefined ? {} : { heldFen: value.heldFen })

function result(
  id: string,
  title: CaseDefinition['title'],
  why: CaseDefinition['why'],
  whole: ControlResult,
  unless: CaseDefinition['unless'] = noControl,
): CaseDefinition {
  return {
    id,
    title,
    why,
    fix: [
      'control 的每个成员都取登记机构的反馈，不取请求',
      'take every member of `control` from the answer, none from the request',
    ],
    unless,
    async check(bench) {
      const told = sayable(bench, whole)
      const { answer, told: came } = await controlled(bench, told)
      promise(
        answer?.control !== undefined,
        { zh: '含 control 的反馈', en: 'an answer with `control`' },
        cameOf(came),
      )
      const data = (each: ControlResult) => ({
        kind: each.kind,
        ref: each.assetRef,
        ...fen(each),
        before: bench.options.without?.['earlier-holders'] === undefined ? each.before : [],
      })
      promise(
        sameData(data(answer.control), data(told)),
        plain(shown(data(told))),
        plain(shown(data(answer.control))),
      )
    },
  }
}

/** What is held, and what stands before. */
export const controlCases: readonly CaseDefinition[] = [
  result(
    'control-effective',
    ['办成的控制报告为 effective，金额如实', 'what is held is told as held, with the sum'],
    ['据此起算查封期限', 'the term of the seal runs from it'],
    {
      kind: 'effective',
      assetRef: 'REF-1',
      askedFen: 123_456_789n,
      heldFen: 123_456_789n,
      before: [],
      from: '2024-03-01',
      until: '2025-02-28',
      serial: 'S1',
    },
  ),
  result(
    'control-partial',
    ['冻结的比申请的少，报告实际金额', 'less was frozen than asked for: the real sum is told'],
    [
      '把申请金额当作已冻结金额，会少查财产、多报成果',
      'taking the asked sum for the held one stops the search too early',
    ],
    { kind: 'partial', assetRef: 'REF-1', askedFen: 123_456_789n, heldFen: 1_234_567n, before: [] },
    noMoney,
  ),
  result(
    'control-waiting',
    [
      '轮候：在先的机关、金额和到期日按顺序报告',
      'a waiting seal: who stands before, in order, with sum and end',
    ],
    [
      '轮候的控制尚未生效，何时生效取决于在先者',
      'it is not effective, and when it will be depends on those before',
    ],
    {
      kind: 'waiting',
      assetRef: 'REF-1',
      before: [
        { authority: '成县人民法院', limitFen: 5_000_000n, until: '2024-11-30' },
        { authority: '徽县人民法院', until: '2025-01-31' },
      ],
    },
  ),
  result(
    'control-refused',
    ['登记机构不办理控制时报告 refused', 'a control that the registry does not carry out is told as refused'],
    ['以为已查封而未查封，财产会被转移', 'property thought to be sealed is moved away'],
    { kind: 'refused', assetRef: 'REF-1', before: [], text: '名下无此财产' },
  ),
  {
    id: 'control-once',
    title: ['同一单号的控制只办一次', 'a control act under one number is done once'],
    why: ['重复扣划就是多扣了被执行人的钱', 'deducted twice is money taken twice'],
    fix: ['再次提交时仍用原 requestNo', 'hand over again under the same requestNo'],
    unless: noControl,
    async check(bench) {
      const request = bench.control(firstAct(bench))
      bench.registry.plan(request.requestNo, { things: [bench.thing({ ref: 'REF-1' })] })
      await bench.ask(request)
      await bench.ask(request)
      const numbers = new Set(bench.registry.received.map(({ requestNo }) => requestNo))
      const times = bench.registry.doneTimes(request.requestNo)
      promise(
        times === 1 && numbers.size === 1,
        { zh: '登记机构办理 1 次', en: 'done once at the registry' },
        {
          zh: `办理 ${times} 次，单号 ${numbers.size} 个`,
          en: `done ${times} time(s) under ${numbers.size} number(s)`,
        },
      )
    },
  },
  {
    id: 'control-terms-arrive',
    title: ['控制的标的、限额和起止日到达登记机构', 'thing, limit and dates of a control reach the registry'],
    why: [
      '没有限额的冻结会冻住整个账户，没有期限的查封没有终点',
      'a freeze without a limit holds the whole account, a seal without dates has no end',
    ],
    fix: [
      '发送 control 的 assetRef、limitFen、from、until',
      'send assetRef, limitFen, from and until of `control`',
    ],
    unless: noControl,
    async check(bench) {
      const request = bench.control(firstAct(bench))
      bench.registry.plan(request.requestNo, { things: [bench.thing({ ref: 'REF-1' })] })
      const told = await bench.ask(request)
      const got = bench.registry.received.at(-1)?.control
      promise(
        got !== undefined,
        { zh: '登记机构收到控制内容', en: 'the registry got the terms' },
        cameOf(told),
      )
      const data = (terms: typeof request.control) => [
        terms?.assetRef,
        terms?.limitFen ?? null,
        terms?.from,
        terms?.until,
      ]
      promise(
        sameData(data(got), data(request.control)),
        plain(shown(data(request.control))),
        plain(shown(data(got))),
      )
    },
  },
]

/** What only a registry does that comes by itself. */
export const pollCases: readonly CaseDefinition[] = [
  {
    id: 'open-requests-together',
    title: [
      '一次取走多个请求，内容完整、顺序稳定',
      'several open requests are written together, whole and always alike',
    ],
    why: [
      '登记机构一次取走所有请求，少写一个就没有人再问',
      'the registry fetches all at once: one that is left out is never asked',
    ],
    fix: [
      'write 写出全部请求；同样的请求写出同样的正文',
      '`write` writes all of them; the same requests give the same body',
    ],
    unless: (options) => onlyPolling(options) ?? onlyQuery(options),
    async check(bench) {
      const { source, dialect, people } = bench.opened
      const requests = Array.from({ length: 5 }, () => bench.request())
      const right = requests.map(({ requestNo }) => requestNo)
      if (people) {
        for (let time = 0; time < 2; time += 1) {
          const read = (await people.giveOut(requests)).map(({ requestNo }) => requestNo)
          promise(sameData(read, right), plain(shown(right)), plain(shown(read)))
        }
        return
      }
      promise(
        'write' in source && dialect !== undefined,
        plain('write, dialect'),
        plain(shown(Object.keys(bench.opened))),
      )
      const bodies = [source.write(requests), source.write(requests)].map(({ body, contentType }) => ({
        contentType,
        body: typeof body === 'string' ? new TextEncoder().encode(body) : body,
      }))
      const [first] = bodies
      promise(
        first !== undefined && sameData(first, bodies[1]),
        { zh: '两次正文相同', en: 'the same body twice' },
        plain('…'),
      )
      const call = dialect.readCall({ path: '/', ...first })
      const numbers = call.kind === 'submit' ? call.questions.map(({ requestNo }) => requestNo) : []
      promise(sameData(numbers, right), plain(shown(right)), plain(shown(numbers)))
    },
  },
]
