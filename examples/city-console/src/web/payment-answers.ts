import type { AnswersReport } from '@zhixing/adapters/importing'
import type { Locale } from '@zhixing/core'
import { html, type TemplateResult } from 'lit'
import { ask, ConsoleError } from './api'
import { yuan } from './format'
import type { T } from './import-view'
import { hashOf } from './route'
import type { WordKey } from './words'

/** A file of answers on its way, read, or not to be read. */
export interface AnswersView {
  readonly name: string
  readonly report?: AnswersReport
  readonly error?: unknown
}

type Fate = 'recorded' | 'known' | 'refused' | 'remark'

interface Row {
  readonly line: number
  readonly fate: Fate
  readonly key: string
  readonly payout?: AnswersReport['answers'][number]
  readonly what: string
}

const TONE: Readonly<Record<Fate, string>> = {
  recorded: 'primary',
  known: '',
  refused: 'danger',
  remark: 'warning',
}

/** Gives a file of answers to the server. @throws ConsoleError with the server's words */
export async function sendAnswers(file: Blob, locale: Locale): Promise<AnswersReport> {
  const response = await ask('/console/bank-answers', {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', 'accept-language': locale },
    body: file,
  })
  return (await response.json()) as AnswersReport
}

/** What became of each answer, by its key, in the order of the file; nothing of the file is left out. */
export function answersPanel(t: T, { name, report, error }: AnswersView): TemplateResult {
  if (error !== undefined) {
    const words = error instanceof ConsoleError ? error.words : {}
    return html`<section class="verdict failed" role="alert">
      <p class="what">${words.what ?? t('error.title')}</p>
      <p>${words.todo ?? t('error.todo')}</p>
    </section>`
  }
  if (!report) return html`<p class="muted" role="status">${t('payments.reading', { name })}</p>`
  const { recorded, known } = report
  // What the reader itself could not take is lost to nobody: it counts among those not recorded.
  const dropped = report.problems.filter(({ effect }) => effect === 'refused').length
  const [found, refused] = [report.found + dropped, report.refused + dropped]
  return html`<p class="num sum" role="status">
      ${t('payments.report', { name, found, fresh: recorded - known, known, refused })}
    </p>
    <div class="scroll" tabindex="0" role="region" aria-labelledby="answers">
      <table>
        <thead>
          <tr>
            <th scope="col">${t('payments.col.line')}</th>
            <th scope="col">${t('payments.col.fate')}</th>
            <th scope="col">${t('payments.col.key')}</th>
            <th scope="col">${t('payments.col.case')}</th>
            <th scope="col">${t('payments.col.payee')}</th>
            <th scope="col" class="amount">${t('payments.col.amount')}</th>
            <th scope="col">${t('payments.col.what')}</th>
          </tr>
        </thead>
        <tbody>${rowsOf(t, report).map((row) => rowOf(t, row))}</tbody>
      </table>
    </div>`
}

function rowsOf(t: T, { answers, exceptions, problems }: AnswersReport): Row[] {
  return [
    ...answers.map((one): Row => {
      const { key, position, known, kind } = one
      const fate = known ? 'known' : 'recorded'
      return { line: position.line, fate, key, payout: one, what: t(`payments.answer.${kind}` as WordKey) }
    }),
    ...exceptions.map(
      ({ key, position, problem }): Row => ({
        line: position.line,
        fate: 'refused',
        key,
        what: textOf(problem),
      }),
    ),
    ...problems.map(
      (problem): Row => ({
        line: problem.position.line,
        fate: problem.effect === 'refused' ? 'refused' : 'remark',
        key: '—',
        what: textOf(problem),
      }),
    ),
  ].sort((a, b) => a.line - b.line)
}

function rowOf(t: T, { line, fate, key, payout, what }: Row): TemplateResult {
  return html`<tr data-fate=${fate}>
    <td class="num muted">${line}</td>
    <td><span class="badge ${TONE[fate]}">${t(`payments.fate.${fate}`)}</span></td>
    <td class="num key">${key}</td>
    <td>${payout ? html`<a class="num" href=${hashOf({ page: 'case', caseId: payout.caseId, tab: 'account' })}>${payout.caseNumber}</a>` : '—'}</td>
    <td>${payout?.payeeName ?? '—'}</td>
    <td class="num amount">${payout ? yuan(payout.amountFen) : '—'}</td>
    <td class="what">${what}</td>
  </tr>`
}

/** The server puts the words beside each problem. */
function textOf(problem: object): string {
  return 'text' in problem ? String(problem.text) : 'code' in problem ? String(problem.code) : ''
}
