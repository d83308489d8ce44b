import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { Loader } from '../controllers/loader'
import { MoreRows } from '../controllers/more-rows'
import { OPEN_CASE, type OpenCaseDetail } from '../events'
import { pickerStyles } from '../styles/picker'
import { registerStyles } from '../styles/register'
import { choiceAboveRows, segmentStyles } from '../styles/segments'
import { stepsStyles } from '../styles/steps'
import { urgencyStyles } from '../styles/urgency'
import { CaseElement, type CaseView } from './case-element'
import type { ZhixingClient } from './core'
import { totalOf } from './counts'
import { type Choice, footer, moreOf, segments } from './filters'
import { grouped } from './format'
import type { Part } from './part'
import type { Opened } from './steps'

/** What the parts of a board need beside what every case element gives them. */
export interface BoardView extends CaseView {
  /** Rows that stand open, by id: they stay open when the board is read again. */
  readonly opened: Map<string, Opened>
  openCase(of: OpenCaseDetail): void
}

/** A page of what a board shows, with the code that draws it. */
export interface BoardPart extends Omit<Part, 'draw' | 'sheet'> {
  readonly total: number
  readonly totalIsCapped: boolean
  readonly hasMore: boolean
  /** What may be shown, for the choice above the rows. */
  choices(view: CaseView): readonly Choice<string>[]
  remark(view: CaseView): string
  /** Acts beside the title. */
  tools?(view: BoardView): TemplateResult | typeof nothing
  draw(view: BoardView): TemplateResult
  sheet(view: BoardView): ReturnType<Part['sheet']>
}

const PAGE = 50

/** A list of the whole court, or of one case with `case-id`, of which one kind of entry is shown at a time. */
export abstract class CourtBoard extends CaseElement<never, BoardPart> {
  static override styles = [
    ...CaseElement.styles,
    ...[urgencyStyles, registerStyles, segmentStyles, choiceAboveRows, stepsStyles, pickerStyles],
  ]
  static override properties: PropertyDeclarations = {
    ...CaseElement.properties,
    shown: { type: String },
  }
  protected static override readonly inputs: readonly string[] = ['caseId', 'shown']

  /** What is shown; the first choice when nothing is said. */
  declare shown: string | undefined
  readonly #rows = new MoreRows(this, PAGE)
  readonly #opened = new Map<string, Opened>()

  protected override readonly ofCourt = true
  protected readonly reading: Loader<BoardPart> = new Loader<BoardPart>(this, () => {
    const { activeClient: client } = this
    return client && this.read(client, this.#rows.most)
  })

  /** Reads as many as are wanted; what draws them comes along. */
  protected abstract read(client: ZhixingClient, most: number): Promise<BoardPart>

  override async refresh(): Promise<void> {
    for (const one of this.#opened.values()) void one.load()
    await super.refresh()
  }

  protected override reload(): void {
    this.#rows.again()
    this.#opened.clear()
    super.reload()
  }

  protected get boardView(): BoardView {
    return {
      ...this.caseView,
      opened: this.#opened,
      openCase: (of) => this.tell<OpenCaseDetail>(OPEN_CASE, of),
    }
  }

  protected override tools(part: BoardPart): TemplateResult | typeof nothing {
    return part.tools?.(this.boardView) ?? nothing
  }

  /** All of it, not only what is in view. */
  protected override sheets(part: BoardPart) {
    const client = this.activeClient
    if (part.count === 0 || !client) return undefined
    return async () => {
      const all = part.hasMore ? await this.read(client, Number.MAX_SAFE_INTEGER) : part
      return [all.sheet(this.boardView)]
    }
  }

  protected override body(part: BoardPart): TemplateResult {
    const view = this.boardView
    const choices = part.choices(view)
    const current = choices.find(({ value }) => value === this.shown) ?? choices[0]
    const choose = (value: string) => {
      this.shown = value
    }
    const t = (key: Parameters<typeof this.t>[0]) => this.t(key)
    const counts = this.t('shown', { shown: grouped(part.count), total: totalOf(part) })
    return html`${choices.length > 1 && current ? segments(this.t('title'), choices, current.value, choose) : nothing}
      ${part.draw(view)} ${footer(counts, part.remark(view), moreOf(this.#rows.pager(part.hasMore), t))}`
  }
}

/** Pages of a query, one after the other, until there are as many as wanted: a page of the core holds no more. */
export async function asManyAs<T>(
  most: number,
  read: (
    limit: number,
    cursor: string | undefined,
  ) => Promise<{
    readonly items: readonly T[]
    readonly next?: string
    readonly total: number
    readonly totalIsCapped: boolean
  }>,
): Promise<{ items: readonly T[]; total: number; totalIsCapped: boolean; hasMore: boolean }> {
  let items: readonly T[] = []
  let cursor: string | undefined
  for (;;) {
    const page = await read(Math.min(500, most - items.length), cursor)
    items = [...items, ...page.items]
    cursor = page.next
    const { total, totalIsCapped } = page
    if (cursor === undefined || items.length >= most)
      return { items, total, totalIsCapped, hasMore: cursor !== undefined }
  }
}
