import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { ActDialog } from './act-dialog'
import { actsOf, type CaseFacts, type OfferedAct } from './case-acts'
import { payoutsIn } from './case-acts-money'
import { referralSection } from './case-acts-referral'
import { clocksSection } from './case-clocks'
import { readFacts } from './case-facts'
import { casePageStyles } from './case-page.styles'
import { pendingControls, waitingSection } from './case-waiting'
import { ConsoleElement, may, permittedTo } from './console-element'
import { longDate, yuan } from './format'
import { icons } from './icons'
import { Reading } from './reading'
import { CASE_TABS, type CaseTab, hashOf } from './route'
import { failurePanel } from './shell'
import { base, pageStyles, stateStyles } from './tokens'
import type { WordKey } from './words'

/** So many parties are named in the head. */
const SHOWN = 6

/** `<city-case>`: one case: who against whom, its course, its money, its dossier, its affairs, and what can be done. */
export class CasePage extends ConsoleElement {
  static override styles = [...base, stateStyles, pageStyles, casePageStyles]
  static override properties: PropertyDeclarations = {
    ...ConsoleElement.properties,
    caseId: { attribute: false },
    tab: { attribute: false },
  }
  declare caseId: string
  declare tab: CaseTab
  #payoutId: string | undefined

  readonly #facts = new Reading<CaseFacts | null>(this, {
    client: () => this.desk?.client,
    key: () => this.caseId,
    read: (client) => readFacts(client, this.caseId, this.desk),
    concerns: ({ caseId }) => caseId === this.caseId,
  })

  override render(): TemplateResult {
    const { value, error } = this.#facts
    if (value === undefined && error !== undefined) {
      return failurePanel(this.t.bind(this), error, () => void this.#facts.load())
    }
    if (value === undefined) return html`<p class="state" role="status">${this.t('loading')}</p>`
    if (value === null) {
      return html`<div class="state" role="status">
        ${icons.cases}<strong>${this.t('case.missing')}</strong><span>${this.t('case.missing.hint')}</span>
        <a class="btn" href=${hashOf({ page: 'cases' })}>${this.t('cases.title')}</a>
      </div>`
    }
    return html`<div class="page" @city-acted=${this.#acted}>
      ${this.#head(value)} ${this.#tabs()}
      <div class="part fill"><h2 class="sr">${this.t(`case.tab.${this.tab}`)}</h2>${this.#part()}</div>
      <city-act-dialog .desk=${this.desk}></city-act-dialog>
    </div>`
  }

  #head(facts: CaseFacts): TemplateResult {
    const { detail, proposal } = facts
    const view = {
      desk: this.desk,
      locale: this.locale,
      facts,
      label: (kind: string, code: string) => this.label(kind, code),
    }
    const tone = { assigned: 'primary', suspended: 'warning', closed: 'success' }[detail.state] ?? ''
    const more = detail.parties.length - SHOWN
    const basis = [detail.basisNumber, detail.basisIssuedBy].filter((part) => part !== '—').join(' ')
    return html`<header class="title">
      <div class="line">
        <h1 class="num">${detail.caseNumber}</h1>
        <span class="badge ${tone}">${this.label('state.case', detail.state)}</span>
        ${detail.flags.map((flag) => html`<span class="badge danger">${this.label('flag', flag)}</span>`)}
        ${proposal ? html`<span class="badge warning">${this.t('case.proposed')}</span>` : nothing}
        <span class="grow"></span>
        <div class="acts" role="group" aria-label=${this.t('case.more')}>
          ${actsOf(view, this.tab).map((act, at) => this.#act(act, at === 0))}
        </div>
      </div>
      <ul class="parties" aria-label=${this.t('case.parties')}>
        ${detail.parties.slice(0, SHOWN).map((party) => this.#party(party))}
        ${more > 0 ? html`<li class="muted">${this.t('case.parties.more', { n: more })}</li>` : nothing}
      </ul>
      <dl class="facts">
        ${this.#fact('case.cause', detail.cause)}
        ${this.#fact('case.undertaker', detail.undertakerName ?? this.t('case.unassigned'))}
        ${this.#fact('case.filed', longDate(detail.filedOn, this.locale))}
        ${this.#fact('case.claim', this.t('yuan', { amount: yuan(detail.claimFen) }))}
        ${basis ? this.#fact('field.basis', basis) : nothing}
        ${
          detail.closedOn
            ? this.#fact(
                'case.closed',
                `${longDate(detail.closedOn, this.locale)} ${this.label('closing', detail.closingKind ?? '')}`,
              )
            : nothing
        }
      </dl>
    </header>`
  }

  #party({ role, name, idNumber, phone }: CaseFacts['detail']['parties'][number]): TemplateResult {
    return html`<li>
      <span class="role">${this.label('party', role)}</span> <b>${name}</b>
      ${idNumber ? html`<span class="num muted">${idNumber}</span>` : nothing}
      ${phone ? html`<span class="num muted">${phone}</span>` : nothing}
    </li>`
  }

  #fact(name: WordKey, value: string): TemplateResult {
    return html`<div><dt>${this.t(name)}</dt><dd class="num">${value}</dd></div>`
  }

  #act({ name, form }: OfferedAct, first: boolean): TemplateResult {
    const open = () => this.renderRoot.querySelector<ActDialog>('city-act-dialog')?.open(form)
    return html`<button class="btn ${first ? 'primary' : ''}" type="button" data-act=${name} @click=${open}>
      ${this.t(name)}
    </button>`
  }

  #tabs(): TemplateResult {
    const { caseId } = this
    return html`<nav class="tabs" aria-label=${this.t('case.tabs')}>
      ${this.#offered.map(
        (tab) => html`<a
          href=${hashOf({ page: 'case', caseId, tab })}
          data-tab=${tab}
          aria-current=${this.tab === tab ? 'page' : 'false'}
        >
          ${this.t(`case.tab.${tab}`)}
        </a>`,
      )}
    </nav>`
  }

  /** What the court's way of working has nothing to say about is not offered. */
  get #offered(): readonly CaseTab[] {
    const { triage, stages } = this.desk.abilities.profile
    return CASE_TABS.filter((tab) => tab !== 'flow' || triage || stages)
  }

  #flow(): TemplateResult {
    const { client, today, abilities } = this.desk
    const { triage, stages } = abilities.profile
    return html`${triage ? html`<zx-triage-sheet .client=${client} .today=${today} .caseId=${this.caseId}></zx-triage-sheet>` : nothing}
      ${stages ? html`<zx-stage-path .client=${client} .today=${today} .caseId=${this.caseId}></zx-stage-path>` : nothing}`
  }

  /** What was asked and answered, what there is and who holds it, what others say, and what the debtor says himself. */
  #search(): TemplateResult {
    const { client, today } = this.desk
    const facts = this.#facts.value
    const view = { locale: this.locale, t: this.t.bind(this), label: this.label.bind(this) }
    const permitted = permittedTo(this.desk)
    const { caseId } = this
    return html`<div class="stack">
      ${facts ? pendingControls(view, facts) : nothing}
      <zx-query-progress .client=${client} .today=${today} .caseId=${caseId} .permitted=${permitted}></zx-query-progress>
      <zx-asset-board .client=${client} .today=${today} .caseId=${caseId} .permitted=${permitted}></zx-asset-board>
      <zx-clue-register .client=${client} .today=${today} .caseId=${caseId} .permitted=${permitted}></zx-clue-register>
      <zx-investigation-board .client=${client} .today=${today} .caseId=${caseId} .permitted=${permitted}></zx-investigation-board>
      <zx-declaration-comparison .client=${client} .today=${today} .caseId=${caseId} .permitted=${permitted}></zx-declaration-comparison>
    </div>`
  }

  /** On the phone one captures; what came of it, and of devices, stands below. */
  #recordings(): TemplateResult {
    const { client, today, session } = this.desk
    const { courtId, personId } = session
    const { caseId } = this
    const caseNumber = this.#facts.value?.detail.caseNumber ?? ''
    const captures = may(this.desk, 'recording.keep')
    return html`<div class="stack">
      ${captures ? html`<zx-capture .client=${client} .caseId=${caseId} .caseNumber=${caseNumber} .person=${{ courtId, personId }}></zx-capture>` : nothing}
      <zx-recordings .client=${client} .today=${today} .caseId=${caseId} .permitted=${permittedTo(this.desk)}></zx-recordings>
    </div>`
  }

  /** What waits for a decision first, then the account, then the way of the payout that is followed. */
  #money(): TemplateResult {
    const { client, today } = this.desk
    const facts = this.#facts.value
    const waits = facts && payoutsIn(facts, 'requested', 'approved').length > 0
    const looks = !may(this.desk, 'fund.approve-payout') && !may(this.desk, 'fund.send-payout')
    const payouts = facts?.statement?.payouts.length ?? 0
    const view = { locale: this.locale, t: this.t.bind(this), label: this.label.bind(this) }
    return html`<div class="stack" @zx-select=${this.#followed} @zx-done=${() => void this.#facts.load()}>
      ${waits ? html`<zx-payout-approval .client=${client} .today=${today} .caseId=${this.caseId} ?readonly=${looks}></zx-payout-approval>` : nothing}
      ${facts ? html`${clocksSection(view, facts)} ${referralSection(view, facts)} ${waitingSection(view, facts)}` : nothing}
      <zx-account-statement .client=${client} .today=${today} .caseId=${this.caseId}></zx-account-statement>
      <city-distribution .desk=${this.desk} .caseId=${this.caseId}></city-distribution>
      ${payouts > 0 ? html`<zx-money-trace tabindex="-1" .client=${client} .today=${today} .caseId=${this.caseId} .payoutId=${this.#payoutId}></zx-money-trace>` : nothing}
    </div>`
  }

  /** Goes to the way of a payout; the newest one is shown until somebody asks for another. */
  readonly #followed = (event: HTMLElementEventMap['zx-select']) => {
    if (event.detail.kind !== 'payout') return
    this.#payoutId = event.detail.id
    this.requestUpdate()
    void this.updateComplete.then(() => {
      const way = this.renderRoot.querySelector<HTMLElement>('zx-money-trace')
      way?.scrollIntoView({ block: 'start' })
      way?.focus({ preventScroll: true })
    })
  }

  #part(): TemplateResult {
    const { client, today } = this.desk
    switch (this.tab) {
      case 'timeline':
        return html`<zx-case-timeline .client=${client} .today=${today} .caseId=${this.caseId}></zx-case-timeline>`
      case 'flow':
        return this.#flow()
      case 'account':
        return this.#money()
      case 'search':
        return this.#search()
      case 'measures':
        return html`<zx-measure-board .client=${client} .today=${today} .caseId=${this.caseId} .permitted=${permittedTo(this.desk)}></zx-measure-board>`
      case 'goods':
        return html`<city-goods-table .desk=${this.desk} .caseId=${this.caseId}></city-goods-table>`
      case 'relief':
        return html`<city-relief-table .desk=${this.desk} .caseId=${this.caseId}></city-relief-table>`
      case 'documents':
        return html`<zx-document-desk .client=${client} .today=${today} .caseId=${this.caseId} .permitted=${permittedTo(this.desk)}></zx-document-desk>`
      case 'dossier':
        return html`<zx-dossier-viewer .client=${client} .today=${today} .caseId=${this.caseId}></zx-dossier-viewer>`
      case 'recordings':
        return this.#recordings()
      case 'tasks':
        return html`<city-task-table .desk=${this.desk} .caseId=${this.caseId}></city-task-table>`
    }
  }

  readonly #acted = () => void this.#facts.load()
}
