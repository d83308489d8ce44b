/**
 * What adapters for registries and banks share: a mapping as data, reading and writing by it, matching of names and
 * numbers, registering at a court. Nothing here needs another package; `guardSource` lies in `asset-source-guard`.
 *
 * @module
 */
export { answerNoOf, withoutAnswer } from './answers'
export { type CalledSourceOptions, createCalledSource } from './called-source'
export type { WireCodec, WireReply } from './codec'
export { type CallOptions, STATUSES, type StatusMeaning } from './http-call'
export { jsonCodec, parseRecord } from './json-codec'
export type {
  AckMeaning,
  AnswerMapping,
  Codes,
  ControlMapping,
  DocumentsMapping,
  EncumbranceMapping,
  FieldForm,
  GroupMapping,
  RequestFact,
  RequestField,
  ResultMeaning,
  SourceMapping,
} from './mapping'
export { bestMatch, matchHolder, matchName, matchNumber } from './match'
export { type MessageRead, type ReadContext, readMessage } from './read-answer'
export { contentTypeOf, decodeMessage, MAX_MESSAGE_BYTES, readLimited } from './read-body'
export { type NamedSource, type RegisterReport, registerSources } from './register'
export { currencyOf, dayOf, fenOf, type MoneyUnit, moneyText } from './values'
export type { Unread, WireRecord, WireValue } from './wire'
export { writeFields, writeRequest } from './write-request'
