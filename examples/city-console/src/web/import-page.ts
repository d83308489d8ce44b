import { html, nothing, type TemplateResult } from 'lit'
import { ask, type ImportKind, type ImportMode, readSamples, type Sample } from './api'
import { ConsoleElement } from './console-element'
import { icons } from './icons'
import { type ImportProgress, type ImportReport, sendImport } from './import-api'
import { importPageStyles } from './import-page.styles'
import { reportPanel, type Shown } from './import-report'
import { csvOf, viewOf } from './import-view'
import { failurePanel } from './shell'
import { base, pageStyles, stateStyles } from './tokens'

interface Given {
  readonly kind: ImportKind
  readonly name: string
  readonly file: Blob
}

/** `<city-import>`: a file is checked row by row before anything is written, and accounted for afterwards. */
export class ImportPage extends ConsoleElement {
  static override styles = [...base, stateStyles, pageStyles, importPageStyles]

  #kind: ImportKind = 'register'
  #samples: readonly Sample[] = []
  #given: Given | undefined
  #report: ImportReport | undefined
  #error: unknown
  #progress: ImportProgress | undefined
  #mode: ImportMode = 'preview'
  #busy = false
  #over = false
  #abort = new AbortController()
  #shown: Shown = { filter: 'all', limit: 200 }

  override connectedCallback(): void {
    super.connectedCallback()
    this.#abort = new AbortController()
    readSamples().then(
      (samples) => {
        this.#samples = samples
        this.requestUpdate()
      },
      () => undefined,
    )
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#abort.abort()
  }

  override render(): TemplateResult {
    return html`<div class="page">
      <div class="head">
        <h1>${this.t('import.title')}</h1>
        <span class="muted grow">${this.t('import.lead')}</span>
      </div>
      ${this.#given ? this.#work(this.#given) : this.#choice()}
    </div>`
  }

  #choice(): TemplateResult {
    const kinds = ['register', 'bank'] as const
    const choose = (kind: ImportKind) => {
      this.#kind = kind
      this.requestUpdate()
    }
    return html`<fieldset class="kinds">
        <legend class="sr">${this.t('import.kind')}</legend>
        ${kinds.map(
          (kind) => html`<label class="kind card">
            <input type="radio" name="kind" value=${kind} .checked=${this.#kind === kind} @change=${() => choose(kind)} />
            <span><b>${this.t(`import.kind.${kind}`)}</b><small>${this.t(`import.kind.${kind}.hint`)}</small></span>
          </label>`,
        )}
      </fieldset>
      <div
        class="drop card ${this.#over ? 'over' : ''}"
        @dragover=${(event: DragEvent) => this.#drag(event, true)}
        @dragleave=${(event: DragEvent) => this.#drag(event, false)}
        @drop=${this.#drop}
      >
        ${icons.upload}
        <p>
          ${this.t('import.drop')}
          <label class="pick">
            <input class="sr" type="file" accept=".csv,.xlsx,.xml,.txt" @change=${this.#picked} />
            <span class="btn primary">${this.t('import.pick')}</span>
          </label>
        </p>
        <small class="muted">${this.t('import.drop.hint')}</small>
      </div>
      ${this.#offers()}`
  }

  #offers(): TemplateResult | typeof nothing {
    const samples = this.#samples.filter(({ kind }) => kind === this.#kind)
    if (samples.length === 0) return nothing
    return html`<section class="samples">
      <h2>${this.t('import.samples')}</h2>
      <ul>
        ${samples.map(
          (sample) => html`<li class="card">
            ${icons.file}
            <span class="grow"><b>${sample.title}</b><small class="muted">${sample.name}</small></span>
            <a class="btn" href="/console/samples/${encodeURIComponent(sample.name)}" download=${sample.name} aria-label=${this.t('import.sample.download', { name: sample.name })}>
              ${icons.import}
            </a>
            <button class="btn" type="button" data-sample=${sample.name} @click=${() => void this.#try(sample)}>
              ${this.t('import.sample.try')}
            </button>
          </li>`,
        )}
      </ul>
    </section>`
  }

  #work({ name }: Given): TemplateResult {
    if (this.#error !== undefined) {
      return html`<div class="card fill">
        ${failurePanel(this.t.bind(this), this.#error, () => void this.#send(this.#mode))}
        <p class="center"><button class="btn quiet" type="button" @click=${this.#again}>${this.t('import.again')}</button></p>
      </div>`
    }
    if (!this.#report || this.#busy) return this.#wait(name)
    const label = (kind: string, code: string) => this.label(kind, code)
    const t = this.t.bind(this)
    const view = viewOf(t, label, this.#report)
    return reportPanel({
      t,
      name,
      mode: this.#report.mode,
      view,
      shown: this.#shown,
      onShown: (shown) => {
        this.#shown = shown
        this.requestUpdate()
      },
      onRun: () => void this.#send('run'),
      onAgain: this.#again,
      onCsv: () => save(csvOf(t, view.rows), `${name}.refused.csv`),
    })
  }

  #wait(name: string): TemplateResult {
    const { done = 0, total = 0 } = this.#progress ?? {}
    const title = this.t(this.#mode === 'run' ? 'import.running' : 'import.reading', { name })
    return html`<div class="card waiting" role="status">
      <h2>${title}</h2>
      ${
        total > 0
          ? html`<progress max=${total} .value=${done} aria-label=${title}></progress>`
          : html`<progress aria-label=${title}></progress>`
      }
      <p class="num muted">${total > 0 ? this.t('import.progress', { done, total }) : this.t('loading')}</p>
    </div>`
  }

  #drag(event: DragEvent, over: boolean): void {
    event.preventDefault()
    if (this.#over === over) return
    this.#over = over
    this.requestUpdate()
  }

  readonly #drop = (event: DragEvent) => {
    event.preventDefault()
    this.#over = false
    const file = event.dataTransfer?.files[0]
    if (file) this.#take({ kind: this.#kind, name: file.name, file })
  }

  readonly #picked = (event: Event) => {
    const file = (event.target as HTMLInputElement).files?.[0]
    if (file) this.#take({ kind: this.#kind, name: file.name, file })
  }

  readonly #again = () => {
    this.#given = undefined
    this.#report = undefined
    this.#error = undefined
    this.requestUpdate()
  }

  async #try({ kind, name }: Sample): Promise<void> {
    try {
      const response = await ask(`/console/samples/${encodeURIComponent(name)}`)
      this.#take({ kind, name, file: await response.blob() })
    } catch (error) {
      this.#given = { kind, name, file: new Blob() }
      this.#error = error
      this.requestUpdate()
    }
  }

  #take(given: Given): void {
    this.#given = given
    void this.#send('preview')
  }

  async #send(mode: ImportMode): Promise<void> {
    const given = this.#given
    if (!given || this.#busy) return
    this.#busy = true
    this.#mode = mode
    this.#progress = undefined
    this.#error = undefined
    this.#shown = { filter: 'all', limit: 200 }
    this.requestUpdate()
    const { locale } = this
    const { signal } = this.#abort
    try {
      this.#report = await sendImport({ ...given, mode, locale, signal }, (progress) => {
        this.#progress = progress
        this.requestUpdate()
      })
    } catch (error) {
      this.#error = error
    }
    this.#busy = false
    this.requestUpdate()
  }
}

/** Gives a text to the reader as a file. */
function save(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 1000)
}
