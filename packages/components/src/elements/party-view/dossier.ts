import { html, nothing, type TemplateResult } from 'lit'
import type { QueryResult, ZhixingClient } from '../../internal/core'
import { saveBlob } from '../../internal/export/save'
import type { PartyPage } from './parts'

export type PartyDossier = QueryResult<'dossier.party-catalogue'>
type Material = PartyDossier['materials'][number]

interface Acts {
  open(): void
  take(material: Material): void
}

/** The papers of the dossier that lie there for this party; opening them is recorded, so it takes a click. */
export function dossierOf(page: PartyPage, dossier: PartyDossier | undefined, acts: Acts): TemplateResult {
  return html`<section>
    <h3>${page.t('dossier')}</h3>
    ${
      dossier
        ? shown(page, dossier, acts)
        : html`<p class="muted">${page.t('dossier.hint')}</p>
        <div class="acts"><button class="btn dossier" type="button" @click=${acts.open}>${page.t('dossier.open')}</button></div>`
    }
  </section>`
}

function shown(
  page: PartyPage,
  { materials, shown: k, of: n, withheld }: PartyDossier,
  acts: Acts,
): TemplateResult {
  return html`<p class="muted">${page.t('dossier.shown', { k, n })}
      ${withheld.map(({ reason, count }) => page.t(`dossier.${reason}`, { n: count }))}</p>
    <ul class="lines papers">${materials.map(
      (material) => html`<li>
        <span class="kind"><strong>${material.title}</strong>
          <span class="when">${page.date(material.formedOn)} · ${page.t('dossier.pages', { n: material.pages })}</span></span>
        ${
          material.hash === null
            ? html`<span class="muted">${page.t('dossier.paper')}</span>`
            : html`<div class="acts"><button class="btn take" type="button" aria-label=${page.t('dossier.take.of', { title: material.title })} @click=${() => acts.take(material)}>${page.t('dossier.take')}</button></div>`
        }
      </li>`,
    )}</ul>
    ${materials.length === 0 ? html`<p class="muted">${page.t('dossier.none')}</p>` : nothing}`
}

/** Saves a file of the dossier under its title. */
export async function takeFile(
  client: ZhixingClient,
  caseId: string,
  { hash, title }: Material,
): Promise<void> {
  if (hash === null) return
  const file = await client.file(hash, caseId)
  saveBlob(file, title, ENDINGS[file.type] ?? 'bin')
}

const ENDINGS: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'text/plain': 'txt',
  'application/ofd': 'ofd',
}
