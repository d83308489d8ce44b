import { html, nothing, type TemplateResult } from 'lit'
import { actButton } from '../../internal/act-button'
import type { QueryResult, ZhixingClient } from '../../internal/core'
import { asManyAs, type BoardPart, type BoardView } from '../../internal/court-board'
import { daysBetween, longDate } from '../../internal/format'
import * as icons from '../../internal/icons'
import { wordsIn } from '../../internal/part'
import { empty } from '../../internal/states'
import { belowRow, type Step, stepsButton } from '../../internal/steps'
import { urgencyChip } from '../../internal/urgency'
import { common } from '../../locales'
import { type AccountabilityWord, accountabilityWords } from '../../locales/accountability'
import { decideAct } from './acts'
import { ladderTable } from './ladder'
import { type AccountabilityRecord, levelWords, personsOf } from './say'

type RawStep = QueryResult<'supervision.accountability-steps'>[number]

interface Asked {
  readonly client: ZhixingClient
  readonly caseId: string | undefined
  readonly shown: string | undefined
  readonly most: number
}

const SHOWN = ['due', 'ladder', 'decided'] as const
type Shown = (typeof SHOWN)[number]
const COLUMNS = ['what', 'who', 'level', 'outcome', 'acts'] as const

/** Records that wait or were decided, or what is on its way there. */
export async function readAccountability(asked: Asked): Promise<BoardPart> {
  const { client, most } = asked
  const shown = SHOWN.find((one) => one === asked.shown) ?? 'due'
  const of = asked.caseId === undefined ? {} : { caseId: asked.caseId }
  const choices: BoardPart['choices'] = ({ locale }) =>
    SHOWN.map((value) => ({ value, words: accountabilityWords[locale][`show.${value}`] }))
  if (shown === 'ladder') {
    const { items, ...rest } = await asManyAs(most, (limit, cursor) =>
      client.query('supervision.findings', {
        ...{ ...of, state: 'open', growing: true, limit },
        ...(cursor === undefined ? {} : { cursor }),
      }),
    )
    return { ...rest, count: items.length, choices, remark: () => '', ...ladderTable(items) }
  }
  const { items, ...rest } = await asManyAs(most, (limit, cursor) =>
    client.query('supervision.accountability', {
      ...{ ...of, state: shown, limit },
      ...(cursor === undefined ? {} : { cursor }),
    }),
  )
  return {
    ...{ ...rest, count: items.length, choices },
    remark: ({ locale, today }) => {
      const late = items.filter(({ state, dueOn }) => state === 'due' && dueOn < today).length
      return late > 0 ? wordsIn(accountabilityWords, locale)('late', { n: late }) : ''
    },
    draw: (view) => table(view, asked, shown, items),
    sheet: (view) => sheet(view, shown, items),
  }
}

function table(
  view: BoardView,
  asked: Asked,
  shown: Shown,
  items: readonly AccountabilityRecord[],
): TemplateResult {
  const t = wordsIn(accountabilityWords, view.locale)
  if (items.length === 0) return empty(t(`empty.${shown}`), t('empty.hint'), icons.empty)
  return html`<div class="tablebox" tabindex="0" role="region" aria-label=${t(`show.${shown}`)}><table>
    <thead><tr>${COLUMNS.map((name) => html`<th scope="col" class=${name === 'acts' ? 'noprint' : ''}>${t(`col.${name}`)}</th>`)}</tr></thead>
    <tbody>${items.map((record) => row(view, asked, record))}</tbody></table></div>`
}

