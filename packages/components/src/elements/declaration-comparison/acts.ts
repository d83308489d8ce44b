import type { Act } from '../../controllers/command-dialog'
import type { DeclarationFlag } from '../../internal/core'
import { checkField, type Draft } from '../../internal/fields'
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
