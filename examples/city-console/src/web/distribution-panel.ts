import type { ZhixingClient } from '@zhixing/core/client'
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { ActDialog } from './act-dialog'
import type { ActForm } from './act-form'
import { type PlanFacts, type PlanView, withdrawForm } from './case-acts-distribution'
import { ConsoleElement, may } from './console-element'
import { draftForm } from './distribution-draft'
import { distributionPanelStyles } from './distribution-panel.styles'
import { isUndertaker, type PlanAct, type PlanStep, stepsOf } from './distribution-steps'
import { longDate, yuan } from './format'
import { icons } from './icons'
import { Reading } from './reading'
import { hashOf } from './route'
import { base, pageStyles } from './tokens'

type OriginReceipt = PlanFacts['origins'][number]['receipts'][number]

/**
 * `<city-distribution>`: the distribution of what lies on the account of a case, step by step: what is done, what can be done now,
 * and why the rest cannot; below it the sheet. Nothing where there is neither money to distribute nor a plan.
 */
export class DistributionPanel extends ConsoleElement {
  static override styles = [...base, pageStyles, distributionPanelStyles]
  static override properties: PropertyDeclarations = {
    ...ConsoleElement.properties,
    caseId: { attribute: false },
  }
  declare caseId: string
  #planId: string | undefined

