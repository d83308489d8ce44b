import { html } from 'lit'
import type { Act } from '../../controllers/command-dialog'
import type { CaseDetail, QueryLine, SourceRow } from '../../internal/core'
import { checkField, choiceField, type Draft, textField } from '../../internal/fields'
import { ASSET_TYPES, hitOf } from '../../internal/hit'
import { fenOf } from '../../internal/yuan'
import type { SearchView } from './view'

const subjectOf = ({ sourceName, partyName, shownNo }: QueryLine) =>
  `${sourceName} · ${partyName} · ${shownNo}`

export function askAgainAct(view: SearchView, line: QueryLine, done: () => void): Act {
  const { caseId, id: lineId } = line
  return {
    title: view.t('act.ask-again'),
    subject: subjectOf(line),
    field: { label: view.t('reason'), max: 300 },
    submit: view.t('act.ask-again'),
    send: (client, key, reason) => client.execute('query.ask-again', { caseId, lineId, reason }, { key }),
    done,
  }
}

/** Nobody waits any more; the dialog says what that does not mean. */
export function giveUpAct(view: SearchView, line: QueryLine, done: () => void): Act {
  const { caseId, id: lineId } = line
  return {
    title: view.t('act.give-up'),
    subject: subjectOf(line),
    choice: () => html`<p class="note">${view.t('give-up.note')}</p>`,
    field: { label: view.t('reason'), max: 300 },
    submit: view.t('act.give-up'),
    send: (client, key, reason) => client.execute('query.give-up', { caseId, lineId, reason }, { key }),
    done,
  }
}

/** 人工核实: what a person has seen, and the paper it stands on. */
export function confirmAct(view: SearchView, line: QueryLine, draft: Draft, done: () => void): Act {
  const { t, label } = view
  const { texts } = draft
  const seen = () => ({
    ...{ type: texts.type ?? '', ref: texts.ref?.trim() ?? '', title: texts.title?.trim() ?? '' },
    valueFen: fenOf(texts.value ?? '') ?? null,
  })
  const needs = () => (texts.outcome === 'found' ? ['title', 'ref'] : [])
  const outcomes = ['found', 'nothing'].map((value) => ({ value, text: label('state.query', value) }))
  return {
    title: t('act.confirm'),
    subject: subjectOf(line),
    choice: () => html`<div class="pair">${choiceField(draft, 'outcome', t('outcome'), outcomes)}
      ${textField(draft, 'asOf', t('field.as-of'), { type: 'date' })}</div>
      ${texts.outcome === 'found' ? thing(view, draft) : ''}
      ${textField(draft, 'evidence', t('evidence'), { max: 500 })}`,
    missing: () =>
      [...needs(), 'asOf', 'evidence'].some((name) => !texts[name]?.trim()) ? t('missing') : undefined,
    chosen: () => JSON.stringify(texts),
    field: { label: t('reason'), max: 300 },
    submit: t('act.confirm'),
    send: (client, key, reason) =>
      client.execute(
        'query.confirm-by-hand',
        {
          ...{ caseId: line.caseId, lineId: line.id, reason, evidence: texts.evidence?.trim() ?? '' },
          ...{ outcome: texts.outcome === 'found' ? 'found' : 'nothing', asOf: texts.asOf ?? '' },
          hits: texts.outcome === 'found' ? [hitOf(seen(), line.partyName)] : [],
        },
        { key },
      ),
    done,
  }
}

function thing({ t, label }: SearchView, draft: Draft) {
  const types = ASSET_TYPES.map((value) => ({ value, text: label('asset', value) }))
  return html`<div class="pair">${choiceField(draft, 'type', t('field.type'), types)} ${textField(draft, 'ref', t('field.ref'))}</div>
    <div class="pair">${textField(draft, 'title', t('field.title'), { max: 500 })} ${textField(draft, 'value', t('field.value'), { decimal: true })}</div>`
}

/** 发起查询: whom, where, what, on which document and why. */
export function orderAct(
  view: SearchView,
  about: { readonly detail: CaseDetail; readonly sources: readonly SourceRow[] },
  draft: Draft,
  done: () => void,
): Act {
  const { t, label } = view
  const { detail, sources } = about
  const { texts, picked } = draft
  const debtors = detail.parties.filter(({ role }) => role === 'debtor')
  const asked = sources.filter(({ active, acts }) => active && acts.includes('query'))
  return {
    title: t('act.order'),
    subject: `${detail.caseNumber} · ${detail.debtorLabel}`,
    choice: () => html`${checkField(
      draft,
      'parties',
      t('order.parties'),
      debtors.map(({ id, name, idNumber }) => ({ value: id, text: name, hint: idNumber ?? t('no-number') })),
    )}
      ${checkField(
        draft,
        'sources',
        t('order.sources'),
        asked.map(({ id, name, kind }) => ({ value: id, text: name, hint: label('source-kind', kind) })),
      )}
      ${checkField(
        draft,
        'types',
        t('order.types'),
        ASSET_TYPES.map((value) => ({ value, text: label('asset', value) })),
      )}
      <div class="pair">${textField(draft, 'number', t('order.number'), { max: 120 })} ${textField(draft, 'name', t('order.name'), { max: 120 })}</div>
      ${checkField(draft, 'more', t('order.more'), [{ value: 'urgent', text: t('order.urgent') }])}`,
    missing: () => {
      const none = (['parties', 'sources', 'types'] as const).some((name) => !picked[name]?.length)
      return none || !texts.number?.trim() || !texts.name?.trim() ? t('missing') : undefined
    },
    chosen: () => JSON.stringify([texts, picked]),
    field: { label: t('reason'), max: 300 },
    submit: t('act.order'),
    send: (client, key, reason) =>
      client.execute(
        'query.order',
        {
          caseId: detail.id,
          partyIds: [...(picked.parties ?? [])],
          sourceIds: [...(picked.sources ?? [])],
          assetTypes: ASSET_TYPES.filter((type) => picked.types?.includes(type)),
          document: { number: texts.number?.trim() ?? '', name: texts.name?.trim() ?? '', hash: null },
          concentrated: false,
          urgent: picked.more?.includes('urgent') ?? false,
          reason,
        },
        { key },
      ),
    done,
  }
}

/** What an order begins with: every debtor with a number, the given sources, all forms of property. */
export function orderDraft(detail: CaseDetail, sourceIds: readonly string[], name: string) {
  const debtors = detail.parties.filter(({ role, idNumber }) => role === 'debtor' && idNumber)
  return {
    texts: { name },
    picked: { parties: debtors.map(({ id }) => id), sources: sourceIds, types: ASSET_TYPES, more: [] },
  }
}
