import type { Directory } from '../../kernel/directory'
import { hashText } from '../../kernel/hash'
import { sumFen, yuanGrouped } from '../../kernel/money'
import {
  ACT_FIELDS,
  type ActField,
  DATE_FIELDS,
  DOCUMENT_FIELDS,
  type DocumentField,
  type DocumentTemplate,
  fieldsIn,
} from '../../kernel/profile-document'
import type { View } from '../../kernel/view'
import { isPlainDate } from '../../law/date'
import type { CaseRow, PartyRow } from '../case/model'
import type { FundRows } from '../fund/model'
import type { OrganisationRows } from '../organisation/model'
import type { TaskRows } from '../task/model'
import type { Filled, FilledField } from './model'

/** What fields are filled in from. */
export type FieldRows = TaskRows &
  Pick<FundRows, 'fund_account'> &
  Pick<OrganisationRows, 'org_court'> & { case_case: CaseRow; case_party: PartyRow }

/** The case, the day and what is known of this very document. */
export interface FieldSetting {
  readonly found: CaseRow
  readonly view: View<FieldRows>
  readonly directory: Directory
  readonly today: string
  readonly number: string | null
  readonly party: PartyRow | undefined
  /** What the act says that it sets down. */
  readonly act?: ActValues
  /** What whoever makes it says. */
  readonly said: Readonly<Partial<Record<DocumentField, string>>>
}

/** Values out of the event that made it, as they stand on paper. */
export type ActValues = Readonly<Partial<Record<ActField, { readonly value: string; readonly from: string }>>>

type Known = { readonly value: string | null | undefined; readonly from: string }

const utf8 = new TextEncoder()
const BLANK = '＿＿＿＿'
/** Fields that only the record fills: nobody says another day, case number or number of the document. */
const RECORD_ONLY: readonly DocumentField[] = ['caseNumber', 'documentNumber', 'today', 'court']

/** By template, which never changes and goes with its profile: what it needs is looked for once, not in every act. */
const wantedBy = new WeakMap<Pick<DocumentTemplate, 'text' | 'required'>, readonly DocumentField[]>()

/** Every field that a template needs: those of its words, and those that it requires for its layout. */
export function fieldsOf(template: Pick<DocumentTemplate, 'text' | 'required'>): readonly DocumentField[] {
  const known = wantedBy.get(template)
  if (known) return known
  const wanted = new Set<string>([...fieldsIn(template.text), ...(template.required ?? [])])
  const fields = DOCUMENT_FIELDS.filter((name) => wanted.has(name))
  wantedBy.set(template, fields)
  return fields
}

/** 信息自动回填: what is recorded, each value with the event that recorded it; what is said only where nothing is. */
export function fillFields(
  template: Pick<DocumentTemplate, 'text' | 'required'>,
  setting: FieldSetting,
): readonly FilledField[] {
  return fieldsOf(template).flatMap((name): FilledField[] => {
    const { value, from } = isActField(name) ? (setting.act?.[name] ?? notRecorded()) : FIELDS[name](setting)
    if (value !== null && value !== undefined && value !== '') return [{ name, value, from }]
    const said = RECORD_ONLY.includes(name) ? undefined : setting.said[name]
    return said === undefined || said === '' ? [] : [{ name, value: said, from: 'said' }]
  })
}

/** What stands on paper: days as people write them, everything else as it is. */
export function printedValues(fields: readonly FilledField[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    fields.map(({ name, value }) => [name, DATE_FIELDS.includes(name) ? dayOnPaper(value) : value]),
  )
}

function dayOnPaper(value: string): string {
  if (!isPlainDate(value)) return value
  const [year, month, day] = value.split('-').map(Number)
  return `${year}年${month}月${day}日`
}

