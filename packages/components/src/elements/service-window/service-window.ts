import { html, nothing, type TemplateResult } from 'lit'
import { Loader } from '../../controllers/loader'
import { DONE, type DoneDetail, OPEN_CASE, type OpenCaseDetail } from '../../events'
import type { CaseSummary } from '../../internal/core'
import { longDate, shortDate } from '../../internal/format'
import { empty, failure, skeleton } from '../../internal/states'
import { errorText, refusalText } from '../../internal/words'
import { ZxElement } from '../../internal/zx-element'
import { serviceWindow } from '../../locales/service-window'
import { base, stateStyles } from '../../styles/base'
import { fieldStyles } from '../../styles/fields'
import { tableStyles } from '../../styles/table'
import { type AtWindow, findCases, readCase, type Slip, slipOfRequest, slipOfVisit } from './read'
import { windowStyles } from './styles'

type Key = keyof (typeof serviceWindow)['zh-CN']
interface Found {
  readonly items: readonly CaseSummary[]
  readonly total: number
}
interface Written {
  readonly partyId: string
  readonly visitorName: string
  readonly chosen: readonly string[]
  readonly note: string
}
const NOTHING: Written = { partyId: '', visitorName: '', chosen: [], note: '' }

/**
 * `<zx-service-window>`: the counter of the service centre (走进一中心，事务一站清, seed 004:55): finds the case of whoever has come by
 * its number, a name or an identity number, takes down on one ticket what he wants, and prints what is answered until when.
 *
 * @fires zx-open-case - {@link OpenCaseDetail}
 * @fires zx-done - {@link DoneDetail}: a visit was recorded
 * @csspart empty, error, loading
 */
export class ServiceWindow extends ZxElement<Key> {
  static override styles = [...base, stateStyles, fieldStyles, tableStyles, windowStyles]

