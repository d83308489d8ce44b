import { html, type PropertyDeclarations, type TemplateResult } from 'lit'
import { Loader } from '../../controllers/loader'
import { DONE, type DoneDetail, OPEN_CASE, type OpenCaseDetail } from '../../events'
import { CaseElement } from '../../internal/case-element'
import type { FormChoice, LiveChange } from '../../internal/core'
import { type DocumentBatchWord, documentBatch } from '../../locales/document-batch'
import { type Checking, checkView } from './check-view'
import { Checker } from './checker'
import { type Choosing, chooseView } from './choose'
import { documentBatchStyles } from './document-batch.styles'
import { type BatchPlan, isOpen, PlanKeeper, tryAgain } from './plan'
import { type Home, type Run, readHome, readRun, type Source } from './read'
import { isStuck, type Ran, type ResultRow, resultRows, resultSheet, resultView } from './result'
import { runPlan, stepAll } from './run'

type Shown = Home | Run
type Step = 'choose' | 'check' | 'run'

const PAGE = 100
const LONGEST = 500
const DEBOUNCE = 250

/**
 * `<zx-document-batch>`: 批量制作文书: one form for many cases. Each case is checked before anything is made, with the fields that are
 * missing and where they are entered; a run that broke off goes on where it stood; what was made is a list to print.
 *
 * @fires zx-done - {@link DoneDetail}: a run came to its end
 * @fires zx-open-case - {@link OpenCaseDetail}: a case was chosen
 * @csspart footer, batches, empty, error, loading
 */
export class DocumentBatch extends CaseElement<DocumentBatchWord, Shown> {
  static override styles = [...CaseElement.styles, ...documentBatchStyles]
  static override properties: PropertyDeclarations = {
    ...CaseElement.properties,
    caseIds: { attribute: false },
    template: { type: String },
    batchId: { attribute: 'batch-id' },
    storageKey: { attribute: 'storage-key' },
  }
  protected static override readonly inputs: readonly string[] = ['caseIds', 'batchId']

  /** Cases brought along, e.g. from a queue. */
  declare caseIds: readonly string[] | undefined
  /** The form that is chosen at first. */
  declare template: string | undefined
  /** A run that is shown, of whomever. */
  declare batchId: string | undefined
  /** Where an unfinished run is kept in this browser; with the person's id, where several people share one. */
  declare storageKey: string | undefined

  protected readonly ui = documentBatch
  protected override readonly ofCourt = true
  protected readonly reading: Loader<Shown> = new Loader<Shown>(this, () => this.#read())

  readonly #keeper = new PlanKeeper(() => this.storageKey || 'zx-document-batch')
  #step: Step = 'choose'
  #source: Source | undefined
  #search = ''
  #fresh = true
  #picked = new Set<string>()
  #most = PAGE
  #isReadingMore = false
  #timer: ReturnType<typeof setTimeout> | undefined
  readonly #checker = new Checker(this)
  #plan: BatchPlan | undefined
  #left: BatchPlan | undefined
  #busy = false
  #stopped = false
  /** Why a step of a document was refused, by document. */
  #told: ReadonlyMap<string, string> = new Map()

  get #from(): Source {
    return this.#source ?? (this.caseIds?.length ? 'given' : 'open')
  }

