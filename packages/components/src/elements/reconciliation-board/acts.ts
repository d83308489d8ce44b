import type { Act } from '../../controllers/command-dialog'
import type { DayReport, Divergence } from '../../internal/core'
import { hashPrefix, longDate } from '../../internal/format'
import type { BoardView } from './view'

/** Says why a divergence may stand. */
export function explainAct(view: BoardView, report: DayReport, one: Divergence, done: () => void): Act {
  const { bankAccount, day } = report
  return {
    title: view.t('explain'),
    subject: `${longDate(day, view.locale)} · ${view.label('divergence', one.kind)}`,
    field: { label: view.t('explain.reason'), max: 500 },
    submit: view.t('explain'),
    send: (client, key, reason) =>
      client.execute('reconciliation.explain', { bankAccount, day, divergenceId: one.id, reason }, { key }),
    done,
  }
}

/** The cashier signs what is in view: its digest goes with it. */
export function signAct(view: BoardView, report: DayReport, done: () => void): Act {
  const { bankAccount, day, digest, balance, unexplained } = report
  const differenceFen = balance?.differenceFen ?? null
  const field = { label: view.t('sign.reason', { differenceFen }), max: 500 }
  return {
    title: view.t('sign'),
    subject: `${longDate(day, view.locale)} · ${bankAccount}`,
    ...(unexplained.length > 0 ? { field } : { note: view.t('sign.note', { hash: hashPrefix(digest, 16) }) }),
    submit: view.t('sign'),
    send: (client, key, text) => {
      const reason = unexplained.length > 0 ? { reason: text } : {}
      return client.execute(
        'reconciliation.sign',
        { bankAccount, day, digest, differenceFen, ...reason },
        { key },
      )
    },
    done,
  }
}
