import { html, nothing, type TemplateResult } from 'lit'
import type { CatalogueEntry, MaskedCopy, ZhixingClient } from '../../internal/core'
import * as icons from '../../internal/icons'
import { refusalText } from '../../internal/words'
import { kept } from './marks'
import type { OpenFile } from './open-file'
import type { Mark } from './pages'
import type { Cover, Proposal } from './propose-covers'
import type { PageMarks } from './sheets'
import type { DossierView } from './view'

export type Purpose = MaskedCopy['purpose']
const PURPOSES: readonly Purpose[] = ['party', 'lawyer', 'publication']

/** Covering places of an open paper and making the copy without them. */
export class Masking {
  #entry: CatalogueEntry | undefined
  #covers: readonly Cover[] = []
  #purpose: Purpose = 'party'
  #proposal: Proposal | undefined
  #busy: 'proposing' | 'making' | undefined
  #drawn = 0
  #told = ''
  #key = ''
  readonly #view: () => DossierView
  readonly #client: () => ZhixingClient | undefined

  constructor(view: () => DossierView, client: () => ZhixingClient | undefined) {
    this.#view = view
    this.#client = client
  }

  /** Whether this paper is being covered now. */
  isOn({ entry }: OpenFile): boolean {
    return entry !== undefined && entry === this.#entry
  }

  /** The tool that begins; none for what is a copy itself, or cannot be made into dots. */
  tool(file: OpenFile): TemplateResult | typeof nothing {
    const { t, offers } = this.#view()
    const { entry } = file
    const isPaper = entry && entry.kind !== 'masked-copy' && entry.state === 'catalogued'
    const fits = isPaper && (file.source?.dots || file.kind === 'docx')
    if (!fits || !offers('dossier.file-masked-copy') || this.isOn(file)) return nothing
    return html`<button class="btn small quiet" type="button" data-act="mask" title=${t('mask.begin.hint')} @click=${() => this.begin(file)}>${icons.mask}${t('mask.begin')}</button>`
  }

  begin(file: OpenFile): void {
    this.end(file)
    this.#entry = file.entry
    if (file.kind === 'docx') this.#view().again()
    else file.placer.start((page, mark) => this.#add([{ page, mark, ground: 'drawn' }], file))
  }

  end(file: OpenFile): void {
    this.#entry = undefined
    this.#covers = []
    this.#proposal = undefined
    this.#told = ''
    this.#key = crypto.randomUUID()
    file.placer.end()
    file.remark()
  }

  /** The covered places of a page. */
  on(file: OpenFile, page: number): readonly PageMarks[] {
    if (!this.isOn(file)) return []
    const { t, label } = this.#view()
    return this.#covers.flatMap((cover, at): PageMarks[] =>
      cover.page === page
        ? [
            {
              ...{ marks: [cover.mark], kind: 'cover', id: `cover-${at}`, badge: '×' },
              label: `× ${t('mask.cover', { n: at + 1, ground: label('cover', cover.ground) })}`,
            },
          ]
        : [],
    )
  }

  /** A covered place was pressed: it is not covered any more. */
  pressed(id: string, file: OpenFile): boolean {
    if (!id.startsWith('cover-') || !this.isOn(file)) return false
    const gone = Number(id.slice('cover-'.length))
    this.#covers = this.#covers.filter((_, at) => at !== gone)
    file.remark()
    return true
  }