  #read(): Promise<Shown> | undefined {
    const client = this.activeClient
    if (!client) return undefined
    const plan = this.#plan
    const batchId = plan?.batchId ?? this.batchId
    if (batchId) {
      const missing =
        plan?.items.filter(({ documentId }) => documentId === null).map(({ caseId }) => caseId) ?? []
      const planned = plan && missing.length > 0 ? { template: plan.template, caseIds: missing } : undefined
      return readRun(client, batchId, planned)
    }
    const given = this.caseIds ?? []
    const asked = {
      source: this.#from,
      search: this.#search,
      template: this.template,
      given,
      most: this.#most,
    }
    return readHome(client, asked)
  }

  /** What is being chosen, checked or made is not disturbed by what others do. */
  protected override concerns({ type }: LiveChange): boolean {
    return type.startsWith('document.') && this.#step === 'run' && !this.#busy
  }

  protected override reload(): void {
    this.#step = this.batchId ? 'run' : 'choose'
    this.#plan = undefined
    this.#picked = new Set(this.caseIds)
    this.#left = this.#keeper.load()
    super.reload()
  }

  get #run(): Run | undefined {
    const shown = this.reading.value
    return shown?.kind === 'run' ? shown : undefined
  }

  get #results(): readonly ResultRow[] {
    return this.#run ? resultRows(this.#plan, this.#run, this.#told) : []
  }

  protected override sheets(shown: Shown) {
    if (shown.kind !== 'run') return undefined
    const title = this.#plan?.title ?? shown.documents[0]?.title ?? this.t('title')
    return async () => [resultSheet(this.caseView, title, this.#results)]
  }

  protected override body(shown: Shown): TemplateResult {
    const steps = ['choose', 'check', 'run'] as const
    return html`<ol class="steps">${steps.map(
      (one) => html`<li aria-current=${one === this.#step ? 'step' : 'false'}>${this.t(`step.${one}`)}</li>`,
    )}</ol>
      ${shown.kind === 'run' ? resultView(this.caseView, this.#ran) : this.#step === 'check' ? checkView(this.caseView, this.#checking(shown)) : chooseView(this.caseView, shown, this.#choosing(shown))}`
  }

  readonly #openCase = ({ caseId, caseNumber }: { readonly caseId: string; readonly caseNumber: string }) => {
    this.tell<OpenCaseDetail>(OPEN_CASE, { caseId, caseNumber })
  }

  #choosing(home: Home): Choosing {
    const again = (change: () => void) => {
      change()
      void this.reading.load({ keep: true })
    }
    return {
      template: this.#form(home)?.template,
      source: this.#from,
      hasGiven: (this.caseIds?.length ?? 0) > 0,
      ...{ search: this.#search, fresh: this.#fresh, picked: this.#picked, left: this.#left },
      loadingMore: this.#isReadingMore,
      choose: (template) => again(() => Object.assign(this, { template })),
      from: (source) =>
        again(() => {
          this.#source = source
          this.#most = PAGE
        }),
      find: (text) => {
        this.#search = text.trim()
        clearTimeout(this.#timer)
        this.#timer = setTimeout(() => void this.reading.load({ keep: true }), DEBOUNCE)
      },
      onlyFresh: (fresh) => {
        this.#fresh = fresh
        this.requestUpdate()
      },
      pick: (ids, on) => {
        for (const id of ids) on ? this.#picked.add(id) : this.#picked.delete(id)
        this.requestUpdate()
      },
      more: () => this.#more(),
      check: () => void this.#check(home),
      open: (batchId) => Object.assign(this, { batchId }),
      goOn: () => this.#resume(),
      drop: () => {
        this.#keeper.drop()
        this.#left = undefined
        this.requestUpdate()
      },
      openCase: ({ id: caseId, caseNumber }) => this.#openCase({ caseId, caseNumber }),
    }
  }

  async #more(): Promise<void> {
    this.#most = Math.min(this.#most + PAGE, LONGEST)
    this.#isReadingMore = true
    await this.refresh()
    this.#isReadingMore = false
    this.requestUpdate()
  }

  #form({ templates }: Home): FormChoice | undefined {
    return templates.find(({ template }) => template === this.template) ?? templates[0]
  }

  async #check(home: Home): Promise<void> {
    const { activeClient: client } = this
    const form = this.#form(home)
    if (!client || !form || this.#picked.size === 0) return
    const caseIds = [...this.#picked]
    await this.ask(async () => {
      const run = await this.#checker.start(client, form, caseIds)
      this.#checker.issue = this.offers('document.issue')
      this.#step = 'check'
      await run()
      return undefined
    })
  }

  #checking(home: Home): Checking {
    const form = this.#form(home) as FormChoice
    return {
      ...this.#checker.offer(form),
      ...{ mayIssue: this.offers('document.issue'), openCase: this.#openCase },
      back: () => {
        this.#step = 'choose'
        this.requestUpdate()
      },
      make: () => this.#start(form),
    }
  }

  #start({ template, title }: FormChoice): void {
    const batchId = `${this.activeToday}-${crypto.randomUUID().slice(0, 8)}`
    const issue = this.#checker.issue && this.offers('document.issue')
    this.#left = { batchId, template, title, issue, items: this.#checker.items() }
    this.#resume()
  }

  /** Begins, or goes on where it stood. */
  #resume(): void {
    this.#plan = this.#left
    this.#left = undefined
    this.#step = 'run'
    void this.#work()
  }

  async #work(): Promise<void> {
    const { activeClient: client } = this
    const plan = this.#plan
    if (!client || !plan || this.#busy) return
    this.#busy = true
    this.#stopped = false
    this.#keeper.save(plan)
    await this.refresh()
    await runPlan(client, plan, {
      words: this.words,
      isStopped: () => this.#stopped || !this.isConnected,
      changed: () => {
        this.#keeper.save(plan)
        this.requestUpdate()
      },
    })
    this.#busy = false
    if (plan.items.every((item) => item.documentId !== null && !isOpen(item))) this.#keeper.drop()
    this.say(this.t('done'))
    this.tell<DoneDetail>(DONE, { command: 'document.draft', caseId: '', id: plan.batchId })
    await this.refresh()
  }

  get #ran(): Ran {
    return {
      ...{ plan: this.#plan, busy: this.#busy, rows: this.#results, openCase: this.#openCase },
      stop: () => {
        this.#stopped = true
      },
      goOn: () => void this.#work(),
      retry: () => void this.#retry(),
      issueRest: () => void this.#steps('document.issue', ({ state }) => state === 'state.draft'),
      another: () => {
        this.batchId = undefined
        this.reload()
      },
    }
  }

  /** What was not made is made; what has no file gets one; what was not sealed is sealed. Nothing else is touched. */
  async #retry(): Promise<void> {
    const stuck = this.#results.filter(isStuck)
    if (this.#plan) tryAgain(this.#plan)
    const isRendered = ({ document }: ResultRow) => (document?.rendered ?? null) !== null
    const inTrouble = (row: ResultRow) => row.state === 'state.trouble' && stuck.includes(row)
    await this.#steps('document.render-again', (row) => inTrouble(row) && !isRendered(row))
    await this.#steps('document.request-seal', (row) => inTrouble(row) && isRendered(row))
    if (this.#plan) await this.#work()
  }

  async #steps(command: Parameters<typeof stepAll>[1], fits: (row: ResultRow) => boolean): Promise<void> {
    const { activeClient: client } = this
    const documents = this.#results.filter(fits).flatMap(({ document }) => document ?? [])
    if (!client || this.#busy || documents.length === 0) return
    this.#busy = true
    this.requestUpdate()
    this.#told = await stepAll(client, command, documents, this.words)
    this.#busy = false
    this.done(command, this.#plan?.batchId ?? this.batchId ?? '')
  }
}
