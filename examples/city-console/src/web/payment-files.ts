import type { Outcome, QueryResult } from '@zhixing/core/client'
import { html, nothing, type TemplateResult } from 'lit'
import { ask } from './api'
import { ConsoleElement, may, mayAsk } from './console-element'
import { yuan } from './format'
import { icons } from './icons'
import { type AnswersView, answersPanel, sendAnswers } from './payment-answers'
import { paymentStyles } from './payment-files.styles'
import { type Format, filesTable, payableTable } from './payment-tables'
import { Reading } from './reading'
import { saveBlob } from './save-text'
import { failurePanel } from './shell'
import { taskTableStyles } from './task-table.styles'
import { base, dialogStyles, pageStyles, stateStyles } from './tokens'
import { unsettledStyles } from './unsettled-table.styles'

/** Without a confirmed account there is nobody to pay from. */
type Files = QueryResult<'fund.payment-files'> & { readonly hasPayer: boolean }
type Refused = Extract<Outcome<unknown>, { kind: 'refused' }>

/** The court records so many in one act. */
const MOST = 100
const DAYS = 90

/** `<city-payment-files>`: approved payouts go to a bank without a line in a file; its answers come back in one. */
export class PaymentFiles extends ConsoleElement {
  static override styles = [
    ...base,
    stateStyles,
    pageStyles,
    dialogStyles,
    taskTableStyles,
    unsettledStyles,
    paymentStyles,
  ]
  #chosen = new Set<string>()
  #format: Format = 'pain.001'
  #busy = false
  #written = ''
  #refused: Refused | undefined
  #error: unknown
  #answers: AnswersView | undefined

