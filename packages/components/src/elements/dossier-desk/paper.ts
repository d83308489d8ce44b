import type { CaseView } from '../../internal/case-element'
import type { Sheet, SheetCell } from '../../internal/export/sheet'
import { wordsIn } from '../../internal/part'
import { dossierDeskWords } from '../../locales/dossier-desk'
import type { DossierDeskShown, Read } from './read'

/** The list that is taken away: papers with their clocks, or the register of lending, reading and copying. */
export function deskSheet({ locale, label }: CaseView, shown: DossierDeskShown, read: Read): Sheet {
  const t = wordsIn(dossierDeskWords, locale)
  const { papers, loans, total } = read
  const isRegister = shown === 'loans' || shown === 'register' || shown === 'borrowed'
  const text = (title: string) => ({ title, kind: 'text' as const })
  const date = (title: string) => ({ title, kind: 'date' as const })
  const first = [text(t('col.paper')), text(t('col.case')), text(t(`col.who.${shown}`))]
  const rows: SheetCell[][] = isRegister
    ? loans.map((one) => [
        ...[one.title, one.caseNumber, one.requestedByName, label('loan', one.kind), one.requestedOn],
        ...[one.purpose, label('state.dossier', one.state), one.dueBackOn, one.returnedOn],
      ])
    : papers.map((one) => [
        ...[one.title, one.caseNumber, one.producedByName, label('material', one.kind), one.formedOn],
        ...[String(one.pages), label('state.dossier', one.state), one.dueOn, one.location],
      ])
  const rest = isRegister
    ? [text(t('col.kind')), date(t('col.asked')), text(t('col.purpose')), text(t('col.when'))]
    : [text(t('col.kind')), date(t('col.who.receive')), text(t('col.pages')), text(t('col.when'))]
  const last = isRegister
    ? [date(t('col.back')), date(t('col.returned'))]
    : [date(t('col.when')), text(t('ask.location'))]
  return {
    name: t(`show.${shown}`),
    head: [t('title'), t('count', { k: rows.length, n: Math.max(total, rows.length) })],
    columns: [...first, ...rest, ...last],
    rows,
  }
}
