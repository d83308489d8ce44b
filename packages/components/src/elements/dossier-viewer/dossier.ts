import { html, nothing, type TemplateResult } from 'lit'
import type { CourseNode, DossierCatalogue, PaperStanding, ZhixingClient } from '../../internal/core'
import { css } from '../../internal/css'
import { awaited } from './expected'

/** What is shown when the case is not there. */
export const NO_CASE = 'no-case'

/** The dossier of a case: what is in it, what is awaited, and the clocks of its papers. */
export interface Dossier {
  readonly catalogue: DossierCatalogue
  readonly awaited: readonly PaperStanding[]
  readonly clocks: ReadonlyMap<string, CourseNode>
}

/** "k of n catalogued", in words and as a bar. */
export function progress(words: string, catalogue: DossierCatalogue): TemplateResult | typeof nothing {
  const all = catalogue.materials.length
  if (all === 0) return nothing
  return html`<div class="progress">
    <span class="num">${words}</span>
    <i aria-hidden="true"><b ${css({ width: `${(catalogue.catalogued / all) * 100}%` })}></b></i>
  </div>`
}

/** Reads it; clocks and completeness may be missing. */
export async function readDossier(client: ZhixingClient, caseId: string): Promise<Dossier | typeof NO_CASE> {
  const [catalogue, course, completeness] = await Promise.all([
    client.query('dossier.catalogue', { caseId }),
    // Clocks only make the catalogue say more: without them it is still a catalogue.
    client.query('node.course', { caseId }).catch((): readonly CourseNode[] => []),
    client.query('dossier.completeness', { caseId }).catch(() => null),
  ])
  if (!catalogue) return NO_CASE
  const clocks = new Map<string, CourseNode>()
  for (const node of course) {
    if (node.state === 'running' && node.subjectId !== null) clocks.set(node.subjectId, node)
  }
  return { catalogue, awaited: awaited(completeness?.papers ?? []), clocks }
}
