import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { Pager } from '../../controllers/pager'
import { OPEN_CASE, type OpenCaseDetail } from '../../events'
import type { BlockedAct, LiveChange, QueryResult } from '../../internal/core'
import { totalOf } from '../../internal/counts'
import { footer, moreOf } from '../../internal/filters'
import { clock, grouped, shortDate } from '../../internal/format'
import * as icons from '../../internal/icons'
import { empty, failure, skeleton, staleNote } from '../../internal/states'
import { refusalText } from '../../internal/words'
import { ZxElement } from '../../internal/zx-element'
import { blocked } from '../../locales'
import { base, stateStyles } from '../../styles/base'
import { tableStyles } from '../../styles/table'

type Key = keyof (typeof blocked)['zh-CN']
const COLUMNS = ['when', 'who', 'act', 'rule', 'source', 'case'] as const

const own = css`
  .rule {
    max-width: 420px;
  }
  .short {
    white-space: nowrap;
  }
  .rule b {
    font-weight: 500;
  }
  .act {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  .act .icon {
    color: var(--_danger);
  }
`

/**
 * `<zx-blocked-acts>`: acts that a rule stopped (自动拦截), with rule and source.
 *
 * @fires zx-open-case - {@link OpenCaseDetail}: the case of an act was chosen
 * @csspart footer, empty, error, loading
 */
export class BlockedActs extends ZxElement<Key> {
  static override styles = [...base, stateStyles, tableStyles, own]
  static override properties: PropertyDeclarations = {
    ...ZxElement.properties,
    caseId: { attribute: 'case-id' },
    pageSize: { type: Number, attribute: 'page-size' },
  }
  protected static override readonly inputs = ['caseId', 'pageSize']

  /** Only those of one case. */
  declare caseId: string | undefined
  declare pageSize: number

  protected readonly ui = blocked
  readonly #pager = new Pager<BlockedAct, QueryResult<'supervision.blocked-acts'>>(this, (cursor, limit) =>
    this.activeClient?.query('supervision.blocked-acts', {
      limit,
      ...(this.caseId ? { caseId: this.caseId } : {}),
      ...(cursor === undefined ? {} : { cursor }),
    }),
  )

  constructor() {
    super()
    this.pageSize = 50
  }

  override async refresh(): Promise<void> {
    await this.#pager.load({ keep: true })
  }

  protected override reload(): void {
    this.#pager.pageSize = Math.min(500, Math.max(1, this.pageSize || 50))
    void this.#pager.load()
  }

  protected override concerns(change: LiveChange): boolean {
    return change.type === 'supervision.ActBlocked'
  }

  override render(): TemplateResult {
    const { state, items, page, error } = this.#pager
    const t = (key: Parameters<typeof this.t>[0]) => this.t(key)
    return html`<div class="titlebar">
        <div class="title"><slot name="title"><h2>${this.t('title')}</h2><p>${this.t('subtitle')}</p></slot></div>
        <slot name="tools"></slot>
      </div>
      ${state === 'ready' ? staleNote(t, error, () => void this.refresh()) : nothing}
      ${state === 'error' ? failure(t, this.words, error, () => this.reload()) : nothing}
      ${state === 'loading' || state === 'idle' ? skeleton(t) : nothing}
      ${state === 'ready' && items.length === 0 ? empty(this.t('empty'), this.t('empty.hint'), icons.shield) : nothing}
      ${items.length > 0 ? this.#table(items) : nothing}
      ${
        page
          ? footer(
              this.t('shown', { shown: grouped(items.length), total: totalOf(page) }),
              '',
              moreOf(this.#pager, t),
            )
          : nothing
      }`
  }

  #table(items: readonly BlockedAct[]): TemplateResult {
    return html`<div class="tablebox" tabindex="0" role="region" aria-label=${this.t('title')}>
      <table>
        <thead>
          <tr>${COLUMNS.map((name) => html`<th scope="col">${this.t(`col.${name}`)}</th>`)}</tr>
        </thead>
        <tbody>${items.map((act) => this.#row(act))}</tbody>
      </table>
    </div>`
  }

  #row(act: BlockedAct): TemplateResult {
    // A denial of the court's own brings its words along.
    const known = this.words.refusals?.[act.rule.startsWith('denial.') ? 'profile.denial' : act.rule]
    const refusal = known && refusalText(this.words, { rule: act.rule, text: known, params: act.params })
    const rule = refusal ? refusal.what : this.label('rule', act.rule)
    const { caseId, caseNumber } = act
    return html`<tr>
      <td class="num" data-label=${this.t('col.when')}>
        <span>${shortDate(act.blockedAt, this.activeLocale, '')} <span class="muted">${clock(act.blockedAt)}</span></span>
      </td>
      <td class="short" data-label=${this.t('col.who')}>${this.#who(act)}</td>
      <td class="short" data-label=${this.t('col.act')}><span class="act">${icons.blocked}${this.label('command', act.command)}</span></td>
      <td data-label=${this.t('col.rule')}>
        <div class="rule"><b>${rule}</b>${refusal ? html`<small>${refusal.why}</small>` : nothing}</div>
      </td>
      <td data-label=${this.t('col.source')}><div>${act.sourceText[this.activeLocale]}<small class="hash">${act.rule}</small></div></td>
      <td data-label=${this.t('col.case')}>
        ${
          caseId !== null && caseNumber !== null
            ? html`<button class="link num" type="button" @click=${() => this.tell<OpenCaseDetail>(OPEN_CASE, { caseId, caseNumber })}>
                ${caseNumber}
              </button>`
            : '—'
        }
      </td>
    </tr>`
  }

  #who(act: BlockedAct): string {
    return act.actorName || (act.actorKind === 'import' ? this.t('import') : this.t('system'))
  }
}
