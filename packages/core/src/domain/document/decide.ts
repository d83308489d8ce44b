import type { DecideContext } from '../../kernel/context'
import { accept } from '../../kernel/decision'
import { type EventsOf, event } from '../../kernel/event'
import { hashText } from '../../kernel/hash'
import type { Decide } from '../../kernel/module'
import { sumFen, yuanGrouped } from '../../kernel/money'
import { DOCUMENT_FIELDS, type DocumentField, fieldsIn } from '../../kernel/profile-document'
import type { View } from '../../kernel/view'
import type { CaseRow } from '../case/model'
import type { ArchiveRows } from '../dossier/model-archive'
import type { FundRows } from '../fund/model'
import type { TaskRows } from '../task/model'
import type { documentCommands } from './contract'
import type { DocumentEvents, DocumentRow, DocumentRows, FilledField } from './model'

type Rows = DocumentRows & TaskRows & Pick<FundRows, 'fund_account'> & ArchiveRows & { case_case: CaseRow }
type Known = { readonly value: string | null | undefined; readonly from: string }

const BLANK = '＿＿＿＿'

/**
 * 自动生成、自动回填: the text of the template with every field filled in from the record; what is not recorded yet is left
 * blank and named. A dossier that the handler has reviewed takes nothing more.
 */
export const generateDocument: Decide<
  (typeof documentCommands)['document.generate'],
  Rows,
  EventsOf<DocumentEvents>
> = ({ caseId, template: id, trigger }, view, context) => {
  const template = context.profile.documents?.find((one) => one.id === id)
  const found = view.get('case_case', caseId)
  const archive = view.get('dossier_archive', caseId)
  if (!template || !found || (archive && archive.state !== 'ordered')) return accept([], { documentId: null })
  const wanted = fieldsIn(template.text)
  const names = DOCUMENT_FIELDS.filter((name) => wanted.includes(name))
  const known = names.map((name) => ({ name, ...FIELDS[name](found, view, context) }))
  const fields = known.flatMap(({ name, value, from }): FilledField[] =>
    value === null || value === undefined || value === '' ? [] : [{ name, value, from }],
  )
  const values = new Map<string, string>(fields.map(({ name, value }) => [name, value]))
  const text = template.text.replace(/\{(\w+)\}/g, (_whole, name: string) => values.get(name) ?? BLANK)
  const row: DocumentRow = {
    id: context.newId('document'),
    caseId,
    caseNumber: found.caseNumber,
    template: id,
    profileId: context.profile.id,
    profileVersion: context.profile.version,
    kind: template.kind,
    section: template.section,
    title: template.title,
    text,
    fields,
    missing: wanted.filter((name) => !values.has(name)),
    trigger,
    formedOn: context.today,
    fileHash: hashText(text),
    fileSize: new TextEncoder().encode(text).length,
    source: template.source,
  }
  return accept([event('document.Generated', row)], { documentId: row.id })
}

const filed = (value: string): Known => ({ value, from: 'case.Filed' })

/** Where each field comes from. */
const FIELDS: Readonly<
  Record<DocumentField, (found: CaseRow, view: View<Rows>, context: DecideContext) => Known>
> = {
  caseNumber: (found) => filed(found.caseNumber),
  cause: (found) => filed(found.cause),
  filedOn: (found) => filed(found.filedOn),
  basisNumber: (found) => filed(found.basisNumber),
  basisIssuedBy: (found) => filed(found.basisIssuedBy),
  applicant: (found) => filed(found.applicantLabel),
  debtor: (found) => filed(found.debtorLabel),
  claim: (found) => filed(yuanGrouped(found.claimFen)),
  undertaker: ({ undertakerId }, _view, { directory }) => ({
    value: undertakerId && (directory.person(undertakerId)?.name ?? undertakerId),
    from: 'case.Assigned',
  }),
  queryReport: (_found, view) => ({ value: lastQuery(view), from: 'task.Reported' }),
  received: (found, view) => money(ofAccounts(found, view, 'receivedFen'), 'fund.MoneyReceived'),
  paid: (found, view) => money(ofAccounts(found, view, 'paidFen'), 'fund.PayoutPaid'),
  closedOn: ({ closedOn }) => ({ value: closedOn, from: 'closing.CaseClosed' }),
  today: (_found, _view, { today }) => ({ value: today, from: 'today' }),
}

/** Over all accounts of the case: there may be one for each debtor. */
function ofAccounts({ id }: CaseRow, view: View<Rows>, figure: 'receivedFen' | 'paidFen'): bigint {
  const accounts = view.all('fund_account').filter(({ caseId }) => caseId === id)
  return sumFen(accounts.map((account) => account[figure]))
}

function money(fen: bigint, from: string): Known {
  return { value: fen === 0n ? undefined : yuanGrouped(fen), from }
}

/** What the last confirmed query reported. */
function lastQuery(view: View<Rows>): string | null | undefined {
  const done = view
    .all('task_task')
    .filter(({ affair, state }) => affair === 'query-control' && state === 'confirmed')
  return done.sort((a, b) => (a.id < b.id ? -1 : 1)).at(-1)?.report
}
