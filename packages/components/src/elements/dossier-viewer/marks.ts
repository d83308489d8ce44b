import { html, nothing, type TemplateResult } from 'lit'
import type { Act } from '../../controllers/command-dialog'
import type { CatalogueEntry, Locale, MarkOfCase, MarksOfCase } from '../../internal/core'
import { formAct } from '../../internal/form-act'
import { clock, shortDate } from '../../internal/format'
import * as icons from '../../internal/icons'
import type { OpenFile } from './open-file'
import type { Mark } from './pages'
import type { PaneNotes } from './pane'
import { selectedPlace } from './placer'
import type { PrintedNotes } from './print-pages'
import type { PageMarks } from './sheets'
import type { DossierView } from './view'

const WHOLE = 10_000

/** A place as the court keeps it: in ten-thousandths of the page. */
export function kept({ x, y, width, height }: Mark) {
  const part = (value: number) => Math.round(value * WHOLE)
  const [left, top] = [part(x), part(y)]
  return {
    x: left,
    y: top,
    width: Math.min(Math.max(1, part(width)), WHOLE - left),
    height: Math.min(Math.max(1, part(height)), WHOLE - top),
  }
}

/** Where a note stands on its page. */
export function placeOf({ place }: Pick<MarkOfCase, 'place'>): Mark | undefined {
  if (!place) return undefined
  const { x, y, width, height } = place
  return { x: x / WHOLE, y: y / WHOLE, width: width / WHOLE, height: height / WHOLE }
}

/** Day and hour. */
export function timeOf(instant: string, locale: Locale): string {
  return `${shortDate(instant.slice(0, 10), locale)} ${clock(instant)}`
}

/** What is written and not withdrawn, in the order of the pages. */
export function standing(marks: readonly MarkOfCase[], materialId?: string): readonly MarkOfCase[] {
  return marks
    .filter((mark) => mark.struckAt === null && (materialId === undefined || mark.materialId === materialId))
    .sort((a, b) => a.page - b.page || (a.place?.y ?? -1) - (b.place?.y ?? -1))
}

/** Notes of a file as they lie over its page; each with its number in the list. */
export function notesOn(
  view: DossierView,
  marks: readonly MarkOfCase[],
  { entry }: OpenFile,
  chosen: string | undefined,
): (page: number) => readonly PageMarks[] {
  const notes = standing(marks, entry?.id ?? '').filter(({ kind }) => kind === 'annotation')
  return (page) =>
    notes.flatMap((note, at): PageMarks[] => {
      const place = placeOf(note)
      if (note.page !== page || !place) return []
      const label = view.t('mark.label', { n: at + 1, name: note.authorName, text: note.markText })
      const kind = `note ${note.shared ? '' : 'own'} ${note.id === chosen ? 'chosen' : ''}`
      return [{ marks: [place], kind, id: note.id, label, badge: String(at + 1) }]
    })
}

/** The notes of a file as they are printed along. */
export function printedNotes(
  { t, locale }: DossierView,
  marks: readonly MarkOfCase[],
  { entry }: OpenFile,
): PrintedNotes {
  const notes = standing(marks, entry?.id ?? '').filter(({ kind }) => kind === 'annotation')
  return {
    title: t('mark.print.title', { n: notes.length }),
    items: notes.map((note) => ({
      page: note.page,
      mark: placeOf(note),
      by: t('mark.by', { name: note.authorName, time: timeOf(note.madeAt, locale) }),
      text: note.markText,
    })),
  }
}

/** Marks in the reading area: what a reader does there, by button and by key. */
export class Marking {
  prints = false
  readonly #view: () => DossierView
  readonly #book: () => MarksOfCase | undefined

  constructor(view: () => DossierView, book: () => MarksOfCase | undefined) {
    this.#view = view
    this.#book = book
  }

