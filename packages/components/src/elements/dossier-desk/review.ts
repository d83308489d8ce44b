import { html, nothing, type TemplateResult } from 'lit'
import { actButton } from '../../internal/act-button'
import type { CaseView } from '../../internal/case-element'
import { daysBetween, longDate } from '../../internal/format'
import { wordsIn } from '../../internal/part'
import { urgencyChip } from '../../internal/urgency'
import { common } from '../../locales'
import { dossierDeskWords } from '../../locales/dossier-desk'
import { drawAct, mendAct, recheckAct, recordAct } from './acts-review'
import type { ReviewDefect, ReviewRead, ReviewRound, SampledDossier, TeamResult } from './read-review'

type Open = (item: { readonly caseId: string; readonly caseNumber: string }) => void

const TONES: Readonly<Record<string, string>> = {
  sound: 'success',
  settled: 'success',
  returned: 'danger',
  mended: 'primary',
  'to-review': 'warning',
  open: 'warning',
}

/** 卷宗评查: for reviewers the round with its results by team and its dossiers; for everybody what is to be mended. */
export function reviewDesk(
  view: CaseView,
  read: ReviewRead,
  choose: (reviewId: string) => void,
  open: Open,
): TemplateResult {
  const t = wordsIn(dossierDeskWords, view.locale)
  return html`${read.reviews ? roundBar(view, read, choose) : nothing}
    ${read.round ? html`${results(view, read.results)}${dossiers(view, read.round, read.dossiers, open)}` : nothing}
    ${
      read.defects.length === 0
        ? html`<p class="machine">${t('defects.none')}</p>`
        : html`<h3 class="part">${t('defects')}</h3>${defectTable(view, read.defects, open)}`
    }`
}

function roundBar(
  view: CaseView,
  { rounds, round, roundsTotal }: ReviewRead,
  choose: (id: string) => void,
): TemplateResult {
  const t = wordsIn(dossierDeskWords, view.locale)
  const set = (event: Event) => choose((event.target as HTMLSelectElement).value)
  return html`<div class="bar">
      ${
        round
          ? html`<label class="field noprint"><span>${t('round')}</span><select name="round" @change=${set}>
        ${rounds.map((one) => html`<option value=${one.id} ?selected=${one.id === round.id}>${roundName(view, one)}</option>`)}
      </select></label>`
          : html`<span>${t('rounds.none')}</span>`
      }
      ${actButton(view, 'review.draw', () => drawAct(view), { tone: 'primary' })}
      ${rounds.length < roundsTotal ? html`<small>${t('rounds.of', { k: rounds.length, n: roundsTotal })}</small>` : nothing}
    </div>
    ${
      round
        ? html`<div class="machine" role="note">
        <span class="badge ${round.drawHolds ? 'success' : 'danger'}">${t(round.drawHolds ? 'draw.holds' : 'draw.broken')}</span>
        ${t('draw.words', { k: round.chosen.length, n: round.of, name: round.drawnByName, day: longDate(round.drawnOn, view.locale) })}
        <details class="seed"><summary>${t('draw.seed')}</summary><code>${round.seed}</code></details>
      </div>`
        : nothing
    }`
}

function roundName({ label, locale }: CaseView, { scope, from, to, reviewed, chosen }: ReviewRound): string {
  const t = wordsIn(dossierDeskWords, locale)
  const name = { scope: label('review-scope', scope), from, to, k: reviewed, n: chosen.length }
  return t('round.name', name)
}

function results(view: CaseView, teams: readonly TeamResult[]): TemplateResult {
  const t = wordsIn(dossierDeskWords, view.locale)
  const heads = [
    t('res.team'),
    t('res.reviewed'),
    t('res.sound'),
    t('res.defects'),
    t('res.late'),
    t('res.points'),
  ]
  return html`<h3 class="part">${t('results')}</h3>
    <div class="tablebox" tabindex="0" role="region" aria-label=${t('results')}><table class="results">
    <thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
    <tbody>${teams.map((one) => {
      const cells = [
        one.unitName ?? t('team.none'),
        `${one.reviewed} / ${one.drawn}`,
        String(one.sound),
        t('res.settled', { n: one.defects, k: one.settled }),
        String(one.late),
        one.ofPoints === 0 ? '—' : `${one.points} / ${one.ofPoints}`,
      ]
      return html`<tr>${cells.map((cell, i) => html`<td data-label=${heads[i] ?? ''} class=${i > 0 ? 'num' : ''}><div>${cell}</div></td>`)}</tr>`
    })}</tbody></table></div>`
}

