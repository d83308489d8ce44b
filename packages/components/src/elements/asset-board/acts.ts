import { html, nothing } from 'lit'
import type { Act } from '../../controllers/command-dialog'
import type { AssetHit, CaseDetail, SourceRow } from '../../internal/core'
import { choiceField, type Draft, textField } from '../../internal/fields'
import { dateOfDay, dayNumber, yuan } from '../../internal/format'
import { fenOf } from '../../internal/yuan'
import type { AssetView, Thing } from './view'

type Type = AssetHit['type']
type Kind = 'seal' | 'seize' | 'freeze'

const KINDS: Readonly<Record<Type, readonly Kind[]>> = {
  deposit: ['freeze'],
  financial: ['freeze'],
  security: ['freeze'],
  equity: ['freeze'],
  vehicle: ['seal', 'seize'],
  'real-estate': ['seal'],
  other: ['seal', 'seize', 'freeze'],
}
/** Longest terms in years (民诉法解释 485); the court refuses what is longer, whatever is filled in here. */
const YEARS: Readonly<Record<Type, number>> = {
  deposit: 1,
  financial: 3,
  security: 3,
  equity: 3,
  vehicle: 2,
  'real-estate': 3,
  other: 2,
}

const kindOf = (type: Type): Kind => KINDS[type][0] ?? 'seal'

/** What the order begins with: the longest term, the claim as the sum, the source that found it. */
export function controlDraft(
  view: AssetView,
  { hit, finding }: Thing,
  about: { readonly detail: CaseDetail; readonly sources: readonly SourceRow[] },
) {
  const { today, t } = view
  const kind = kindOf(hit.type)
  const source = sourcesFor(hit.type, kind, about.sources).find(({ id }) => id === finding?.sourceId)
  const end = `${Number(today.slice(0, 4)) + YEARS[hit.type]}${today.slice(4).replace('-02-29', '-02-28')}`
  return {
    ...{ kind, from: today, until: dateOfDay(dayNumber(end) - 1), source: source?.id ?? '' },
    limit: hit.type === 'deposit' ? yuan(about.detail.claimFen).replaceAll(',', '') : '',
    name: t('document.usual'),
  }
}

const sourcesFor = (type: Type, kind: Kind, sources: readonly SourceRow[]) =>
  sources.filter(({ active, acts, assetTypes }) => active && acts.includes(kind) && assetTypes.includes(type))

/** 查封、扣押、冻结 of a hit in one step: the finding is taken up and the order goes out in the same act. */
export function controlAct(
  view: AssetView,
  thing: Thing,
  about: { readonly detail: CaseDetail; readonly sources: readonly SourceRow[] },
  draft: Draft,
  done: () => void,
): Act {
  const { t, label } = view
  const { hit } = thing
  const { texts } = draft
  const kind = () => (texts.kind ?? kindOf(hit.type)) as Kind
  const needed = ['from', 'until', 'number', 'name', 'impact', 'milder']
  const bySource = () => [
    { value: '', text: t('by-hand') },
    ...sourcesFor(hit.type, kind(), about.sources).map(({ id, name }) => ({ value: id, text: name })),
  ]
  return {
    title: t('act.control'),
    subject: `${hit.title} · ${about.detail.caseNumber}`,
    choice:
      () => html`${hit.encumbrances.length > 0 ? html`<p class="note">${t('burdened', { n: hit.encumbrances.length })}</p>` : nothing}
      <div class="pair">${choiceField(
        draft,
        'kind',
        t('field.kind'),
        KINDS[hit.type].map((value) => ({ value, text: label('control', value) })),
      )}
      ${choiceField(draft, 'source', t('field.source'), bySource())}</div>
      <div class="pair">${textField(draft, 'from', t('field.from'), { type: 'date' })} ${textField(draft, 'until', t('field.until'), { type: 'date' })}</div>
      ${textField(draft, 'limit', t(hit.type === 'deposit' ? 'field.limit' : 'field.limit.maybe'), { decimal: true })}
      <div class="pair">${textField(draft, 'number', t('field.number'), { max: 120 })} ${textField(draft, 'name', t('field.name'), { max: 120 })}</div>
      ${textField(draft, 'impact', t('field.impact'), { max: 500 })} ${textField(draft, 'milder', t('field.milder'), { max: 500 })}`,
    missing: () => {
      const sum = texts.limit?.trim() ?? ''
      const none = needed.some((name) => !texts[name]?.trim()) || (hit.type === 'deposit' && sum === '')
      if (none) return t('missing')
      return sum !== '' && !fenOf(sum) ? t('missing.sum') : undefined
    },
    chosen: () => JSON.stringify(texts),
    field: { label: t('reason'), max: 300 },
    submit: t('act.control'),
    send: (client, key, reason) =>
      client.execute(
        'control.order',
        { ...orderOf(thing, texts, kind()), caseId: about.detail.id, reason },
        { key },
      ),
    done,
  }
}

function orderOf({ asset, finding }: Thing, texts: Readonly<Record<string, string>>, kind: Kind) {
  const limitFen = fenOf(texts.limit ?? '')
  const text = (name: string) => texts[name]?.trim() ?? ''
  return {
    ...(asset ? { assetId: asset.id } : { findingId: finding?.id ?? '' }),
    ...{ kind, phase: 'enforcement' as const, from: text('from'), until: text('until') },
    ...(limitFen === undefined ? {} : { limitFen }),
    ...(text('source') === '' ? {} : { sourceId: text('source') }),
    document: { number: text('number'), name: text('name'), hash: null },
    ...{ impact: text('impact'), milder: text('milder'), urgent: false, concentrated: false },
  }
}
