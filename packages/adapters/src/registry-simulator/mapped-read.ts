import type { AssetType, ControlTerms, SourceAct } from '@zhixing/core/ports'
import { hashBytes } from '@zhixing/core/ports'
import type { RegistryQuestion } from '@zhixing/core/testing'
import type { RequestFact, RequestField, SourceMapping } from '../asset-source/mapping'
import { dayOf, fenOf } from '../asset-source/values'
import { textAt, type WireRecord } from '../asset-source/wire'
import { recordsAt } from './wire-path'

type Facts = Partial<Record<RequestFact, string>>

/** The number that answers are fetched by. */
export function readCollect({ collect, request }: SourceMapping, record: WireRecord): string {
  return factsOf(collect ?? request.fields, record).requestNo ?? ''
}

/** What a registry understands of a request that the mapping wrote. */
export function readQuestion(mapping: SourceMapping, record: WireRecord): RegistryQuestion {
  const facts = factsOf(mapping.request.fields, record)
  const control = controlOf(mapping, facts)
  const { requestNo = '', act = 'query', caseNumber = '', subjectName = '', idNumber = '' } = facts
  const kind = facts.subjectKind ?? (/^\d{17}[\dXx]$/.test(idNumber) ? 'person' : 'organisation')
  const former = facts.formerIdNumber
  return {
    requestNo,
    act: act as SourceAct,
    caseNumber,
    subject: {
      kind: kind as 'person' | 'organisation',
      name: subjectName,
      idNumber,
      ...(former === undefined ? {} : { formerIdNumber: former }),
    },
    ...(control ? { control } : {}),
    documents: documentsOf(mapping, record),
  }
}

function factsOf(fields: readonly RequestField[], record: WireRecord): Facts {
  const facts: Facts = {}
  for (const field of fields) {
    const text = textAt(record, field.name)
    if (text === '') continue
    for (const [fact, value] of Object.entries(field.cases?.find((each) => each.value === text)?.when ?? {}))
      if (typeof value === 'string') facts[fact as RequestFact] = value
    if (field.from === undefined) continue
    const value = field.codes
      ? Object.entries(field.codes).find(([, code]) => code === text)?.[0]
      : shaped(field, text)
    if (value !== undefined && facts[field.from] === undefined) facts[field.from] = value
  }
  return facts
}

function shaped({ form = 'text' }: RequestField, text: string): string | undefined {
  if (form === 'date' || form === 'date8' || form === 'date-slash') return dayOf(text)
  if (form === 'yuan' || form === 'wan-yuan' || form === 'fen') return fenOf(text, form)?.toString()
  return text
}

function controlOf({ capabilities }: SourceMapping, facts: Facts): ControlTerms | undefined {
  const { assetRef, limitFen, from, until, earlierRequestNo, payAccount } = facts
  if (assetRef === undefined) return undefined
  const assetType = (facts.assetType ?? capabilities.assetTypes[0] ?? 'other') as AssetType
  return {
    assetRef,
    assetType,
    ...(limitFen === undefined ? {} : { limitFen: BigInt(limitFen) }),
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
    ...(earlierRequestNo === undefined ? {} : { earlierRequestNo }),
    ...(payAccount === undefined
      ? {}
      : { payTo: { account: payAccount, name: facts.payName ?? '', bank: facts.payBank ?? '' } }),
  }
}

/** Registries without a field for the hash make one of what has arrived. */
function documentsOf(
  { request: { documents } }: SourceMapping,
  record: WireRecord,
): RegistryQuestion['documents'] {
  if (!documents) return []
  return recordsAt(record, documents.list).map((each) => {
    const told = (from: string) =>
      textAt(each, documents.fields.find((field) => field.from === from)?.name ?? '-')
    const bytes = Uint8Array.from(atob(told('base64')), (character) => character.charCodeAt(0))
    return { number: told('number'), name: told('name'), hash: told('sha256') || hashBytes(bytes), bytes }
  })
}