function dossiers(
  view: CaseView,
  round: ReviewRound,
  all: readonly SampledDossier[],
  open: Open,
): TemplateResult {
  const t = wordsIn(dossierDeskWords, view.locale)
  const heads = [t('col.case'), t('res.team'), t('res.state'), t('res.points')]
  return html`<h3 class="part">${t('sampled')}</h3>
    <div class="tablebox" tabindex="0" role="region" aria-label=${t('sampled')}><table>
    <thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}<th scope="col" class="noprint">${t('col.acts')}</th></tr></thead>
    <tbody>${all.map(
      (one) => html`<tr data-item=${one.caseId}>
        <td data-label=${heads[0] ?? ''}><div><button class="link num" type="button" data-act="open" @click=${() => open(one)}>${one.caseNumber}</button></div></td>
        <td data-label=${heads[1] ?? ''}><div>${one.unitName ?? t('team.none')}<small>${one.undertakerName ?? ''}</small></div></td>
        <td data-label=${heads[2] ?? ''}><div>${badge(view, one.state)}</div></td>
        <td data-label=${heads[3] ?? ''} class="num"><div>${one.review ? `${one.review.points} / ${one.review.ofPoints}` : '—'}</div></td>
        <td class="noprint" data-label=${t('col.acts')}><div class="rowacts">${
          one.state !== 'to-review'
            ? nothing
            : one.own
              ? html`<small>${t('own')}</small>`
              : actButton(view, 'review.record', () => recordAct(view, round, one), { text: t('review') })
        }</div></td>
      </tr>`,
    )}</tbody></table></div>`
}

function defectTable(view: CaseView, all: readonly ReviewDefect[], open: Open): TemplateResult {
  const t = wordsIn(dossierDeskWords, view.locale)
  const heads = [t('defect'), t('col.case'), t('responsible'), t('col.when')]
  return html`<div class="tablebox" tabindex="0" role="region" aria-label=${t('defects')}><table>
    <thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}<th scope="col" class="noprint">${t('col.acts')}</th></tr></thead>
    <tbody>${all.map(
      (one) => html`<tr data-item=${one.id}>
        <td data-label=${heads[0] ?? ''}><div>${view.locale === 'en' ? one.itemEn : one.itemZh}<small>${one.note}</small></div></td>
        <td data-label=${heads[1] ?? ''}><div><button class="link num" type="button" data-act="open" @click=${() => open(one)}>${one.caseNumber}</button></div></td>
        <td data-label=${heads[2] ?? ''}><div>${one.responsibleName}${one.returned > 0 ? html`<small>${t('returned.times', { n: one.returned })}</small>` : nothing}</div></td>
        <td data-label=${heads[3] ?? ''}><div>${badge(view, one.state)}${one.state === 'open' ? due(view, one.dueOn) : nothing}</div></td>
        <td class="noprint" data-label=${t('col.acts')}><div class="rowacts">
          ${one.state === 'open' ? actButton(view, 'review.mend', () => mendAct(view, one)) : nothing}
          ${one.state === 'mended' ? actButton(view, 'review.recheck', () => recheckAct(view, one)) : nothing}
        </div></td>
      </tr>`,
    )}</tbody></table></div>`
}

function badge({ label }: CaseView, state: string): TemplateResult {
  return html`<span class="badge ${TONES[state] ?? ''}">${label('state.review', state)}</span>`
}

function due({ today, locale }: CaseView, day: string): TemplateResult {
  const daysLeft = daysBetween(today, day)
  const words = wordsIn(dossierDeskWords, locale)('due', { day: longDate(day, locale) })
  return html`<div>${urgencyChip({ overdue: daysLeft < 0, daysLeft }, wordsIn(common, locale))}<small>${words}</small></div>`
}
