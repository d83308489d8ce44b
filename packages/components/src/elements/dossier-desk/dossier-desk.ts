import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { Loader } from '../../controllers/loader'
import { MoreRows } from '../../controllers/more-rows'
import { type DoneDetail, OPEN_CASE, type OpenCaseDetail } from '../../events'
import { CaseElement } from '../../internal/case-element'
import type { LiveChange } from '../../internal/core'
import { totalOf } from '../../internal/counts'
import { footer, moreOf, segments } from '../../internal/filters'
import { daysBetween, grouped } from '../../internal/format'
import * as icons from '../../internal/icons'
import { empty } from '../../internal/states'
import type { DossierDeskWord } from '../../locales/dossier-desk'
import { dossierDesk } from '../../locales/dossier-desk'
import { registerStyles } from '../../styles/register'
import { choiceAboveRows, segmentStyles } from '../../styles/segments'
import { urgencyStyles } from '../../styles/urgency'
import type { PdfSettings } from '../dossier-viewer/pdf-engine'
import { acceptAllAct } from './acts-proposal'
import { lane } from './lane'
import { laneStyles } from './lane.styles'
import { deskSheet } from './paper'
import { Preview } from './preview'
import { type DossierDeskShown, type Read, readDesk, SHOWN } from './read'
import { reviewDesk } from './review'
import { deskTable } from './table'

export type { DossierDeskShown } from './read'

const PAGE = 100

const deskStyles = css`
  .note {
    margin: 0 24px 12px;
    color: var(--_ink-3);
  }
`

/**
 * `<zx-dossier-desk shown case-id>`: 卷宗管理中心: what is to be received, and to be scanned and catalogued, each with its clock;
 * what machines propose for the catalogue, beside the page it goes by; what the centre holds; loans from the request to the return; the register of lending, reading and copying;
 * the reviews of dossiers with what is to be mended; for everybody else the papers he has to hand in, and what he borrowed.
 *
 * @fires zx-done - {@link DoneDetail}: a paper was received, catalogued, lent, returned, read or copied
 * @fires zx-open-case - {@link OpenCaseDetail}: the case of a paper was chosen
 * @csspart footer, empty, error, loading, dialog, refusal
 */
export class DossierDesk extends CaseElement<DossierDeskWord, Read> {
  static override styles = [
    ...CaseElement.styles,
    ...[segmentStyles, choiceAboveRows, registerStyles, urgencyStyles, deskStyles, laneStyles],
  ]
  static override properties: PropertyDeclarations = {
    ...CaseElement.properties,
    shown: { type: String },
    parts: { attribute: false },
  }
  protected static override readonly inputs: readonly string[] = ['caseId', 'shown', 'parts']

  /** Where pdf.js finds its worker and other files; set it once, before the first page is shown. */
  static pdf: PdfSettings = {}

  /** `receive`, `scan`, `proposals`, `held`, `loans`, `register`, `review`, `own` or `borrowed`. */
  declare shown: DossierDeskShown | undefined
  /** Which of them are offered here, in this order; all when nothing is said. */
  declare parts: readonly DossierDeskShown[] | undefined
  readonly #rows = new MoreRows(this, PAGE)
  #atLeast = 0
  #chosen: string | undefined
  #round: string | undefined
  #bulk = ''
  readonly #preview = new Preview(this, () => (this.constructor as typeof DossierDesk).pdf)

  protected readonly ui = dossierDesk
  protected override readonly ofCourt = true
  protected readonly reading: Loader<Read> = new Loader<Read>(this, () => this.#read(this.#rows.most))

  get #parts(): readonly DossierDeskShown[] {
    return this.parts?.filter((one) => SHOWN.includes(one)) ?? SHOWN
  }

