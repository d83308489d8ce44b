import type { AssetHit, AssetType } from '../ports/asset-hit'
import type { CalledSource, SourceAnswer, SourceReceipt, SourceRequest } from '../ports/asset-source'

/** A made-up registry or bank: what it is called, what it knows of, and what it says to a request. */
interface Registry {
  readonly id: string
  readonly name: string
  readonly kind: 'total' | 'point'
  readonly assetTypes: readonly AssetType[]
  readonly says: (request: SourceRequest, attempt: number) => Partial<SourceAnswer> | SourceReceipt
}

const nothing = { outcome: 'nothing', hits: [] } as const
const same = { name: 'same', number: 'same' } as const

const REGISTRIES: readonly Registry[] = [
  {
    ...named('sim-bank', '银行存款（总对总）', 'total', 'deposit'),
    says: (asked) => found(...accounts(asked)),
  },
  {
    ...named('sim-real-estate', '不动产登记中心', 'point', 'real-estate'),
    says: (asked) => found(flat(asked)),
  },
  { ...named('sim-vehicle', '车辆管理所', 'point', 'vehicle'), says: () => nothing },
  // It cannot look the first time it is asked, and can the second time.
  {
    ...named('sim-equity', '企业登记（股权）', 'total', 'equity'),
    says: (_asked, attempt) => (attempt > 1 ? nothing : busy),
  },
  {
    ...named('sim-securities', '证券登记结算', 'total', 'security'),
    says: () => ({ kind: 'unknown', text: '30 秒内没有应答' }),
  },
  {
    ...named('sim-network-funds', '网络资金账户', 'total', 'financial'),
    says: ({ subject }) => ({
      ...found(wallet()),
      // Answers about somebody of the same name: kept as doubtful, for a person to settle.
      subject: { name: subject.name, idNumber: '110101198001010010' },
    }),
  },
  { ...named('sim-provident', '住房公积金中心', 'point', 'other'), says: () => nothing },
]

const busy: Partial<SourceAnswer> = {
  outcome: 'failed',
  hits: [],
  error: { code: '2040', text: '系统繁忙，请稍后再查', retryable: true },
}

function named(id: string, name: string, kind: Registry['kind'], type: AssetType) {
  return { id, name, kind, assetTypes: [type] }
}

const found = (...hits: readonly AssetHit[]) => ({ outcome: 'found', hits }) as const
/** Digits that differ from person to person and stay the same for one. */
const digitsOf = (idNumber: string) => idNumber.replace(/\D/g, '').slice(-8)

/** Number of the account that the debtor of the demonstration declares. */
export const accountNumber = (idNumber: string) => `6217003820${digitsOf(idNumber)}1`

function accounts({ subject }: SourceRequest): readonly AssetHit[] {
  const own = { name: subject.name, ownership: 'sole', isSubject: true } as const
  const at = (ref: string, bank: string, balanceFen: bigint): AssetHit => ({
    ...{ ref, type: 'deposit', title: `${bank} ${ref}`, match: same, holders: [own], encumbrances: [] },
    ...{ balanceFen, availableFen: balanceFen, currency: 'CNY', details: { kind: '个人活期' } },
  })
  return [
    at(accountNumber(subject.idNumber), '建设银行武都支行', 1_863_520n),
    at(`6228481500${digitsOf(subject.idNumber)}7`, '农业银行武都支行', 240_310n),
  ]
}

function flat(asked: SourceRequest): AssetHit {
  const { name, idNumber } = asked.subject
  return {
    ref: `621202001007GB${digitsOf(idNumber)}F00010032`,
    type: 'real-estate',
    title: '武都区城关镇滨江路 18 号 3 幢 2 单元 602 室',
    match: same,
    holders: [
      { name, idNumber, ownership: 'by-shares', share: '1/2', isSubject: true },
      { name: '陈玉梅', ownership: 'by-shares', share: '1/2', isSubject: false },
    ],
    encumbrances: [
      {
        kind: 'seal',
        holder: '成县人民法院',
        from: '2023-04-11',
        until: '2026-04-10',
        rank: 1,
        basis: '（2023）甘1221执保77号',
      },
      { kind: 'mortgage', holder: '农业银行武都支行', amountFen: 26_000_000n, from: '2019-08-01' },
    ],
    valueFen: 62_000_000n,
    details: { use: '住宅', area: '118.6 平方米', certificate: '甘（2019）武都区不动产权第 0003217 号' },
  }
}

function wallet(): AssetHit {
  const ref = '2088012345678'
  return {
    ...{ ref, type: 'financial', title: `支付账户 ${ref}`, match: { name: 'same', number: 'different' } },
    holders: [],
    encumbrances: [],
    ...{ balanceFen: 85_012n, availableFen: 85_012n },
    details: {},
  }
}

/** A control is done as far as there is something; on the flat another court stands before. */
function heldBy(request: SourceRequest): Partial<SourceAnswer> {
  const { control, act } = request
  const { assetRef = '', assetType, from, until, limitFen: asked } = control ?? {}
  const waits = act === 'seal' && assetType === 'real-estate'
  const balance = accounts(request).find(({ ref }) => ref === assetRef)?.balanceFen ?? asked
  const less = asked !== undefined && balance !== undefined && balance < asked
  return {
    outcome: 'done',
    control: {
      kind: waits ? 'waiting' : less ? 'partial' : 'effective',
      assetRef,
      ...(asked === undefined ? {} : { askedFen: asked, heldFen: less ? balance : asked }),
      before: waits ? [{ authority: '成县人民法院', until: '2026-04-10' }] : [],
      ...(from === undefined ? {} : { from }),
      ...(until === undefined ? {} : { until }),
    },
  }
}

/**
 * Made-up registries for a demonstration, with an answer of every kind: something found, nothing, a failure that ends when
 * it is asked again, one that nobody hears of, one about somebody else. The same request is always answered alike.
 */
export function simulatedSources(today: () => string): readonly CalledSource[] {
  return REGISTRIES.map((registry) => sourceOf(registry, today))
}

/** What a court takes its simulated sources up as: the input of `query.register-source`. */
export function simulatedRegistrations() {
  return REGISTRIES.map((registry) => ({
    ...{ sourceId: registry.id, name: registry.name },
    ...capabilitiesOf(registry),
  }))
}

function capabilitiesOf({ kind, assetTypes }: Registry): CalledSource['capabilities'] {
  return {
    ...{
      kind,
      assetTypes,
      transport: 'call',
      acts: ['query', 'seal', 'seize', 'freeze', 'renew', 'release', 'deduct'],
    },
    ...{ subjects: ['person', 'organisation'], repeatable: true, needsDocument: false },
    answersWithinMinutes: 1440,
  }
}

function sourceOf(registry: Registry, today: () => string): CalledSource {
  const attempts = new Map<string, number>()
  return {
    id: registry.id,
    capabilities: capabilitiesOf(registry),
    submit: async (request) => {
      const { requestNo, subject } = request
      const attempt = (attempts.get(requestNo) ?? 0) + 1
      attempts.set(requestNo, attempt)
      const said = request.control ? heldBy(request) : registry.says(request, attempt)
      if ('kind' in said) return said
      const answer = {
        ...{ requestNo, answerNo: `${requestNo}-${attempt}`, part: { index: 1, last: true } },
        ...{ outcome: 'nothing' as const, subject: { name: subject.name, idNumber: subject.idNumber } },
        ...{ hits: [], asOf: today() },
      }
      return { kind: 'answered', answer: { ...answer, ...said } }
    },
    collect: async () => [],
  }
}
