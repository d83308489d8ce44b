import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { Loader } from '../../controllers/loader'
import type { CaseDetail, LiveChange, WorkHolder } from '../../internal/core'
import { daysBetween, shortDate, yuan } from '../../internal/format'
import { empty, failure, skeleton, staleNote } from '../../internal/states'
import { urgencyChip } from '../../internal/urgency'
import { ZxElement } from '../../internal/zx-element'
import { caseHeader } from '../../locales'
import { base, stateStyles } from '../../styles/base'
import { tableStyles } from '../../styles/table'
import { urgencyStyles } from '../../styles/urgency'
import { caseHeaderStyles } from './case-header.styles'

type Key = keyof (typeof caseHeader)['zh-CN']
/** So many works in hand are named; the others are counted. */
const NAMED = 4

/**
 * `<zx-case-header case-id>`: what a case is, on one look: number, parties, claim, state, flags, who answers for it, and in
 * whose hands its nodes and affairs are (节点在谁手里、事务在谁手里), the most urgent first.
 *
 * @slot tools - behind the number
 * @csspart head, empty, error, loading
 */
export class CaseHeader extends ZxElement<Key> {
  static override styles = [...base, stateStyles, tableStyles, urgencyStyles, caseHeaderStyles]
  static override properties: PropertyDeclarations = {
    ...ZxElement.properties,
    caseId: { attribute: 'case-id' },
  }
  protected static override readonly inputs = ['caseId']

  declare caseId: string | undefined

  protected readonly ui = caseHeader
  readonly #case = new Loader<CaseDetail | null>(this, () => {
    const { activeClient, caseId } = this
    return activeClient && caseId ? activeClient.query('case.get', { caseId }) : undefined
  })

  override async refresh(): Promise<void> {
    await this.#case.load({ keep: true })
  }

  protected override reload(): void {
    void this.#case.load()
  }

  protected override concerns(change: LiveChange): boolean {
    return change.caseId === this.caseId && /^(case|node|task|closing|stage)\./.test(change.type)
  }

  override render(): TemplateResult {
    const { value, error, state } = this.#case
    const t = (key: Parameters<typeof this.t>[0]) => this.t(key)
    if (state === 'error') return failure(t, this.words, error, () => this.reload())
    if (value === null) return empty(this.t('no-case'), this.t('no-case.hint'))
    if (!value) return skeleton(t, 2)
    return html`<div class="head" part="head">
      <div class="first">
        <h2>${value.caseNumber}</h2>
        <span class="badge ${value.state === 'closed' ? '' : value.state === 'suspended' ? 'warning' : 'primary'}">
          ${this.label('state.case', value.state)}
        </span>
        ${value.flags.map((flag) => html`<span class="badge danger">${this.label('flag', flag)}</span>`)}
        <slot name="tools"></slot>
      </div>
      <p class="parties">
        <b>${value.applicantLabel}</b> ${this.t('against')} <b>${value.debtorLabel}</b> · ${value.cause}
      </p>
      ${staleNote(t, error, () => void this.refresh())}
      <dl>${this.#facts(value)}</dl>
      ${this.#hands(value)}
    </div>`
  }

  #facts(value: CaseDetail): TemplateResult {
    const date = (day: string) => shortDate(day, this.activeLocale, this.activeToday.slice(0, 4))
    const linked = Object.values(value.linked).reduce<number>((sum, each) => sum + (each ?? 0), 0)
    return html`${this.#fact('claim', `${yuan(value.claimFen)} ${this.t('yuan')}`)}
    ${this.#fact('filed', date(value.filedOn))}
    ${this.#fact('undertaker', value.undertakerName ?? this.t('unassigned'), value.unitName ?? '')}
    ${this.#fact('basis', value.basisNumber, value.basisIssuedBy)}
    ${linked === 0 ? nothing : this.#fact('linked', this.t('linked.count', { n: linked }))}
    ${
      value.closedOn === null
        ? nothing
        : this.#fact(
            'closed',
            date(value.closedOn),
            value.closingKind === null ? '' : this.label('closing', value.closingKind),
          )
    }`
  }

  #fact(name: Key, what: string, more = ''): TemplateResult {
    return html`<div>
      <dt>${this.t(name)}</dt>
      <dd>${what}${more ? html`<small>${more}</small>` : nothing}</dd>
    </div>`
  }

  #hands({ holders, state }: CaseDetail): TemplateResult | typeof nothing {
    if (state === 'closed') return nothing
    const sorted = [...holders].sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
    const rest = sorted.length - NAMED
    return html`<div class="hands">
      <h3>${this.t('hands')}</h3>
      ${
        sorted.length === 0
          ? html`<p>${this.t('hands.none')}</p>`
          : html`<ul>${sorted.slice(0, NAMED).map((work) => this.#work(work))}</ul>`
      }
      ${rest > 0 ? html`<p class="rest">${this.t('shown', { shown: NAMED, total: sorted.length })}</p>` : nothing}
    </div>`
  }

  #work({ kind, code, holderName, dueOn }: WorkHolder): TemplateResult {
    const daysLeft = daysBetween(this.activeToday, dueOn)
    return html`<li>
      ${urgencyChip({ overdue: daysLeft < 0, daysLeft }, (key, params) => this.t(key, params))}
      <b>${this.label(kind === 'node' ? 'node' : 'affair', code)}</b>
      <span class="who">${holderName}</span>
    </li>`
  }
}
