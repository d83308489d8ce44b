import type { Act } from '../../controllers/command-dialog'
import type { CaseView } from '../../internal/case-element'
import type { DeclarationFlag, DeclarationOrder } from '../../internal/core'
import { checkField, type Draft } from '../../internal/fields'
import { formAct } from '../../internal/form-act'
import type { DeclarationUi } from './view'

const SANCTIONS = ['fine', 'detention', 'dishonesty-list', 'refusal-transfer'] as const

const subjectOf = ({ label }: DeclarationUi, { kind, partyName, caseNumber }: DeclarationFlag) =>
  `${label('flag-kind', kind)} · ${partyName} · ${caseNumber}`

/** A judge finds that it is so: these sanctions follow. */
export function confirmAct(view: DeclarationUi, flag: DeclarationFlag, draft: Draft, done: () => void): Act {
  const { t, label } = view
  const chosen = () => SANCTIONS.filter((one) => draft.picked.sanctions?.includes(one))
  const options = SANCTIONS.map((value) => ({
    value,
    text: label('sanction', value),
    hint: flag.proposed.includes(value) ? t('proposed') : undefined,
  }))
  return {
    title: t('act.confirm'),
    subject: subjectOf(view, flag),
    choice: () => checkField(draft, 'sanctions', t('sanctions'), options),
    missing: () => (chosen().length === 0 ? t('missing') : undefined),
    chosen: () => chosen().join(),
    field: { label: t('reason'), max: 500 },
    submit: t('act.confirm'),
    send: (client, key, reason) =>
      client.execute(
        'declaration.confirm-flag',
        { caseId: flag.caseId, flagId: flag.id, sanctions: [...chosen()], reason },
        { key },
      ),
    done,
  }
}

export function dismissAct(view: DeclarationUi, flag: DeclarationFlag, done: () => void): Act {
  return {
    title: view.t('act.dismiss'),
    subject: subjectOf(view, flag),
    field: { label: view.t('reason'), max: 500 },
    submit: view.t('act.dismiss'),
    send: (client, key, reason) =>
      client.execute('declaration.dismiss-flag', { caseId: flag.caseId, flagId: flag.id, reason }, { key }),
    done,
  }
}

/** 财产变动: from the day it is noted the debtor has ten days to supplement. */
export function changeAct(ui: DeclarationUi, view: CaseView, order: DeclarationOrder): Act {
  const { caseId, id: orderId, partyName, documentNumber } = order
  return formAct({
    title: view.label('command', 'declaration.note-change'),
    subject: `${partyName} · ${documentNumber}`,
    locale: view.locale,
    draft: view.draft({ texts: { on: view.today } }),
    asks: [
      { name: 'on', label: ui.t('changed.on'), kind: 'date' },
      { name: 'note', label: ui.t('changed.note'), kind: 'long', max: 300 },
    ],
    send: (client, key, _text, written) => {
      const said = { note: written.text('note'), changedOn: written.text('on') }
      return client.execute('declaration.note-change', { caseId, orderId, ...said }, { key })
    },
    done: () => view.done('declaration.note-change', orderId),
  })
}