  protected readonly ui = serviceWindow
  #search = ''
  #caseId = ''
  #written: Written = NOTHING
  #key = crypto.randomUUID()
  #slip: Slip | undefined
  #wrong = ''
  #busy = false
  readonly #found = new Loader<Found>(this, () =>
    this.activeClient && this.#search ? findCases(this.activeClient, this.#search) : undefined,
  )
  readonly #at = new Loader<AtWindow | null>(this, () =>
    this.activeClient && this.#caseId ? readCase(this.activeClient, this.#caseId) : undefined,
  )

  override async refresh(): Promise<void> {
    await this.#at.load({ keep: true })
  }

  protected override reload(): void {
    this.#anew()
  }

  override render(): TemplateResult {
    return html`<div class="titlebar">
        <div class="title"><h2>${this.t('title')}</h2><p>${this.t('subtitle')}</p></div>
        <slot name="tools"></slot>
      </div>
      ${this.#caseId === '' ? this.#finding() : this.#case()}`
  }

  #finding(): TemplateResult {
    const t = (key: Parameters<typeof this.t>[0]) => this.t(key)
    const { value, error, state } = this.#found
    const search = (event: Event) => {
      event.preventDefault()
      this.#search = (this.renderRoot.querySelector<HTMLInputElement>('[name=find]')?.value ?? '').trim()
      void this.#found.load()
    }
    return html`<div class="part">
        <form class="find" role="search" @submit=${search}>
          <label class="field"><span>${this.t('find')}</span><input name="find" maxlength="60" autocomplete="off" /></label>
          <button class="btn primary" type="submit">${this.t('find.go')}</button>
        </form>
        <small>${this.t('find.hint')}</small>
      </div>
      ${state === 'error' ? failure(t, this.words, error, () => void this.#found.load()) : nothing}
      ${state === 'loading' ? skeleton(t, 3) : nothing} ${value ? this.#cases(value) : nothing}`
  }

  #cases({ items, total }: Found): TemplateResult {
    if (items.length === 0) return empty(this.t('find.none'), this.t('find.none.hint'))
    return html`<div class="part"><small role="status">${this.t('find.shown', { k: items.length, n: total })}</small>
      <ul class="found">${items.map(
        ({ id, caseNumber, cause, state, applicantLabel, debtorLabel }) => html`<li>
          <button type="button" data-case=${id} @click=${() => this.#choose(id)}>
            <b class="num">${caseNumber}</b><span>${applicantLabel} / ${debtorLabel}</span>
            <small>${cause} · ${this.label('state.case', state)}</small>
          </button></li>`,
      )}</ul></div>`
  }

  #case(): TemplateResult {
    const t = (key: Parameters<typeof this.t>[0]) => this.t(key)
    const { value, error, state } = this.#at
    if (state === 'error') return failure(t, this.words, error, () => void this.#at.load())
    if (!value) return state === 'ready' ? empty(t('find.none'), t('find.none.hint')) : skeleton(t, 4)
    const { subject, next } = value
    const open = { caseId: subject.id, caseNumber: subject.caseNumber }
    return html`<div class="part">
        <h3>${subject.caseNumber}</h3>
        <p class="facts"><span>${subject.cause}</span>
          <span>${this.t('filed', { date: longDate(subject.filedOn, this.activeLocale) })}</span>
          <span class="badge">${this.label('state.case', subject.state)}</span>
          <span>${subject.undertakerName ? this.t('with', { name: subject.undertakerName }) : this.t('with.nobody')}</span></p>
        <p><small>${this.t('next')}：${
          next.length === 0
            ? this.t('next.none')
            : next
                .slice(0, 3)
                .map(({ node, dueOn }) =>
                  this.t('next.line', { node: this.label('node', node), date: this.#day(dueOn) }),
                )
                .join(' · ')
        }</small></p>
        <div class="acts">
          <button class="btn" type="button" data-act="back" @click=${() => this.#anew()}>${this.t('back')}</button>
          <button class="btn" type="button" data-act="open" @click=${() => this.tell<OpenCaseDetail>(OPEN_CASE, open)}>${this.t('open')}</button>
        </div>
      </div>
      <div class="part">${this.#slip ? this.#receipt(this.#slip, value) : this.#visit(value)}</div>`
  }

  #visit(value: AtWindow): TemplateResult {
    const { subject, items, isRequest } = value
    if (subject.state === 'closed') return html`<p>${this.t('closed')}</p>`
    const { partyId, visitorName, chosen, note } = this.#written
    const set = (change: Partial<Written>) => this.#write(change)
    const typed = (event: Event) => (event.target as HTMLInputElement).value
    const tick = (item: string) => (event: Event) => {
      const { checked } = event.target as HTMLInputElement
      const rest = this.#written.chosen.filter((each) => each !== item)
      set({ chosen: isRequest ? [item] : checked ? [...rest, item] : rest })
    }
    return html`<h3>${this.t('visit')}</h3>
      ${isRequest ? html`<small>${this.t('nothing')}</small>` : nothing}
      <form class="visit" @submit=${(event: Event) => void this.#send(event, value)}>
        <label class="field"><span>${this.t('who')}</span>
          <select name="party" @change=${(event: Event) => set({ partyId: typed(event) })}>
            <option value="" ?selected=${partyId === ''}>${this.t('choose')}</option>
            ${subject.parties.map(
              ({ id, role, name, idNumber }) =>
                html`<option value=${id} ?selected=${id === partyId}>${this.label('party', role)} ${name} ${idNumber ?? ''}</option>`,
            )}
          </select></label>
        ${
          isRequest
            ? nothing
            : html`<label class="field"><span>${this.t('visitor')}</span><input name="visitor" maxlength="60" autocomplete="off" .value=${visitorName} @input=${(event: Event) => set({ visitorName: typed(event) })} /></label>`
        }
        <fieldset><legend>${this.t('matters')}</legend><div class="items">${items.map(
          (item) =>
            html`<label><input type=${isRequest ? 'radio' : 'checkbox'} name="item" value=${item} .checked=${chosen.includes(item)} @change=${tick(item)} />${this.label(isRequest ? 'affair' : 'service-item', item)}</label>`,
        )}</div></fieldset>
        <label class="field"><span>${this.t('note')}</span><textarea name="note" maxlength="500" .value=${note} @input=${(event: Event) => set({ note: typed(event) })}></textarea></label>
        ${this.#wrong ? html`<p class="wrong" role="alert">${this.#wrong}</p>` : nothing}
        <div class="acts"><button class="btn primary" type="submit" ?disabled=${this.#busy}>${this.t('send')}</button></div>
      </form>`
  }

  #receipt({ number, partyName, matters }: Slip, { subject, isRequest }: AtWindow): TemplateResult {
    const row = (key: Key, what: unknown) => html`<dt>${this.t(key)}</dt><dd>${what}</dd>`
    return html`<div class="receipt" role="status">
        <h3>${this.t('receipt')}</h3>
        <dl>${row('receipt.case', subject.caseNumber)} ${row('receipt.for', partyName)}
          ${row('receipt.day', longDate(this.activeToday, this.activeLocale))}
          ${matters.map(
            (
              each,
            ) => html`${row('receipt.matter', this.label(isRequest ? 'affair' : 'service-item', each.code))}
              ${row('receipt.until', longDate(each.until, this.activeLocale))} ${row('receipt.who', each.with)}`,
          )}
          ${row('receipt.number', number)}</dl>
        <p>${this.t('receipt.next')}</p>
      </div>
      <div class="acts">
        <button class="btn primary" type="button" data-act="print" @click=${() => window.print()}>${this.t('print')}</button>
        <button class="btn" type="button" data-act="another" @click=${() => this.#anew()}>${this.t('another')}</button>
      </div>`
  }

  #day(date: string): string {
    return shortDate(date, this.activeLocale, this.activeToday.slice(0, 4))
  }

  #choose(caseId: string): void {
    this.#caseId = caseId
    void this.#at.load()
  }

  #anew(): void {
    this.#caseId = ''
    this.#search = ''
    this.#slip = undefined
    this.#write(NOTHING)
    void this.#found.load()
  }

  /** Other words are another visit; the same ones, sent again after a time-out, are the same. */
  #write(change: Partial<Written>): void {
    this.#written = { ...this.#written, ...change }
    this.#wrong = ''
    this.#key = crypto.randomUUID()
    this.requestUpdate()
  }

  async #send(event: Event, at: AtWindow): Promise<void> {
    event.preventDefault()
    const { activeClient: client } = this
    const { partyId, visitorName, chosen, note } = this.#written
    const { id: caseId, parties } = at.subject
    const party = parties.find(({ id }) => id === partyId)
    const [first] = chosen
    if (
      !client ||
      !party ||
      first === undefined ||
      note.trim() === '' ||
      !(at.isRequest || visitorName.trim())
    ) {
      this.#wrong = this.t('missing')
      this.requestUpdate()
      return
    }
    this.#busy = true
    this.requestUpdate()
    try {
      const key = this.#key
      const outcome = at.isRequest
        ? await client.execute('task.request', { caseId, partyId, affair: first, note }, { key })
        : await client.execute(
            'service.open-visit',
            { caseId, partyId, visitorName, matters: chosen.map((item) => ({ item, note })) },
            { key },
          )
      if (outcome.kind === 'refused') {
        const said = refusalText(this.words, outcome)
        this.#wrong = `${said.what} ${said.todo}`
      } else {
        const { result } = outcome
        this.#slip =
          'visitId' in result
            ? await slipOfVisit(client, result.visitId, party.name)
            : await slipOfRequest(client, caseId, result.taskId, party.name)
        const command = at.isRequest ? 'task.request' : 'service.open-visit'
        this.tell<DoneDetail>(DONE, { command, caseId, id: this.#slip.number })
      }
    } catch (error) {
      this.#wrong = errorText(this.words, error)?.what ?? this.t('error.title')
    } finally {
      this.#busy = false
      this.requestUpdate()
    }
  }
}
