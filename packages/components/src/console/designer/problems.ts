import { html, type TemplateResult } from 'lit'
import type { ConsoleProblem } from '../../internal/core'
import type { Bench } from './bench'
import type { Spot } from './edit'

/** What is wrong, and a way to each place. */
export function problemList(
  { t, label }: Bench,
  problems: readonly ConsoleProblem[],
  jump: (problem: ConsoleProblem) => void,
): TemplateResult {
  if (problems.length === 0) return html`<p role="status">${t('no.problems')}</p>`
  return html`<ul class="problems">${problems.map(
    (
      problem,
    ) => html`<li class=${problem.severity}><b>${label('problem', problem.code)}</b> ${problem.about} <code>${problem.path}</code>
      <button class="btn small quiet" type="button" data-jump=${problem.path} @click=${() => jump(problem)}>${t('jump')}</button></li>`,
  )}</ul>`
}

/** The page and, where a block is meant, its place. */
export function spotOf(path: string): { readonly page: number; readonly spot: Spot | undefined } {
  const found = /^\$\.pages\[(\d+)\](?:\.rows\[(\d+)\]\.columns\[(\d+)\]\.blocks\[(\d+)\])?/.exec(path)
  const [page = 0, row, column, block] = (found ?? [])
    .slice(1)
    .map((digits) => (digits === undefined ? undefined : Number(digits)))
  const isBlock = row !== undefined && column !== undefined && block !== undefined
  return { page, spot: isBlock ? { page, row, column, block } : undefined }
}
