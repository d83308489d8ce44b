import { html, nothing, type TemplateResult } from 'lit'
import type { ConsoleVersion } from '../../internal/core'
import type { Bench } from './bench'
import { sentences } from './changes'
import { problemItems } from './problems'
import type { Reasoned, VersionDesk } from './version-desk'

/** Every version with its state, who made it and who published it; what is to be decided stands first. */
export function versionList(
  bench: Bench,
  versions: readonly ConsoleVersion[],
  desk: VersionDesk,
): TemplateResult {
  const { t } = bench
  const inUse = versions.find((version) => version.inUse)
  const gone = versions.filter(({ state }) => state === 'discarded')
  const item = (version: ConsoleVersion) =>
    html`<li class="card" data-version=${version.number || version.state}>${row(bench, version, desk)}</li>`
  const asksNone = desk.asking !== undefined && desk.asking.version === undefined
  return html`<section class="versions">
    ${versions.length === 0 ? html`<p class="hint">${t('versions.none')}</p>` : nothing}
    <ol>${versions.filter(({ state }) => state !== 'discarded').map(item)}</ol>
    ${gone.length === 0 ? nothing : html`<details><summary>${t('versions.gone', { n: gone.length })}</summary><ol>${gone.map(item)}</ol></details>`}
    ${
      inUse && inUse.bringsBack !== 0
        ? html`<div class="card"><p><b>${t('roll.back.none')}</b></p><p class="hint">${t('roll.back.none.hint')}</p>
          ${asksNone ? why(bench, desk) : html`<p class="adding"><button class="btn small" type="button" data-act="roll-back-none" @click=${() => desk.ask('roll-back', undefined)}>${t('roll.back.none')}</button></p>`}</div>`
        : nothing
    }
    ${transfer(bench, desk)}
  </section>`
}

/** A console of another court, as a file: what does not fit here is told before anything is taken. */
function transfer(bench: Bench, desk: VersionDesk): TemplateResult {
  const { t } = bench
  const choose = (event: Event) => {
    const input = event.target as HTMLInputElement
    const [chosen] = input.files ?? []
    if (chosen) void desk.importFile(chosen)
    input.value = ''
  }
  const open = (event: Event) => {
    const part = (event.currentTarget as HTMLElement).nextElementSibling
    if (part instanceof HTMLInputElement) part.click()
  }
  const { kept } = desk
  return html`<div class="card"><p><b>${t('import')}</b></p><p class="hint">${t('import.hint')}</p>
    <p class="adding"><button class="btn small" type="button" data-act="import" ?disabled=${bench.locked} @click=${open}>${t('import.choose')}</button>
      <input class="sr" name="import" type="file" tabindex="-1" aria-label=${t('import')} accept="application/json,.json" @change=${choose} /></p>
    ${
      kept
        ? html`<div class="here" role="alert"><p><b>${t('import.problems', { n: kept.problems.length })}</b> ${t('import.todo')}</p>
          ${problemItems({ ...bench, definition: kept.definition ?? bench.definition }, kept.problems)}</div>`
        : nothing
    }</div>`
}

function row(bench: Bench, version: ConsoleVersion, desk: VersionDesk): TemplateResult {
  const { t, label } = bench
  const { state, number, inUse } = version
  const button = (act: string, text: string, click: () => void, tone = '') =>
    html`<button class="btn small ${tone}" type="button" data-act=${act} @click=${click}>${text}</button>`
  const ask = (act: Reasoned) => () => desk.ask(act, version)
  const asked = desk.asking?.version?.id === version.id
  return html`<header><b>${number > 0 ? t('version', { n: number }) : label('state.console', state)}</b>
      ${inUse ? html`<span class="badge">${t('in.use')}</span>` : nothing} <span>${version.title}</span></header>
    <p class="hint">${told(bench, version)}</p>
    <p class="adding">
      ${state === 'submitted' ? html`${button('publish', t('publish'), () => void desk.publish(version), 'primary')}${button('send-back', t('send.back'), ask('send-back'))}` : nothing}
      ${inUse || state === 'discarded' ? nothing : button('compare', t('compare'), () => void desk.compare(version))}
      ${state === 'published' && !inUse ? button('roll-back', t('roll.back'), ask('roll-back')) : nothing}
      ${state === 'draft' ? button('discard', t('discard'), ask('discard')) : nothing}
      ${state === 'discarded' ? nothing : button('export', t('export'), () => void desk.exportFile(version))}
    </p>
    ${asked ? why(bench, desk) : nothing}
    ${desk.compared?.id === version.id ? differences(bench, desk.compared) : nothing}`
}

/** Who made it, who decided on it, where it came from. */
function told({ t, label }: Bench, version: ConsoleVersion): string {
  const decided = `${label('state.console', version.state)}：${version.decidedByName} ${version.decidedOn ?? ''}`
  return [
    t('by', { names: version.authorNames.join('、') || '—', on: version.savedOn }),
    ...(version.decidedByName ? [decided] : []),
    ...(version.bringsBack === null ? [] : [t('brings', { n: version.bringsBack })]),
    ...(version.importedFrom === null ? [] : [t('from', { about: version.importedFrom })]),
    ...(version.reason ? [`${t('reason')}：${version.reason}`] : []),
  ].join(' · ')
}

/** The reason of an act, beside what it is about. */
function why({ t }: Bench, desk: VersionDesk): TemplateResult {
  const act = desk.asking?.act ?? 'discard'
  const send = (event: Event) => {
    event.preventDefault()
    void desk.confirm()
  }
  const write = (event: Event) => {
    desk.reason = (event.target as HTMLInputElement).value
  }
  return html`<form class="why" @submit=${send}><label class="field"><span>${t(`why.${act}`)}</span>
      <input name="reason" maxlength="300" autocomplete="off" .value=${desk.reason} @input=${write} /></label>
    <p class="adding"><button class="btn small primary" data-act="confirm">${t(`do.${act}`)}</button>
      <button class="btn small quiet" type="button" data-act="cancel" @click=${() => desk.cancel()}>${t('keep')}</button></p></form>`
}

/** What one says otherwise than the other, in sentences. */
function differences(bench: Bench, compared: NonNullable<VersionDesk['compared']>): TemplateResult {
  const { t } = bench
  const said = sentences(bench, compared)
  if (said.length === 0) return html`<p role="status">${t('compare.none')}</p>`
  return html`<div role="status"><p><b>${t('compare.title', { n: said.length })}</b></p>
    <ul class="changes">${said.map(({ change, text }) => html`<li class=${change}><span class="sign" aria-hidden="true">${SIGNS[change]}</span>${text}</li>`)}</ul></div>`
}

const SIGNS = { added: '＋', removed: '－', changed: '→' } as const