  #add(covers: readonly Cover[], file: OpenFile): void {
    this.#covers = [...this.#covers, ...covers]
    this.#key = crypto.randomUUID()
    file.remark()
  }

  /** What to do now, what is covered, and the copy. */
  bar(file: OpenFile): TemplateResult | typeof nothing {
    if (!this.isOn(file)) return nothing
    if (file.kind === 'docx') return this.#word(file)
    const { t, label, again } = this.#view()
    const pick = ({ target }: Event) => {
      this.#purpose = PURPOSES.find((one) => one === (target as HTMLSelectElement).value) ?? 'party'
      again()
    }
    const isBusy = this.#busy !== undefined
    const button = (act: string, words: string, tone: string, press: () => void) =>
      html`<button class="btn small ${tone}" type="button" data-act=${act} ?disabled=${isBusy} @click=${press}>${words}</button>`
    return html`<div class="now mask" part="mask">
      <span>${t('mask.how')}</span>
      <div class="rowacts">
        ${button('propose', t('mask.propose'), '', () => void this.#propose(file))}
        ${button('undo', t('mask.undo'), 'quiet', () => this.pressed(`cover-${this.#covers.length - 1}`, file))}
        <label>${t('mask.purpose')} <select name="purpose" @change=${pick}>${PURPOSES.map(
          (one) =>
            html`<option value=${one} ?selected=${one === this.#purpose}>${label('copy-purpose', one)}</option>`,
        )}</select></label>
        ${button('make-copy', t('mask.make'), 'primary', () => void this.#make(file))}
        ${button('end-mask', t('mask.end'), 'quiet', () => this.end(file))}
      </div>
      <p role="status">${this.#standing(file)}</p>
      ${this.#told ? html`<p class="warn" role="alert">${this.#told}</p>` : nothing}
    </div>`
  }

  /** Word lays its pages out anew on every machine: there are no pages to cover. What to do instead. */
  #word(file: OpenFile): TemplateResult {
    const { t } = this.#view()
    return html`<div class="now mask" part="mask">
      <span role="status">${t('mask.word')}</span>
      <div class="rowacts">
        <button class="btn small primary" type="button" data-act="print-word" @click=${() => void file.print()}>${t('mask.word.print')}</button>
        <button class="btn small quiet" type="button" data-act="end-mask" @click=${() => this.end(file)}>${t('mask.end')}</button>
      </div>
    </div>`
  }

  #standing({ pages }: OpenFile): string {
    const { t } = this.#view()
    if (this.#busy === 'making') return t('mask.making', { k: this.#drawn, n: pages })
    if (this.#busy === 'proposing') return t('mask.proposing')
    const { blind = [], pictured = [], namesOnly = false, covers = [] } = this.#proposal ?? {}
    const found = this.#proposal ? t('mask.proposed', { n: covers.length }) : ''
    const named = (key: 'mask.blind' | 'mask.pictured', some: readonly number[]) =>
      some.length > 0 ? t(key, { pages: some.slice(0, 20).join('、') }) : ''
    const unseen = `${named('mask.blind', blind)}${named('mask.pictured', pictured)}`
    return `${t('mask.count', { n: this.#covers.length })}${found}${namesOnly ? t('mask.names-only') : ''}${unseen}`
  }

  async #propose(file: OpenFile): Promise<void> {
    const client = this.#client()
    const { entry, source } = file
    if (!client || !entry || !source) return
    const { t } = this.#view()
    await this.#run('proposing', async () => {
      const { knownOf, proposeCovers } = await import('./propose-covers')
      const found = await proposeCovers(source, await knownOf(client, entry.caseId, t('mask.why')))
      if (!this.isOn(file)) return
      this.#proposal = found
      const isNew = (cover: Cover) => !this.#covers.some((old) => same(old, cover))
      this.#add(found.covers.filter(isNew), file)
    })
  }

  async #make(file: OpenFile): Promise<void> {
    const { t, again, done } = this.#view()
    const client = this.#client()
    const { entry, source } = file
    if (this.#covers.length === 0) this.#told = t('mask.nothing')
    if (!client || !source || !entry?.fileHash || this.#covers.length === 0) return again()
    const hash = entry.fileHash
    await this.#run('making', async () => {
      const { flatCopy } = await import('./flat-copy')
      const drawn = (page: number) => {
        this.#drawn = page
        again()
      }
      const copy = await flatCopy(source, this.#covers, drawn)
      const outcome = await this.#file(client, entry, hash, copy, source.pages)
      if (outcome.kind === 'refused') this.#told = refusalWords(refusalText(this.#view().words, outcome))
      else {
        this.end(file)
        done('dossier.file-masked-copy', outcome.result.copyId)
      }
    })
  }

  async #file(client: ZhixingClient, entry: CatalogueEntry, originalHash: string, copy: Blob, pages: number) {
    const { hash, size } = await client.upload(copy)
    const covers = this.#covers.map(({ page, mark, ground }) => ({ page, ground, ...kept(mark) }))
    const made = {
      caseId: entry.caseId,
      originalId: entry.id,
      originalHash,
      pages,
      purpose: this.#purpose,
      covers,
    }
    const file = { hash, mediaType: 'application/pdf' as const, size }
    return await client.execute('dossier.file-masked-copy', { ...made, file }, { key: this.#key })
  }

  async #run(what: 'proposing' | 'making', work: () => Promise<void>): Promise<void> {
    const { t, again } = this.#view()
    this.#busy = what
    this.#told = ''
    this.#drawn = 0
    again()
    try {
      await work()
    } catch {
      this.#told = t('mask.failed')
    }
    this.#busy = undefined
    again()
  }
}

const refusalWords = ({ what, why, todo }: ReturnType<typeof refusalText>) => `${what} ${why} ${todo}`

function same(a: Cover, b: Cover): boolean {
  const near = (name: keyof Mark) => Math.abs(a.mark[name] - b.mark[name]) < 0.002
  return a.page === b.page && near('x') && near('y') && near('width') && near('height')
}
