import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit'
import type { Act } from '../../controllers/command-dialog'
import type { AssetHit, CaseDetail, SourceRow, ZhixingClient } from '../../internal/core'
import { checkField, choiceField, type Draft, longField, textField } from '../../internal/fields'
import { yuan } from '../../internal/format'
import { longestEnd } from '../../internal/longest-term'
import { fenOf } from '../../internal/yuan'
import { searchActs } from '../../locales/search-acts'
import { OrderChecks } from './checks'
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
const kindOf = (type: Type): Kind => KINDS[type][0] ?? 'seal'

/** What the order begins with: the longest term, the claim as the sum, the source that found it. */
function controlDraft(
  view: AssetView,
  { hit, finding }: Thing,
  about: { readonly detail: CaseDetail; readonly sources: readonly SourceRow[] },
) {
  const { today, t } = view
  const kind = kindOf(hit.type)
  const source = sourcesFor(hit.type, kind, about.sources).find(({ id }) => id === finding?.sourceId)
  return {
    ...{ kind, from: today, until: longestEnd(hit.type, today), source: source?.id ?? '' },
    limit: hit.type === 'deposit' ? yuan(about.detail.claimFen).replaceAll(',', '') : '',
    name: t('document.usual'),
  }
}

const sourcesFor = (type: Type, kind: Kind, sources: readonly SourceRow[]) =>
  sources.filter(({ active, acts, assetTypes }) => active && acts.includes(kind) && assetTypes.includes(type))

interface About {
  readonly detail: CaseDetail
  readonly sources: readonly SourceRow[]
}

/**
 * 查封、扣押、冻结 of a hit in one step: the finding is taken up and the order goes out in the same act. What the court
 * checks is shown meanwhile, with its sources.
 */
export function controlAct(
  host: ReactiveControllerHost,
  view: AssetView,
  order: { readonly thing: Thing; readonly about: About; readonly client: ZhixingClient },
): Act {
  const { t } = view
  const { thing, about, client } = order
  const { hit } = thing
  const caseId = about.detail.id
  const first = view.draft({ texts: controlDraft(view, thing, about) })
  const { texts } = first
  const kind = () => KINDS[hit.type].find((one) => one === texts.kind) ?? kindOf(hit.type)
  const asked = () => askedOf(thing, first, { caseId, kind: kind() })
  const checks = new OrderChecks(host, client, asked)
  const draft: Draft = {
    ...first,
    again: () => {
      checks.look()
      first.again()
    },
  }
  const needed = ['from', 'until', 'number', 'name', 'impact', 'milder']
  return {
    title: t('act.control'),
    subject: `${hit.title} · ${about.detail.caseNumber}`,
    choice: () => html`${fields(view, { thing, about, draft, kind: kind() })} ${checks.render(view)}`,
    missing: () => {
      const sum = texts.limit?.trim() ?? ''
      const none = needed.some((name) => !texts[name]?.trim()) || (hit.type === 'deposit' && sum === '')
      if (none) return t('missing')
      if (isLiving(draft) && permittedIn(draft).length === 0) return searchActs(view.locale)('living.missing')
      return sum !== '' && !fenOf(sum) ? t('missing.sum') : undefined
    },
    chosen: () => JSON.stringify([texts, draft.picked]),
    field: { label: t('reason'), max: 300 },
    submit: t('act.control'),
    send: (c, key, reason) => c.execute('control.order', { ...asked(), ...paperOf(draft), reason }, { key }),
    done: () => view.done('control.order', thing.finding?.id ?? ''),
  }
}

