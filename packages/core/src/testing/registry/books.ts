import { addDays } from '../../law/index'
import type { AssetHolder, AssetType, Encumbrance } from '../../ports/asset-hit'
import { bankName, companyName, creditCode, personName, residentId } from '../names'
import { type Random, randomOf } from '../random'
import type { RegistryPerson, RegistryThing } from './model'

/** The five forms of property that a query covers at least (seed 001:86). */
export const REGISTRY_TYPES = ['real-estate', 'deposit', 'vehicle', 'security', 'equity'] as const

/** Made-up people and companies, the same for the same seed. Every third holds his property under the old number. */
export function inventPeople(seed: string, count: number): readonly RegistryPerson[] {
  return Array.from({ length: count }, (_, n) => {
    const random = randomOf(seed, 'person', n)
    if (n % 5 === 4)
      return { kind: 'organisation', name: companyName(random), idNumber: creditCode(random) } as const
    const sex = random.pick(['male', 'female'] as const)
    return { kind: 'person', name: personName(random, sex), idNumber: residentId(random, sex) } as const
  })
}

/** What one of them owns: all of it follows from seed and number. */
export function inventThings(seed: string, owner: RegistryPerson, today: string): readonly RegistryThing[] {
  const random = randomOf(seed, 'things', owner.idNumber)
  return REGISTRY_TYPES.flatMap((type) => {
    const count = random.weighted([
      [0, 4],
      [1, 4],
      [2, 1],
    ])
    return Array.from({ length: count }, () => inventThing(random, owner, type, today))
  })
}

/** One thing of a kind. */
export function inventThing(
  random: Random,
  owner: RegistryPerson,
  type: AssetType,
  today: string,
): RegistryThing {
  const make = makers[type as (typeof REGISTRY_TYPES)[number]] ?? makers.deposit
  return make(random, owner, today)
}

type Maker = (random: Random, owner: RegistryPerson, today: string) => RegistryThing

const ROADS = ['东江', '盘旋', '长江', '北山', '白龙', '滨江', '南桥', '人民', '建设', '教场']
const USES = ['住宅', '商业', '办公', '车库', '工业']

const sole = ({ name, idNumber }: RegistryPerson): Omit<AssetHolder, 'isSubject'>[] => [
  { name, idNumber, ownership: 'sole' },
]

function holdersOf(random: Random, owner: RegistryPerson): Omit<AssetHolder, 'isSubject'>[] {
  if (owner.kind === 'organisation' || random.chance(0.5)) return sole(owner)
  const other = random.pick(['male', 'female'] as const)
  const spouse = { name: personName(random, other), idNumber: residentId(random, other) }
  const shares = random.chance(0.4)
  const terms = shares
    ? ({ ownership: 'by-shares', share: '1/2' } as const)
    : ({ ownership: 'joint' } as const)
  return [
    { name: owner.name, idNumber: owner.idNumber, ...terms },
    { ...spouse, ...terms },
  ]
}

function estateBurdens(random: Random, valueFen: bigint, today: string): Encumbrance[] {
  const mortgage: Encumbrance = {
    kind: 'mortgage',
    holder: bankName(random),
    amountFen: (valueFen * BigInt(random.int(20, 70))) / 100n,
    from: addDays(today, -random.int(400, 3000)),
    rank: 1,
  }
  const seal: Encumbrance = {
    kind: 'seal',
    holder: `${random.pick(['成县', '徽县', '康县', '宕昌县'])}人民法院`,
    from: addDays(today, -random.int(30, 900)),
    until: addDays(today, random.int(20, 180)),
    rank: 1,
    basis: `（2023）甘12${random.digits(2)}执${random.int(1, 900)}号`,
  }
  return [...(random.chance(0.6) ? [mortgage] : []), ...(random.chance(0.3) ? [seal] : [])]
}

const makers: Readonly<Record<(typeof REGISTRY_TYPES)[number], Maker>> = {
  'real-estate'(random, owner, today) {
    const [building, unit, floor] = [random.int(1, 28), random.int(1, 4), random.int(1, 26)]
    const area = random.int(58, 210)
    const valueFen = BigInt(area * random.int(420_000, 980_000))
    const room = `${floor}0${random.int(1, 4)}`
    const ref = `621202${random.digits(6)}GB${random.digits(5)}F${random.digits(8)}`
    return {
      ref,
      type: 'real-estate',
      title: `武都区${random.pick(ROADS)}路${building}号楼${unit}单元${room}室`,
      holders: holdersOf(random, owner),
      encumbrances: estateBurdens(random, valueFen, today),
      valueFen,
      details: {
        area: `${area}.${random.digits(2)}`,
        use: random.pick(USES),
        certificate: `甘(2019)武都区不动产权第00${random.digits(5)}号`,
      },
    }
  },
  deposit(random, owner) {
    const balanceFen = BigInt(random.int(0, 90_000_000))
    const heldFen = random.chance(0.25) ? balanceFen / 2n : 0n
    const ref = `62${random.digits(17)}`
    const freeze: Encumbrance = { kind: 'freeze', holder: '成县人民法院', amountFen: heldFen, rank: 1 }
    return {
      ref,
      type: 'deposit',
      title: `${bankName(random)} 尾号 ${ref.slice(-4)}`,
      holders: sole(owner),
      encumbrances: heldFen > 0n ? [freeze] : [],
      balanceFen,
      availableFen: balanceFen - heldFen,
      details: { 'account-kind': random.pick(['活期', '定期', '结算']) },
    }
  },
  vehicle(random, owner) {
    const ref = `甘K${random.pick(['A', 'B', 'D', 'H'])}${random.digits(4)}`
    return {
      ref,
      type: 'vehicle',
      title: `${ref} ${random.pick(['五菱', '长城', '东风', '吉利'])}小型普通客车`,
      holders: sole(owner),
      encumbrances: [],
      details: { 'engine-number': random.digits(8), 'first-registered': `20${random.int(12, 23)}-06-01` },
    }
  },
  security(random, owner) {
    const ref = `A${random.digits(9)}`
    const units = random.int(1, 400) * 100
    return {
      ref,
      type: 'security',
      title: `证券账户 ${ref}`,
      holders: sole(owner),
      encumbrances: [],
      valueFen: BigInt(units * random.int(300, 4000)),
      details: { code: `60${random.digits(4)}`, units: String(units) },
    }
  },
  equity(random, owner) {
    const ref = creditCode(random)
    const share = random.int(5, 100)
    return {
      ref,
      type: 'equity',
      title: companyName(random),
      holders: [{ name: owner.name, idNumber: owner.idNumber, ownership: 'by-shares', share: `${share}%` }],
      encumbrances: [],
      valueFen: BigInt(random.int(10, 500)) * 1_000_000n,
      details: { state: random.pick(['存续', '吊销']) },
    }
  },
}