function row(view: BoardView, { client }: Asked, record: AccountabilityRecord): TemplateResult {
  const { locale, label } = view
  const t = wordsIn(accountabilityWords, locale)
  const { id, caseId, caseNumber, level, openedOn } = record
  const rule = label('watch', record.rule)
  const read = () => client.query('supervision.accountability-steps', { caseId, accountabilityId: id })
  return html`<tr data-record=${id}>
    <td data-label=${t('col.what')}><div><b>${rule}</b>
      <small><button class="link num" type="button" data-act="open" @click=${() => view.openCase({ caseId, caseNumber })}>${caseNumber}</button></small></div></td>
    <td data-label=${t('col.who')}><div class="who">${personsOf(view, record).map(({ words, isHeld }) => html`<span>${isHeld ? html`<b>${words}</b>` : words}</span>`)}</div></td>
    <td data-label=${t('col.level')}><div>${levelWords(view, level)}<small>${t('opened-on', { day: longDate(openedOn, locale) })}</small></div></td>
    <td data-label=${t('col.outcome')}><div>${outcome(view, record)}</div></td>
    <td class="noprint" data-label=${t('col.acts')}><div class="rowacts">
      ${record.state === 'due' ? actButton(view, 'supervision.decide-accountability', () => decideAct(view, record)) : nothing}
      ${stepsButton(view, { id, name: `${rule} ${caseNumber}` }, read, (now, step) => stepWords(now, record, step))}</div></td>
  </tr>${belowRow(view, id, COLUMNS.length)}`
}

function outcome(view: BoardView, record: AccountabilityRecord): TemplateResult {
  const { locale, label, today } = view
  const t = wordsIn(accountabilityWords, locale)
  const { dueOn, decidedOn, ground } = record
  if (record.outcome === null || decidedOn === null) {
    const daysLeft = daysBetween(today, dueOn)
    return html`${urgencyChip({ overdue: daysLeft < 0, daysLeft }, wordsIn(common, locale))}
      <small>${t('decide-by', { day: longDate(dueOn, locale) })}</small>`
  }
  const who = personsOf(view, record).flatMap(({ words, isHeld }) => (isHeld ? [words] : []))
  return html`<span class="badge danger">${label('outcome', record.outcome)}</span>
    <small>${t('held', { who: who.join(locale === 'en' ? ', ' : '、') })}</small>
    <small>${ground}</small><small>${t('decided-on', { day: longDate(decidedOn, locale) })}</small>`
}

const TONES: Readonly<Record<string, Step['tone']>> = {
  FindingRaised: 'warning',
  FindingGrew: 'warning',
  FindingClosed: 'success',
  AccountabilityDue: 'danger',
  AccountabilityDecided: 'danger',
}

function stepWords(view: BoardView, record: AccountabilityRecord, step: RawStep): Step {
  const { locale, label } = view
  const t = wordsIn(accountabilityWords, locale)
  const kind = step.type.replace('supervision.', '')
  const known = accountabilityWords[locale] as Readonly<Record<string, string>>
  const params = {
    n: (step.level ?? 1) - 1,
    outcome: record.outcome ? label('outcome', record.outcome) : '',
  }
  const asks = kind === 'FindingRaised' || kind === 'FindingGrew' || kind === 'FindingReturned'
  const by = asks ? 'answer-by' : 'decide-by'
  return {
    ...{ id: String(step.seq), on: step.occurredOn, words: step.words, tone: TONES[kind] },
    title: `step.${kind}` in known ? t(`step.${kind}` as AccountabilityWord, params) : kind,
    who: step.actorName || t('system'),
    ...(step.dueOn ? { more: t(by, { day: longDate(step.dueOn, locale) }) } : {}),
    source: step.sourceText[locale],
  }
}

function sheet(view: BoardView, shown: Shown, items: readonly AccountabilityRecord[]) {
  const { locale, label } = view
  const t = wordsIn(accountabilityWords, locale)
  const names = ['case', 'what', 'who', 'due', 'decided', 'outcome', 'ground'] as const
  const columns = names.map((name) => ({
    title: t(`col.${name}`),
    kind: name === 'due' || name === 'decided' ? ('date' as const) : ('text' as const),
  }))
  const rows = items.map((record) => [
    ...[record.caseNumber, label('watch', record.rule)],
    personsOf(view, record)
      .map(({ words }) => words)
      .join(' '),
    ...[record.dueOn, record.decidedOn],
    ...[record.outcome ? label('outcome', record.outcome) : '', record.ground ?? ''],
  ])
  const name = label('query', 'supervision.accountability')
  return { name, head: [name, t(`show.${shown}`)], columns, rows }
}