  #may(command: 'marking.bookmark' | 'marking.annotate'): boolean {
    return this.#book()?.colleague === true && this.#view().offers(command)
  }

  /** The tools of one pane. */
  notes(file: OpenFile, root: ParentNode): PaneNotes | undefined {
    const book = this.#book()
    if (!book?.colleague || !file.entry) return undefined
    const { t, again } = this.#view()
    const count = standing(book.marks, file.entry.id).filter(({ kind }) => kind === 'annotation').length
    const tick = ({ target }: Event) => {
      this.prints = (target as HTMLInputElement).checked
      again()
    }
    const tool = (label: string, icon: TemplateResult, key: string, act: () => void) =>
      html`<button class="btn small quiet" type="button" data-act=${key} aria-keyshortcuts=${key} title=${`${label} (${key.toUpperCase()})`} @click=${act}>${icon}${label}</button>`
    return {
      tools: html`${this.#may('marking.bookmark') ? tool(t('mark.bookmark'), icons.bookmark, 'b', () => this.bookmark(file)) : nothing}
        ${this.#may('marking.annotate') ? tool(t('mark.note'), icons.note, 'a', () => this.annotate(file, root)) : nothing}
        ${count > 0 ? html`<label><input type="checkbox" .checked=${this.prints} @change=${tick} />${t('mark.print')}</label>` : nothing}`,
      below: file.placer.isOn ? placing(this.#view(), file) : nothing,
      print: () => void file.print(this.prints ? printedNotes(this.#view(), book.marks, file) : undefined),
    }
  }

  /** Its keys. */
  keys(file: OpenFile, root: ParentNode): Readonly<Record<string, () => void>> {
    if (!file.sheeted) return {}
    const print = () => {
      const notes = this.notes(file, root)
      if (notes) notes.print()
      else void file.print()
    }
    return { b: () => this.bookmark(file), a: () => this.annotate(file, root), p: print }
  }

  bookmark({ entry, page }: OpenFile): void {
    if (entry && this.#may('marking.bookmark')) this.#view().ask(() => bookmarkAct(this.#view(), entry, page))
  }

  /** At the words that are selected; else where the reader draws a frame. */
  annotate(file: OpenFile, root: ParentNode): void {
    const { entry, rotation, placer } = file
    if (!entry || !this.#may('marking.annotate')) return
    const view = this.#view()
    const write = (page: number, mark: Mark) => {
      placer.end()
      view.ask(() => noteAct(view, entry, { page, place: kept(mark) }))
    }
    const selected = selectedPlace(root, rotation)
    if (selected) write(selected.page, selected.mark)
    else placer.start(write)
    view.again()
  }
}

function placing({ t }: DossierView, { placer }: OpenFile): TemplateResult {
  return html`<div class="now" role="status"><span>${t('mark.place')}</span>
    <button class="btn small" type="button" @click=${() => placer.end()}>${t('mark.cancel')}</button></div>`
}

type Entry = Pick<CatalogueEntry, 'id' | 'caseId' | 'title'>
type At = Pick<MarkOfCase, 'page'> & { readonly place: NonNullable<MarkOfCase['place']> }

/** 书签: its name is what the reader looks for later. */
export function bookmarkAct(view: DossierView, entry: Entry, page: number, before?: MarkOfCase): Act {
  const { t, locale } = view
  return formAct({
    title: t(before ? 'mark.bookmark.edit' : 'mark.bookmark.add', { page }),
    subject: entry.title,
    ...{ locale, draft: view.draft({ texts: { title: before?.markText ?? '' } }) },
    asks: [{ name: 'title', label: t('mark.name'), max: 100 }],
    send: (client, key, _text, written) => {
      const at = { caseId: entry.caseId, materialId: entry.id, page, corrects: before?.id ?? null }
      return client.execute('marking.bookmark', { ...at, title: written.text('title') }, { key })
    },
    done: () => view.done('marking.bookmark', entry.id),
  })
}

/** 批注. */
export function noteAct(view: DossierView, entry: Entry, { page, place }: At, before?: MarkOfCase): Act {
  const { t, locale } = view
  const texts = { text: before?.markText ?? '', audience: before?.shared === false ? 'own' : 'shared' }
  const options = (['shared', 'own'] as const).map((value) => ({ value, text: t(`mark.${value}`) }))
  return formAct({
    title: t(before ? 'mark.note.edit' : 'mark.note.add', { page }),
    subject: entry.title,
    ...{ locale, draft: view.draft({ texts }) },
    asks: [
      { name: 'text', label: t('mark.text'), kind: 'long', max: 1000 },
      { name: 'audience', label: t('mark.audience'), kind: 'choice', options },
    ],
    send: (client, key, _text, written) => {
      const at = { caseId: entry.caseId, materialId: entry.id, page, place, corrects: before?.id ?? null }
      const said = { markText: written.text('text'), shared: written.text('audience') === 'shared' }
      return client.execute('marking.annotate', { ...at, ...said }, { key })
    },
    done: () => view.done('marking.annotate', entry.id),
  })
}

/** 撤回: struck, never deleted. */
export function strikeAct(view: DossierView, mark: MarkOfCase): Act {
  const { t } = view
  const { caseId, id: markId } = mark
  return {
    ...{ title: t('mark.strike'), subject: mark.markText, note: t('mark.strike.note') },
    submit: t('mark.strike'),
    send: (client, key) => client.execute('marking.strike', { caseId, markId }, { key }),
    done: () => view.done('marking.strike', markId),
  }
}
