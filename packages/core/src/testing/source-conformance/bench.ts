import { hashBytes } from '../../kernel/hash'
import { formerResidentId } from '../../law/index'
import type { AssetType } from '../../ports/asset-hit'
import type { ControlTerms, SourceAct, SourceDocument, SourceRequest } from '../../ports/asset-source'
import { randomOf } from '../random'
import { inventThing } from '../registry/books'
import type { RegistryPerson, RegistryThing } from '../registry/model'
import { createRegistrySimulator, type RegistrySimulator } from '../registry/simulator'
import { type AskOptions, askSource, type Told } from './ask'
import type { AssetSourceConformanceOptions, OpenedSource } from './kit'

/** The day the registry's books stand at, which is not the day of the request. */
export const AS_OF = '2024-02-29'
const SENT_AT = '2024-03-01T09:00:00.000+08:00'

/** What a case works with: a registry of its own, the source under test, and a debtor. */
export interface Bench {
  readonly options: AssetSourceConformanceOptions
  readonly registry: RegistrySimulator
  readonly opened: OpenedSource
  readonly person: RegistryPerson
  readonly assetType: AssetType
  request(more?: Partial<SourceRequest>): SourceRequest
  control(act: SourceAct, terms?: Partial<ControlTerms>): SourceRequest
  /** A thing of the debtor's. */
  thing(more?: Partial<RegistryThing>): RegistryThing
  ask(request: SourceRequest, ask?: AskOptions): Promise<Told>
}

const LETTER = new TextEncoder().encode('%PDF-1.7 协助查询通知书 \u0000\u0001\u00ff')

/** The legal document of every request of the cases: bytes that are no text. */
export const DOCUMENT: SourceDocument = {
  kind: 'legal-document',
  number: '（2024）甘1202执500号之一',
  name: '协助查询财产通知书.pdf',
  mediaType: 'application/pdf',
  hash: hashBytes(LETTER),
  bytes: LETTER,
}

/** Opens a bench, runs, and closes it whatever happens. */
export async function onBench(
  options: AssetSourceConformanceOptions,
  seed: string,
  run: (bench: Bench) => Promise<void>,
): Promise<void> {
  const answers = options.without?.['at-once'] === undefined ? 'at-once' : 'later'
  const registry = createRegistrySimulator({ seed, today: AS_OF, answers })
  const opened = await options.make(registry)
  try {
    await run(benchOf(options, registry, opened))
  } finally {
    await opened.close?.()
  }
}

function benchOf(
  options: AssetSourceConformanceOptions,
  registry: RegistrySimulator,
  opened: OpenedSource,
): Bench {
  const person = personOf(options, registry)
  const assetType = options.assetType ?? options.capabilities.assetTypes[0] ?? 'real-estate'
  let numbers = 0
  const request = (more: Partial<SourceRequest> = {}): SourceRequest => {
    numbers += 1
    return {
      requestNo: `QO2024000001${String(numbers).padStart(5, '0')}`,
      act: 'query',
      caseNumber: '（2024）甘1202执500号',
      courtId: 'gan1202',
      courtName: '武都区人民法院',
      handler: { name: '李法官', certificateNo: 'G620001', phone: '0939-8210000' },
      subject: subjectOf(person),
      assetTypes: [assetType],
      documents: [DOCUMENT],
      urgent: false,
      sentAt: SENT_AT,
      ...more,
    }
  }
  const thing = (more: Partial<RegistryThing> = {}): RegistryThing => ({
    ...inventThing(randomOf('bench', numbers, 'thing'), person, assetType, AS_OF),
    holders: [{ name: person.name, idNumber: person.idNumber, ownership: 'sole' }],
    encumbrances: [],
    ...more,
  })
  return {
    options,
    registry,
    opened,
    person,
    assetType,
    request,
    thing,
    control: (act, terms) => request({ act, control: termsOf(assetType, terms) }),
    ask: (asked, ask) =>
      askSource(opened, registry, asked, { patienceMs: options.patienceMs ?? 5000, ...ask }),
  }
}

function termsOf(assetType: AssetType, terms: Partial<ControlTerms> = {}): ControlTerms {
  return {
    assetRef: 'REF-1',
    assetType,
    ...(assetType === 'deposit' ? { limitFen: 123_456_789n, mode: 'up-to-limit' as const } : {}),
    from: '2024-03-01',
    until: '2025-02-28',
    ...terms,
  }
}

/** The name and number of a subject, as a request carries them. */
export function subjectOf({ kind, name, idNumber }: RegistryPerson): SourceRequest['subject'] {
  const former = kind === 'person' ? formerResidentId(idNumber) : undefined
  const idType = kind === 'person' ? 'resident-id' : 'credit-code'
  return { kind, name, idType, idNumber, ...(former === undefined ? {} : { formerIdNumber: former }) }
}

/** Somebody the source may be asked after; a person with an old number where persons may be asked after. */
function personOf({ capabilities }: AssetSourceConformanceOptions, { people }: RegistrySimulator) {
  const kind = capabilities.subjects.includes('person') ? 'person' : 'organisation'
  const found = people.find(
    (each) =>
      each.kind === kind && (kind === 'organisation' || formerResidentId(each.idNumber) !== undefined),
  )
  if (!found) throw new Error(`the simulator knows no ${kind}`)
  return found
}