function fields(
  view: AssetView,
  { thing, about, draft, kind }: { thing: Thing; about: About; draft: Draft; kind: Kind },
): TemplateResult {
  const { t, label } = view
  const { hit } = thing
  const own = searchActs(view.locale)
  const bySource = [
    { value: '', text: t('by-hand') },
    ...sourcesFor(hit.type, kind, about.sources).map(({ id, name }) => ({ value: id, text: name })),
  ]
  const kinds = KINDS[hit.type].map((value) => ({ value, text: label('control', value) }))
  return html`${hit.encumbrances.length > 0 ? html`<p class="note">${t('burdened', { n: hit.encumbrances.length })}</p>` : nothing}
    <div class="asks">${choiceField(draft, 'kind', t('field.kind'), kinds)}
      ${choiceField(draft, 'source', t('field.source'), bySource)}
      ${textField(draft, 'from', t('field.from'), { type: 'date' })} ${textField(draft, 'until', t('field.until'), { type: 'date' })}
      ${textField(draft, 'limit', t(hit.type === 'deposit' ? 'field.limit' : 'field.limit.maybe'), { decimal: true })}
      ${textField(draft, 'indivisible', `${own('indivisible')}${t('maybe')}`, { max: 300 })}
      ${textField(draft, 'number', t('field.number'), { max: 120 })} ${textField(draft, 'name', t('field.name'), { max: 120 })}
      ${textField(draft, 'impact', t('field.impact'), { max: 500 })} ${textField(draft, 'milder', t('field.milder'), { max: 500 })}
      ${checkField(draft, 'more', t('mode'), [{ value: 'living', text: own('living', { living: t(`living.${kind}`) }) }])}
      ${isLiving(draft) ? livingFields(view, draft) : nothing}</div>`
}

/** 活查封、活扣押、活冻结: what the debtor may go on doing, who watches, when he reports. */
function livingFields({ locale, t }: AssetView, draft: Draft): TemplateResult {
  const own = searchActs(locale)
  const dates = datesIn(draft)
  const add = () => {
    draft.texts.dates = String(dates.length + 1)
    draft.again()
  }
  return html`${longField(draft, 'permitted', own('living.permitted'), 2000, t('lines'))}
    ${textField(draft, 'conditions', `${own('living.conditions')}${t('maybe')}`, { max: 500 })}
    ${textField(draft, 'supervisor', `${own('living.supervisor')}${t('maybe')}`, { max: 100 })}
    ${dates.map((_, at) => textField(draft, `date${at + 1}`, own('living.date', { n: at + 1 }), { type: 'date' }))}
    <button class="btn small" type="button" data-act="add-date" @click=${add}>${own('living.add')}</button>`
}

const isLiving = ({ picked }: Draft) => picked.more?.includes('living') ?? false
const permittedIn = ({ texts }: Draft) =>
  (texts.permitted ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
const datesIn = ({ texts }: Draft) =>
  Array.from({ length: Number(texts.dates ?? 1) }, (_, at) => texts[`date${at + 1}`] ?? '')

const textIn = ({ texts }: Draft, name: string) => texts[name]?.trim() ?? ''

/** What decides whether the order may be given; the checks look at it. */
function askedOf({ asset, finding }: Thing, draft: Draft, of: { caseId: string; kind: Kind }) {
  const some = (name: string) => textIn(draft, name) || undefined
  const limitFen = fenOf(textIn(draft, 'limit'))
  const [indivisible, conditions, supervisor] = [some('indivisible'), some('conditions'), some('supervisor')]
  const living = {
    permitted: permittedIn(draft),
    ...(conditions ? { conditions } : {}),
    ...(supervisor ? { supervisor } : {}),
    reportDates: datesIn(draft)
      .filter((on) => on !== '')
      .sort(),
  }
  return {
    ...of,
    ...(asset ? { assetId: asset.id } : { findingId: finding?.id ?? '' }),
    ...{ phase: 'enforcement' as const, from: textIn(draft, 'from'), until: textIn(draft, 'until') },
    ...(limitFen ? { limitFen } : {}),
    ...(indivisible ? { indivisible } : {}),
    ...(isLiving(draft) && living.permitted.length > 0 ? { living } : {}),
  }
}

/** What stands on its paper. */
function paperOf(draft: Draft) {
  const sourceId = textIn(draft, 'source')
  return {
    ...(sourceId ? { sourceId } : {}),
    document: { number: textIn(draft, 'number'), name: textIn(draft, 'name'), hash: null },
    ...{
      impact: textIn(draft, 'impact'),
      milder: textIn(draft, 'milder'),
      urgent: false,
      concentrated: false,
    },
  }
}
