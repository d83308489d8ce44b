import type { QueryResult } from '@zhixing/core/client'
import { css, html, nothing, type TemplateResult } from 'lit'
import type { ActDialog } from './act-dialog'
import type { ActForm } from './act-form'
import { ConsoleElement, may } from './console-element'
import { decideAccount, proposeAccount } from './court-accounts-acts'
import { Reading } from './reading'
import { base } from './tokens'

type Account = QueryResult<'organisation.bank-accounts'>[number]

/** 执行款专户 first, for all case money lies there. */
const PURPOSES = ['case-money', 'treasury'] as const

/** `<city-court-accounts>`: where the court's case money lies and where fees go; one person proposes, a leader confirms. */
export class CourtAccounts extends ConsoleElement {
  static override styles = [
    ...base,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 24px;
        flex: none;
        padding: 12px 20px;
        border: 1px solid var(--_line);
        border-radius: var(--_radius);
      }
      city-act-dialog {
        display: contents;
      }
      dl {
        display: grid;
        grid-template-columns: max-content minmax(0, 1fr);
        gap: 2px 12px;
        margin: 0;
      }
      dt {
        color: var(--_ink-3);
      }
      dd {
        margin: 0;
        color: var(--_ink-2);
        overflow-wrap: anywhere;
      }
      .acts {
        margin-inline-start: auto;
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
    `,
  ]

  readonly #accounts = new Reading<readonly Account[]>(this, {
    client: () => this.desk?.client,
    read: (client) => client.query('organisation.bank-accounts', {}),
    concerns: ({ type }) => type.startsWith('organisation.BankAccount'),
  })

  override render(): TemplateResult | typeof nothing {
    const all = this.#accounts.value
    if (!all) return nothing
    const waiting = all.filter(({ state }) => state === 'proposed')
    const act = (name: string, form: () => ActForm, primary = false) =>
      html`<button class="btn small ${primary ? 'primary' : ''}" type="button" data-act=${name} @click=${() => this.#open(form())}>
        ${this.t(`act.${name}` as 'act.propose-bank-account')}
      </button>`
    return html`<dl>
        ${PURPOSES.map((purpose) => this.#line(all, purpose))}
        ${waiting.map((one) => this.#waiting(one))}
      </dl>
      <div class="acts">
        ${may(this.desk, 'organisation.propose-bank-account') ? act('propose-bank-account', () => proposeAccount(this.t.bind(this))) : nothing}
        ${
          waiting.length > 0 && may(this.desk, 'organisation.decide-bank-account')
            ? act('decide-bank-account', () => decideAccount(waiting, this.t.bind(this)), true)
            : nothing
        }
      </div>
      <city-act-dialog .desk=${this.desk} @city-acted=${() => void this.#accounts.load()}></city-act-dialog>`
  }

  #line(all: readonly Account[], purpose: Account['purpose']): TemplateResult {
    const found = all.find((one) => one.purpose === purpose && one.state === 'in-force')
    return html`<dt>${this.t(`bank-account.${purpose}`)}</dt>
      <dd data-purpose=${purpose}>${found ? accountText(found) : this.t('funds.no-account')}</dd>`
  }

  #waiting(one: Account): TemplateResult {
    const said = { name: one.proposedByName, day: one.proposedOn, evidence: one.evidence }
    return html`<dt>${this.t('bank-account.proposed')}</dt>
      <dd data-proposed=${one.id}>
        ${this.t(`bank-account.${one.purpose}`)} ${accountText(one)} · ${this.t('bank-account.proposed-by', said)}
      </dd>`
  }

  #open(form: ActForm): void {
    this.renderRoot.querySelector<ActDialog>('city-act-dialog')?.open(form)
  }
}

/** In whose name, where; the number masked. */
function accountText({ holderName, bank, courtAccountNumber }: Account): string {
  return `${holderName} · ${bank} · ${courtAccountNumber}`
}