  readonly #facts = new Reading<PlanFacts | null>(this, {
    client: () => this.desk?.client,
    key: () => this.caseId,
    read: (client) => readFacts(client, this.caseId, this.#planId),
    // The money may lie on the account of another case.
    concerns: ({ caseId, type }) => caseId === this.caseId || type.startsWith('distribution.'),
  })

  override render(): TemplateResult | typeof nothing {
    const facts = this.#facts.value
    if (!facts) return nothing
    const { sheet, series, statement } = facts
    const availableFen = statement?.account.availableFen ?? 0n
    if (!sheet && !series && availableFen === 0n && facts.origins.length === 0) return nothing
    return html`${this.#card(facts)} ${sheet ? this.#sheet(facts) : nothing}
      <city-act-dialog .desk=${this.desk} @city-acted=${() => void this.#facts.load()}></city-act-dialog>`
  }

  #card(facts: PlanFacts): TemplateResult {
    const { series, sheet } = facts
    const elsewhere = sheet && sheet.caseId !== facts.detail.id
    return html`<section class="card" aria-labelledby="plan-title">
      <header>
        <h2 id="plan-title">${this.t('plan.title')}</h2>
        ${sheet ? html`<span class="badge primary">${this.label('state.plan', sheet.state)}</span>` : nothing}
        ${series ? html`<span class="where">${this.t('plan.series', { name: series.name, n: series.cases.length, lead: leadOf(series) })}</span>` : nothing}
        <span class="grow"></span>
        ${elsewhere ? nothing : this.#more(facts)}
      </header>
      ${elsewhere ? this.#elsewhere(facts) : this.#way(facts)} ${this.#origins(facts)}
    </section>`
  }

  #view(facts: PlanFacts): PlanView {
    const label = (kind: string, code: string) => this.label(kind, code)
    return { desk: this.desk, locale: this.locale, facts, label }
  }

  #way(facts: PlanFacts): TemplateResult {
    return html`<ol class="way">
      ${stepsOf(this.#view(facts)).map((step, at) => this.#step(step, at + 1))}
    </ol>`
  }

  #step({ name, state, text, acts, parts = [] }: PlanStep, at: number): TemplateResult {
    return html`<li class=${state} data-step=${name}>
      <span class="mark" role="img" aria-label=${this.t(`plan.state.${state}`)} title=${this.t(`plan.state.${state}`)}>
        ${state === 'done' ? icons.check : at}
      </span>
      <span class="name">${this.t(name)}</span>
      <span class="text">${text}</span>
      ${this.#buttons(acts, 'primary')}
      ${
        parts.length > 0
          ? html`<ul class="parts">
              ${parts.map((part) => html`<li><span>${part.text}</span>${this.#buttons(part.acts, 'small')}</li>`)}
            </ul>`
          : nothing
      }
    </li>`
  }

  #buttons(acts: readonly PlanAct[], tone: string): TemplateResult {
    return html`<span class="buttons">
      ${acts.map(
        ({
          name,
          open,
        }) => html`<button class="btn ${tone}" type="button" data-act=${name} @click=${() => void this.#open(open)}>
          ${this.t(name)}
        </button>`,
      )}
    </span>`
  }

  /** What is rarely done: giving the plan up, or making another one. */
  #more(facts: PlanFacts): TemplateResult | typeof nothing {
    const { sheet, statement } = facts
    if (!sheet || !isUndertaker(this.#view(facts)) || !may(this.desk, 'distribution.withdraw')) return nothing
    const canGo = ['draft', 'served', 'approved'].includes(sheet.state) && sheet.freedFen === 0n
    if (canGo) {
      return this.#buttons(
        [{ name: 'act.plan-withdraw', open: withdrawForm(this.#view(facts), sheet) }],
        'small',
      )
    }
    const isOver = sheet.state === 'executed' && (statement?.account.availableFen ?? 0n) > 0n
    return isOver ? this.#buttons([{ name: 'act.plan-draft', open: 'draft' }], 'small') : nothing
  }

  #elsewhere({ sheet, plans }: PlanFacts): TemplateResult {
    const plan = plans.find(({ id }) => id === sheet?.id)
    const params = {
      lead: plan?.caseNumber ?? '',
      amount: yuan(plan?.amountFen ?? 0n),
      moved: yuan(plan?.movedFen ?? 0n),
    }
    return html`<p class="where">${this.t('plan.elsewhere', params)}
      <a href=${hashOf({ page: 'case', caseId: plan?.caseId ?? '', tab: 'account' })}>${this.t('plan.go')}</a></p>`
  }

  /** Where the money of this case came from, transfer by transfer, back to the bank. */
  #origins({ origins }: PlanFacts): TemplateResult | typeof nothing {
    if (origins.length === 0) return nothing
    return html`<h3>${this.t('plan.origin')}</h3>
      <ul class="origins">
        ${origins.map(
          (origin) => html`<li data-origin=${origin.lineId}>
            <strong class="num">${this.t('yuan', { amount: yuan(origin.amountFen) })}</strong>
            <div>
              <p>${this.t('plan.origin.from', { day: longDate(origin.on, this.locale), case: origin.caseNumber, basis: origin.basis })}</p>
              <p class="where">${this.t('plan.origin.who', {
                maker: origin.draftedByName,
                checker: origin.approvedByName ?? '—',
                payer: origin.executedByName,
              })}</p>
              ${origin.receipts.map((receipt) => this.#line(receipt))}
            </div>
          </li>`,
        )}
      </ul>`
  }

  #line({ usedFen, serial, payerName, bookedOn }: OriginReceipt): TemplateResult {
    const amount = yuan(usedFen)
    if (serial === null) return html`<p class="where num">${this.t('plan.origin.old', { amount })}</p>`
    const day = longDate(bookedOn ?? '', this.locale)
    return html`<p class="where num">${this.t('plan.origin.line', { amount, serial, day, payer: payerName || '—' })}</p>`
  }

  #sheet({ sheet, detail }: PlanFacts): TemplateResult {
    const { client, today } = this.desk
    const changes = sheet?.caseId === detail.id && detail.undertakerId === this.desk.session.personId
    return html`<zx-distribution-sheet
      .client=${client}
      .today=${today}
      .caseId=${this.caseId}
      acts=${changes ? 'change' : ''}
      @zx-select=${this.#chosen}
      @zx-done=${() => void this.#facts.load()}
    ></zx-distribution-sheet>`
  }

  /** Another plan of the case is looked at. */
  readonly #chosen = (event: HTMLElementEventMap['zx-select']) => {
    if (event.detail.kind !== 'plan') return
    this.#planId = event.detail.id
    void this.#facts.load()
  }

  async #open(what: ActForm | 'draft'): Promise<void> {
    const facts = this.#facts.value
    if (!facts) return
    const form = what === 'draft' ? await draftForm(this.#view(facts), this.desk.client) : what
    this.renderRoot.querySelector<ActDialog>('city-act-dialog')?.open(form)
  }
}

function leadOf({ cases }: NonNullable<PlanFacts['series']>): string {
  return cases.find(({ isLead }) => isLead)?.caseNumber ?? ''
}

async function readFacts(
  client: ZhixingClient,
  caseId: string,
  planId: string | undefined,
): Promise<PlanFacts | null> {
  const [detail, statement, series, plans, origins] = await Promise.all([
    client.query('case.get', { caseId }),
    client.query('fund.statement', { caseId, limit: 1 }),
    client.query('series.of-case', { caseId }),
    client.query('distribution.of-case', { caseId }),
    client.query('distribution.origin', { caseId }),
  ])
  if (!detail) return null
  const chosen = plans.find(({ id }) => id === planId) ?? plans.at(-1)
  const sheet = chosen
    ? await client.query('distribution.get', { caseId: chosen.caseId, planId: chosen.id })
    : null
  return { detail, statement, series, plans, origins, sheet }
}