/** The words with the values in them; what is not known is a blank line and is named. */
export function filledText(form: string, fields: readonly FilledField[]): Filled {
  const values = new Map(Object.entries(printedValues(fields)))
  const missing = new Set<string>()
  const text = form.replace(/\{(\w+)\}/g, (_whole, name: string) => {
    const value = values.get(name)
    if (value === undefined) missing.add(name)
    return value ?? BLANK
  })
  return { text, fields, missing: [...missing], fileHash: hashText(text), fileSize: utf8.encode(text).length }
}

/** What keeps people from making it: required fields that nobody has filled, and values that cannot be right. */
export function lacking(
  { required = [] }: Pick<DocumentTemplate, 'required'>,
  fields: readonly FilledField[],
  today: string,
): { readonly missing: readonly DocumentField[]; readonly wrong: readonly DocumentField[] } {
  const names = new Set(fields.map(({ name }) => name))
  return {
    missing: required.filter((name) => !names.has(name)),
    wrong: fields.filter((field) => isWrong(field, today)).map(({ name }) => name),
  }
}

/** A day that is none, or one that lies behind us where the debtor still has to act. */
export function isWrong({ name, value }: Pick<FilledField, 'name' | 'value'>, today: string): boolean {
  if (!DATE_FIELDS.includes(name)) return false
  return !isPlainDate(value) || (name === 'reportDueOn' && value < today)
}

function isActField(name: DocumentField): name is ActField {
  return ACT_FIELDS.some((each) => each === name)
}

const filed = (value: string): Known => ({ value, from: 'case.Filed' })
const notRecorded = (): Known => ({ value: undefined, from: 'said' })

/** Where each field comes from. */
const FIELDS: Readonly<Record<Exclude<DocumentField, ActField>, (setting: FieldSetting) => Known>> = {
  caseNumber: ({ found }) => filed(found.caseNumber),
  court: ({ view }) => ({ value: view.all('org_court')[0]?.name, from: 'organisation.CourtEstablished' }),
  cause: ({ found }) => filed(found.cause),
  filedOn: ({ found }) => filed(found.filedOn),
  basisNumber: ({ found }) => filed(found.basisNumber),
  basisIssuedBy: ({ found }) => filed(found.basisIssuedBy),
  applicant: ({ found }) => filed(found.applicantLabel),
  debtor: ({ found }) => filed(found.debtorLabel),
  claim: ({ found }) => filed(yuanGrouped(found.claimFen)),
  undertaker: ({ found: { undertakerId }, directory }) => ({
    value: undertakerId && (directory.person(undertakerId)?.name ?? undertakerId),
    from: 'case.Assigned',
  }),
  queryReport: ({ view }) => ({ value: lastQuery(view), from: 'task.Reported' }),
  received: (setting) => money(ofAccounts(setting, 'receivedFen'), 'fund.MoneyReceived'),
  paid: (setting) => money(ofAccounts(setting, 'paidFen'), 'fund.PayoutPaid'),
  closedOn: ({ found }) => ({ value: found.closedOn, from: 'closing.CaseClosed' }),
  documentNumber: ({ number }) => ({ value: number, from: 'case.Filed' }),
  addressee: ({ party }) => ({ value: party?.name, from: 'case.PartyEntered' }),
  today: ({ today }) => ({ value: today, from: 'today' }),
  reportDueOn: notRecorded,
  matter: notRecorded,
}

/** Over all accounts of the case: there may be one for each debtor. */
function ofAccounts({ found: { id }, view }: FieldSetting, figure: 'receivedFen' | 'paidFen'): bigint {
  const accounts = view.all('fund_account').filter(({ caseId }) => caseId === id)
  return sumFen(accounts.map((account) => account[figure]))
}

function money(fen: bigint, from: string): Known {
  return { value: fen === 0n ? undefined : yuanGrouped(fen), from }
}

/** What the last confirmed query reported. */
function lastQuery(view: View<FieldRows>): string | null | undefined {
  const done = view
    .all('task_task')
    .filter(({ affair, state }) => affair === 'query-control' && state === 'confirmed')
  return done.sort((a, b) => (a.id < b.id ? -1 : 1)).at(-1)?.report
}
