import type { Act } from '../../controllers/command-dialog'
import type { DistributionSheet } from '../../internal/core'
import { hashPrefix, yuan } from '../../internal/format'
import type { Figures } from './figures'
import type { SheetView } from './view'

type Done = (command: string) => void

function subjectOf({ t }: SheetView, { caseNumber, proceedsFen }: DistributionSheet): string {
  return `${caseNumber} · ${yuan(proceedsFen)} ${t('yuan')}`
}

/** Other figures than those of the law, with the reason; the plan keeps both. */
export function changeAct(view: SheetView, sheet: DistributionSheet, figures: Figures, done: Done): Act {
  const { caseId, id: planId } = sheet
  const lines = sheet.lines
    .filter(({ id, amountFen }) => figures.amounts.get(id) !== amountFen)
    .map(({ id }) => ({ lineId: id, amountFen: figures.amounts.get(id) ?? 0n }))
  return {
    title: view.t('change'),
    subject: subjectOf(view, sheet),
    field: { label: view.t('change.reason'), max: 500 },
    submit: view.t('change'),
    chosen: () => lines.map(({ lineId, amountFen }) => `${lineId}=${amountFen}`).join(),
    send: (client, key, reason) =>
      client.execute('distribution.change-lines', { caseId, planId, lines, reason }, { key }),
    done: () => done('distribution.change-lines'),
  }
}

/** Approves exactly what is in view. */
export function approveAct(view: SheetView, sheet: DistributionSheet, done: Done): Act {
  const { caseId, id: planId, contentHash } = sheet
  return {
    title: view.t('approve'),
    subject: subjectOf(view, sheet),
    note: view.t('approve.note', { hash: hashPrefix(contentHash, 16) }),
    submit: view.t('approve'),
    send: (client, key) => client.execute('distribution.approve', { caseId, planId, contentHash }, { key }),
    done: () => done('distribution.approve'),
  }
}

/** Moves what is not disputed to the account of every case, in one act. */
export function executeAct(view: SheetView, sheet: DistributionSheet, done: Done): Act {
  const { caseId, id: planId, caseIds } = sheet
  const dueFen = sheet.lines.reduce((sum, line) => sum + line.dueFen, 0n)
  return {
    title: view.t('execute'),
    subject: subjectOf(view, sheet),
    note: view.t('execute.note', { dueFen, n: caseIds.length }),
    submit: view.t('execute'),
    send: (client, key) =>
      client.execute('distribution.execute', { caseId, planId, caseIds: [...caseIds] }, { key }),
    done: () => done('distribution.execute'),
  }
}