  get #shown(): DossierDeskShown {
    const parts = this.#parts
    return parts.find((one) => one === this.shown) ?? parts[0] ?? 'receive'
  }

  #read(most: number): Promise<Read> | undefined {
    const client = this.activeClient
    return (
      client &&
      readDesk(client, this.#shown, this.caseId || undefined, most, {
        ...{ atLeast: this.#atLeast, round: this.#round },
      })
    )
  }

  protected override concerns({ type }: LiveChange): boolean {
    return type.startsWith('dossier.') || type.startsWith('review.')
  }

  protected override reload(): void {
    this.#rows.again()
    super.reload()
  }

  /** All of it, not only what is in view. */
  protected override sheets({ papers, loans }: Read) {
    if (papers.length + loans.length === 0) return undefined
    const shown = this.#shown
    if (shown === 'proposals' || shown === 'review') return undefined
    return async () => {
      const all = await this.#read(Number.MAX_SAFE_INTEGER)
      return all ? [deskSheet(this.caseView, shown, all)] : []
    }
  }

  protected override body(read: Read): TemplateResult {
    const shown = this.#shown
    const { papers, loans, proposals, hasMore } = read
    const choices = this.#parts.map((value) => ({ value, words: this.t(`show.${value}`) }))
    const choose = (one: DossierDeskShown) => {
      this.shown = one
    }
    const open = ({ caseId, caseNumber }: { readonly caseId: string; readonly caseNumber: string }) =>
      this.tell<OpenCaseDetail>(OPEN_CASE, { caseId, caseNumber })
    const days = [
      ...papers.map(({ dueOn }) => dueOn),
      ...loans.map(({ state, dueBackOn }) => (state === 'out' ? dueBackOn : null)),
    ]
    const late = days.filter((day) => day !== null && daysBetween(this.activeToday, day) < 0).length
    const k = papers.length + loans.length + proposals.length + read.review.defects.length
    const t = (key: Parameters<typeof this.t>[0]) => this.t(key)
    return html`${choices.length > 1 ? segments(this.t('filter'), choices, shown, choose) : nothing}
      ${shown === 'proposals' ? this.#lane(read) : nothing}
      ${shown === 'review' ? reviewDesk(this.caseView, read.review, (id) => this.#toRound(id), open) : nothing}
      ${k === 0 && shown !== 'review' ? empty(this.t(`empty.${shown}`), this.t('empty.hint'), icons.empty) : shown === 'proposals' || shown === 'review' ? nothing : deskTable(this.caseView, shown, read, open)}
      ${footer(this.t('count', { k: grouped(k), n: totalOf(read) }), late > 0 ? this.t('late', { n: late }) : '', moreOf(this.#rows.pager(hasMore), t))}`
  }

  #toRound(id: string): void {
    this.#round = id
    void this.refresh()
  }

  /** What machines propose; the page of the one that is looked at stands beside it. */
  #lane({ proposals, record, total }: Read): TemplateResult {
    const view = this.caseView
    const chosen = proposals.find(({ id }) => id === this.#chosen) ?? proposals[0]
    const client = this.activeClient
    this.#preview.show(client, chosen && { ...chosen, ...chosen.material, page: chosen.page })
    const again = () => {
      this.#preview.close()
      this.requestUpdate()
    }
    const preview = this.#preview.render((key, params) => this.t(key, params), this.words, again)
    const acceptAll = () =>
      acceptAllAct(view, { atLeast: this.#atLeast, total }, ({ accepted, of }) => {
        this.#bulk = this.t('accepted', { k: accepted, n: of })
      })
    const choose = (id: string) => {
      this.#chosen = id
      this.requestUpdate()
      void this.updateComplete.then(() =>
        this.renderRoot.querySelector<HTMLElement>('.chosen .pick')?.focus(),
      )
    }
    const sure = (atLeast: number) => {
      this.#atLeast = atLeast
      this.#bulk = ''
      this.reload()
    }
    const open = ({ caseId, caseNumber }: OpenCaseDetail) =>
      this.tell<OpenCaseDetail>(OPEN_CASE, { caseId, caseNumber })
    const state = {
      proposals,
      record,
      total,
      atLeast: this.#atLeast,
      chosen: () => this.#chosen,
      said: this.#bulk,
    }
    return lane(view, { ...state, choose, sure, acceptAll, open }, preview)
  }
}
