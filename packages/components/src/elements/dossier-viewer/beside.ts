import { html, type TemplateResult } from 'lit'
import { Loader } from '../../controllers/loader'
import type { CaseElement } from '../../internal/case-element'
import type { CatalogueEntry, MarkOfCase, MarksOfCase, MaskedCopy } from '../../internal/core'
import { copyList } from './copies'
import type { Dossier } from './dossier'
import { markList } from './mark-list'
import { notesOn, standing } from './marks'
import type { OpenFile } from './open-file'
import { LogLoader, loanRegister, readingLog } from './registers'
import type { PageMarks } from './sheets'
import { type Side, sideTabs } from './side'
import type { DossierView } from './view'

type Host = CaseElement<never, unknown>

interface Acts {
  open(materialId: string): void
  goTo(mark: MarkOfCase, materials: readonly CatalogueEntry[]): void
}

/** What stands beside the papers: the catalogue, notes, the log of readings, loans and copies. Each is read when it is looked at. */
export class Beside {
  side: Side = 'catalogue'
  /** The mark that was chosen last. */
  chosen: string | undefined
  readonly #book: Loader<MarksOfCase>
  readonly #log: LogLoader
  readonly #copies: Loader<readonly MaskedCopy[]>
  readonly #host: Host
  #only = false

  constructor(host: Host) {
    this.#host = host
    const read =
      <T>(ask: (client: NonNullable<Host['activeClient']>, caseId: string) => Promise<T>) =>
      () => {
        const { activeClient, caseId } = host
        return activeClient && caseId ? ask(activeClient, caseId) : undefined
      }
    this.#book = new Loader(
      host,
      read((client, caseId) => client.query('marking.of-case', { caseId })),
    )
    this.#copies = new Loader(
      host,
      read((client, caseId) => client.query('dossier.masked-copies', { caseId })),
    )
    this.#log = new LogLoader(host)
  }

  get book(): MarksOfCase | undefined {
    return this.#book.value
  }

  /** Another case. */
  reset(): void {
    for (const loader of [this.#book, this.#log, this.#copies]) loader.value = undefined
    this.chosen = undefined
  }

  /** Reads again what is looked at; notes always, for they lie over the pages. Without them the dossier is still a dossier. */
  async load(): Promise<void> {
    this.#look()
    await this.#book.load({ keep: true })
  }

  readonly choose = (side: Side): void => {
    this.side = side
    this.#look()
    this.#host.requestUpdate()
  }

  #look(): void {
    if (this.side === 'log') void this.#log.load({ keep: true })
    if (this.side === 'loans') void this.#copies.load({ keep: true })
  }

  /** The notes of a file on one of its pages. */
  notesOn(view: DossierView, file: OpenFile, page: number): readonly PageMarks[] {
    return notesOn(view, this.book?.marks ?? [], file, this.chosen)(page)
  }

  tabs(view: DossierView): TemplateResult {
    return sideTabs(view, this.side, { notes: standing(this.book?.marks ?? []).length }, this.choose)
  }

  /** What is looked at, when it is not the catalogue. */
  render(view: DossierView, { catalogue }: Dossier, file: OpenFile, acts: Acts): TemplateResult {
    if (this.side === 'log') return readingLog(view, { loader: this.#log, catalogue })
    if (this.side === 'loans') {
      const list = { copies: this.#copies.value, file, onOpen: acts.open }
      return html`${loanRegister(view, catalogue)} ${copyList(view, list)}`
    }
    return markList(view, {
      book: this.book,
      materials: catalogue.materials,
      only: this.#only ? file.entry : undefined,
      chosen: this.chosen,
      onOnly: (only) => {
        this.#only = only
        this.#host.requestUpdate()
      },
      onMark: (mark) => acts.goTo(mark, catalogue.materials),
    })
  }
}
