import { createHash } from 'node:crypto'
import { ZhixingError } from '@zhixing/core'
import type { SourceDocument, SourceRequest } from '@zhixing/core/ports'
import type { DocumentsMapping, FieldForm, RequestFact, RequestField, SourceMapping } from './mapping'
import { moneyText } from './values'
import type { WireRecord, WireValue } from './wire'

type Facts = Readonly<Partial<Record<RequestFact, string>>>
type Open = { [field: string]: WireValue | Open }

/**
 * A request in the fields of a source.
 *
 * @throws ZhixingError `source-request-invalid` { field } when a required field has no value, or a value no code
 */
export function writeRequest(mapping: SourceMapping, request: SourceRequest): WireRecord {
  const { fields, documents } = mapping.request
  const record = writeFields(fields, factsOf(request))
  if (!documents || request.documents.length === 0) return record
  return { ...record, [documents.list]: request.documents.map((one) => writeDocument(documents, one)) }
}

/** Fields out of facts. */
export function writeFields(fields: readonly RequestField[], facts: Facts): WireRecord {
  const record: Open = {}
  for (const field of fields) {
    const value = textOf(field, facts)
    if (value !== undefined) put(record, field.name.split('.'), value)
    else if (field.required) throw new ZhixingError('source-request-invalid', { field: field.name })
  }
  return record as WireRecord
}

function put(record: Open, [name = '', ...rest]: readonly string[], value: string): void {
  if (rest.length === 0) {
    record[name] = value
    return
  }
  const inner = (record[name] ?? {}) as Open
  record[name] = inner
  put(inner, rest, value)
}

function textOf(field: RequestField, facts: Facts): string | undefined {
  if (field.value !== undefined) return field.value
  if (field.cases) {
    return field.cases.find(({ when }) =>
      Object.entries(when).every(([fact, wanted]) => {
        const has = facts[fact as RequestFact]
        return wanted === true ? has !== undefined : has === wanted
      }),
    )?.value
  }
  const fact = field.from === undefined ? undefined : facts[field.from]
  if (fact === undefined || fact === '') return undefined
  if (!field.codes) return shaped(fact, field.form ?? 'text')
  const code = Object.hasOwn(field.codes, fact) ? field.codes[fact] : undefined
  if (code === undefined) throw new ZhixingError('source-request-invalid', { field: field.name })
  return code
}

function shaped(text: string, form: FieldForm): string {
  switch (form) {
    case 'yuan':
    case 'wan-yuan':
    case 'fen':
      return moneyText(BigInt(text), form)
    case 'date8':
      return text.slice(0, 10).replaceAll('-', '')
    case 'date-slash':
      return text.slice(0, 10).replaceAll('-', '/')
    case 'date':
      return text.slice(0, 10)
    case 'instant14':
      return text.replace(/[-:T]/g, '').slice(0, 14)
    default:
      return text
  }
}

/** Everything a mapping may name. */
export function factsOf(request: SourceRequest): Facts {
  const { subject, handler, control, documents } = request
  const [document] = documents
  const all: Partial<Record<RequestFact, string | undefined>> = {
    requestNo: request.requestNo,
    // The line's five digits follow the number of the order (请求单号, 任务流水号).
    orderNo: request.requestNo.slice(0, -5),
    act: request.act,
    caseNumber: request.caseNumber,
    courtId: request.courtId,
    courtName: request.courtName,
    handlerName: handler.name,
    handlerCertificate: handler.certificateNo,
    handlerPhone: handler.phone,
    subjectKind: subject.kind,
    subjectName: subject.name,
    idType: subject.idType,
    idNumber: subject.idNumber,
    formerIdNumber: subject.formerIdNumber,
    urgent: request.urgent ? 'urgent' : 'normal',
    sentAt: request.sentAt,
    documentNumber: document?.number,
    documentName: document?.name,
    assetRef: control?.assetRef,
    assetType: control?.assetType,
    limitFen: control?.limitFen?.toString(),
    mode: control?.mode,
    from: control?.from,
    until: control?.until,
    earlierRequestNo: control?.earlierRequestNo,
    payName: control?.payTo?.name,
    payAccount: control?.payTo?.account,
    payBank: control?.payTo?.bank,
  }
  const present = Object.entries(all).filter(([, value]) => value !== undefined)
  return Object.fromEntries(present) as Facts
}

function writeDocument(mapping: DocumentsMapping, document: SourceDocument): WireRecord {
  const record: Record<string, string> = {}
  for (const { name, from, value, codes } of mapping.fields) {
    const text = value ?? (from === undefined ? '' : documentFact(document, from))
    record[name] = codes ? (codes[text] ?? text) : text
  }
  return record
}

function documentFact(
  document: SourceDocument,
  from: NonNullable<DocumentsMapping['fields'][number]['from']>,
): string {
  if (from === 'base64') return Buffer.from(document.bytes).toString('base64')
  if (from === 'sha256') return document.hash
  // Banks compare the file by it; nothing here trusts it.
  if (from === 'md5') return createHash('md5').update(document.bytes).digest('hex')
  return document[from]
}
