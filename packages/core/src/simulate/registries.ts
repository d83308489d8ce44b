import type { AssetType } from '../ports/asset-hit'
import type { CalledSource, ControlResult, SourceRequest } from '../ports/asset-source'
import {
  createRegistrySimulator,
  plainSource,
  type RegistryPlan,
  type RegistryThing,
} from '../testing/registry/index'

/** A made-up registry or bank of the demonstration: what it is called, and what its books say to a request. */
interface Registry {
  readonly id: string
  readonly name: string
  readonly kind: 'total' | 'point'
  readonly assetTypes: readonly AssetType[]
  readonly says: (request: SourceRequest, attempt: number) => RegistryPlan
}

const nothing: RegistryPlan = { things: [] }
const found = (...things: readonly RegistryThing[]): RegistryPlan => ({ things })

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
    says: (_asked, attempt) =>
      attempt > 1 ? nothing : { error: { code: '2040', text: '系统繁忙，请稍后再查', retryable: true } },
  },
  {
    ...named('sim-securities', '证券登记结算', 'total', 'security'),
    // Its answers get lost on the way.
    says: () => ({ ...nothing, fault: 'empty-body' }),
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

function named(id: string, name: string, kind: Registry['kind'], type: AssetType) {
  return { id, name, kind, assetTypes: [type] }
}

/** Digits that differ from person to person and stay the same for one. */
const digitsOf = (idNumber: string) => idNumber.replace(/\D/g, '').slice(-8)

/** Number of the account that the debtor of the demonstration declares. */
export const accountNumber = (idNumber: string) => `6217003820${digitsOf(idNumber)}1`

function accounts({ subject: { name, idNumber } }: SourceRequest): readonly RegistryThing[] {
  const own = { name, idNumber, ownership: 'sole' } as const
  const at = (ref: string, bank: string, balanceFen: bigint): RegistryThing => ({
    ...{ ref, type: 'deposit', title: `${bank} ${ref}`, holders: [own], encumbrances: [] },
    ...{ balanceFen, availableFen: balanceFen, details: { kind: '个人活期' } },
  })
  return [
    at(accountNumber(idNumber), '建设银行武都支行', 1_863_520n),
    at(`6228481500${digitsOf(idNumber)}7`, '农业银行武都支行', 240_310n),
  ]
}

function flat({ subject: { name, idNumber } }: SourceRequest): RegistryThing {
  return {
    ref: `621202001007GB${digitsOf(idNumber)}F00010032`,
    type: 'real-estate',
    title: '武都区城关镇滨江路 18 号 3 幢 2 单元 602 室',
    holders: [
      { name, idNumber, ownership: 'by-shares', share: '1/2' },
      { name: '陈玉梅', ownership: 'by-shares', share: '1/2' },
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

function wallet(): RegistryThing {
  const ref = '2088012345678'
  return {
    ...{ ref, type: 'financial', title: `支付账户 ${ref}` },
    holders: [],
    encumbrances: [],
    ...{ balanceFen: 85_012n, availableFen: 85_012n },
    details: {},
  }
}

/** A control is done as far as there is something; on the flat another court stands before. */
function heldBy(request: SourceRequest): ControlResult {
  const { control, act } = request
  const { assetRef = '', assetType, from, until, limitFen: asked } = control ?? {}
  const waits = act === 'seal' && assetType === 'real-estate'
  const balance = accounts(request).find(({ ref }) => ref === assetRef)?.balanceFen ?? asked
  const less = asked !== undefined && balance !== undefined && balance < asked
  return {
    kind: waits ? 'waiting' : less ? 'partial' : 'effective',
    assetRef,
    ...(asked === undefined ? {} : { askedFen: asked, heldFen: less ? balance : asked }),
    before: waits ? [{ authority: '成县人民法院', until: '2026-04-10' }] : [],
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
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

/** Its answers are those of a simulated registry; only what stands in its books is its own. */
function sourceOf(registry: Registry, today: () => string): CalledSource {
  const attempts = new Map<string, number>()
  const simulated = createRegistrySimulator({
    ...{ seed: registry.id, people: 0 },
    // The books stand at the day that it is.
    get today() {
      return today()
    },
  })
  const { id } = registry
  const source = plainSource({ registry: simulated, id, capabilities: capabilitiesOf(registry) })
  return {
    ...source,
    submit: async (request, options) => {
      const { requestNo } = request
      const attempt = (attempts.get(requestNo) ?? 0) + 1
      attempts.set(requestNo, attempt)
      const plan = request.control
        ? { control: heldBy(request), things: [] }
        : registry.says(request, attempt)
      simulated.plan(requestNo, plan)
      if (plan.fault === undefined) return source.submit(request, options)
      return source.submit(request, options).catch(() => ({ kind: 'unknown', text: '30 秒内没有应答' }))
    },
  }
}