  readonly #files = new Reading<Files>(this, {
    client: () => this.desk?.client,
    read: async (client) => {
      const since = new Date(Date.parse(this.desk.today) - DAYS * 86_400_000).toISOString().slice(0, 10)
      const [files, accounts] = await Promise.all([
        client.query('fund.payment-files', { since }),
        client.query('organisation.bank-accounts', {}),
      ])
      const hasPayer = accounts.some(({ purpose, state }) => purpose === 'case-money' && state === 'in-force')
      const there = new Set(files.payable.map(({ payoutId }) => payoutId))
      this.#chosen = new Set([...this.#chosen].filter((id) => there.has(id)))
      return { ...files, hasPayer }
    },
    concerns: ({ type }) => type.startsWith('fund.') || type.startsWith('organisation.BankAccount'),
  })

  override render(): TemplateResult {
    const { value, error } = this.#files
    if (!value && error !== undefined) {
      return failurePanel(this.t.bind(this), error, () => void this.#files.load())
    }
    if (!value) return html`<p class="state" role="status">${this.t('loading')}</p>`
    return html`${this.#payable(value)} ${this.#filesPart(value)} ${this.#answersPart()}`
  }

  #payable({ payable, hasPayer }: Files): TemplateResult {
    const writes = may(this.desk, 'fund.write-payment-file')
    const choose = (ids: readonly string[], on: boolean) => {
      for (const id of ids) {
        if (on) this.#chosen.add(id)
        else this.#chosen.delete(id)
      }
      this.requestUpdate()
    }
    return html`<div class="kind" data-kind="payable">
      <h2 id="payable">${this.t('payments.payable')} <span class="num badge ${payable.length > 0 ? 'warning' : ''}">${payable.length}</span></h2>
      <p class="muted">${this.t('payments.payable.hint')} ${writes ? nothing : this.t('payments.only-cashier')}</p>
      ${
        payable.length === 0
          ? html`<p class="none muted">${this.t('payments.none')}</p>`
          : payableTable({
              t: this.t.bind(this),
              items: payable,
              chosen: this.#chosen,
              choose: writes ? choose : undefined,
            })
      }
      ${writes && payable.length > 0 ? this.#tools(payable, hasPayer) : nothing} ${this.#said()}
    </div>`
  }

  #tools(payable: Files['payable'], hasPayer: boolean): TemplateResult {
    const chosen = payable.filter(({ payoutId }) => this.#chosen.has(payoutId))
    const amount = yuan(chosen.reduce((sum, { amountFen }) => sum + BigInt(amountFen), 0n))
    const none = chosen.length === 0 || chosen.length > MOST || !hasPayer || this.#busy
    const pick = (event: Event) => {
      this.#format = (event.target as HTMLSelectElement).value as Format
    }
    return html`<div class="foot tools">
      <span class="num grow" role="status">
        ${this.t('payments.chosen', { n: chosen.length, amount })}
        ${hasPayer ? nothing : this.t('payments.no-payer')}
        ${chosen.length > MOST ? this.t('payments.most', { n: MOST }) : nothing}
      </span>
      <label>${this.t('payments.format')}
        <select name="format" @change=${pick}>
          <option value="pain.001">pain.001</option>
          <option value="csv">CSV</option>
        </select>
      </label>
      <button class="btn primary" type="button" data-act="export" ?disabled=${none} @click=${() => void this.#write(chosen)}>
        ${icons.import}${this.t('payments.export')}
      </button>
    </div>`
  }

  /** What came of the last act: a file, the words of a refusal, or a failure. */
  #said(): TemplateResult | typeof nothing {
    if (this.#refused) {
      const { text, rule } = this.#refused
      return html`<section class="verdict refused" role="alert">
        <h3>${icons.blocked}${this.t('refused.title')}</h3>
        <p class="what">${text.what}</p>
        <dl>
          <dt>${this.t('refused.why')}</dt>
          <dd>${text.why}</dd>
          <dt>${this.t('refused.todo')}</dt>
          <dd>${text.todo}</dd>
          <dt>${this.t('refused.source')}</dt>
          <dd>${text.source} <code class="hash">${rule}</code></dd>
        </dl>
      </section>`
    }
    if (this.#error !== undefined) {
      const again = () => {
        this.#error = undefined
        this.requestUpdate()
      }
      return failurePanel(this.t.bind(this), this.#error, again)
    }
    if (this.#written === '') return nothing
    return html`<p class="good" role="status">${icons.check}${this.t('payments.written', { file: this.#written })}</p>`
  }

  async #write(chosen: Files['payable']): Promise<void> {
    const payments = chosen.map(({ caseId, payoutId }) => ({ caseId, payoutId }))
    await this.#try(async () => {
      const outcome = await this.desk.client.execute(
        'fund.write-payment-file',
        { payments },
        { key: crypto.randomUUID() },
      )
      if (outcome.kind === 'refused') this.#refused = outcome
      else {
        this.#written = outcome.result.fileId
        await this.#fetch(this.#written, this.#format)
      }
      await this.#files.load()
    })
  }

  async #fetch(fileId: string, format: Format): Promise<void> {
    const query = new URLSearchParams({ file: fileId, format })
    const response = await ask(`/console/payment-file?${query}`, {
      headers: { 'accept-language': this.locale },
    })
    saveBlob(`${fileId}.${format === 'csv' ? 'csv' : 'xml'}`, await response.blob())
  }

  async #try(act: () => Promise<void>): Promise<void> {
    this.#busy = true
    this.#written = ''
    this.#refused = undefined
    this.#error = undefined
    this.requestUpdate()
    try {
      await act()
    } catch (error) {
      this.#error = error
    }
    this.#busy = false
    this.requestUpdate()
  }

  #filesPart({ files }: Files): TemplateResult {
    const get = (fileId: string, format: Format) => void this.#try(() => this.#fetch(fileId, format))
    return html`<div class="kind" data-kind="files">
      <h2 id="files">${this.t('payments.files')}</h2>
      <p class="muted">${this.t('payments.files.hint')}</p>
      ${
        files.length === 0
          ? html`<p class="none muted">${this.t('payments.files.none')}</p>`
          : filesTable({
              t: this.t.bind(this),
              files,
              get: mayAsk(this.desk, 'fund.payment-file') ? get : undefined,
            })
      }
    </div>`
  }

  #answersPart(): TemplateResult | typeof nothing {
    if (!may(this.desk, 'fund.record-bank-answer')) return nothing
    const show = (view: AnswersView) => {
      this.#answers = view
      this.requestUpdate()
    }
    const picked = async (event: Event) => {
      const input = event.target as HTMLInputElement
      const file = input.files?.[0]
      input.value = ''
      if (!file) return
      show({ name: file.name })
      await sendAnswers(file, this.locale).then(
        (report) => show({ name: file.name, report }),
        (error: unknown) => show({ name: file.name, error }),
      )
      await this.#files.load()
    }
    return html`<div class="kind" data-kind="answers">
      <h2 id="answers">${this.t('payments.answers')}</h2>
      <p class="muted">${this.t('payments.answers.hint')}</p>
      <label class="pick">
        <input class="sr" type="file" name="answers" accept=".csv,.xml,.txt" @change=${picked} />
        <span class="btn">${icons.upload}${this.t('payments.import')}</span>
      </label>
      ${this.#answers ? answersPanel(this.t.bind(this), this.#answers) : nothing}
    </div>`
  }
}
