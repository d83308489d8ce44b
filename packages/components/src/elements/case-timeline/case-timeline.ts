import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { Loader } from '../../controllers/loader'
import { SELECT, type SelectDetail } from '../../events'
import type { CaseDetail, CourseNode, LiveChange, TimelineEntry, ZhixingClient } from '../../internal/core'
import { empty, failure, skeleton, staleNote } from '../../internal/states'
import { ZxElement } from '../../internal/zx-element'
import { timeline } from '../../locales'
import { base, stateStyles } from '../../styles/base'
import { urgencyStyles } from '../../styles/urgency'
import { caseTimelineStyles } from './case-timeline.styles'
import { head, holders } from './head'
import { journal, PAGE } from './journal'
import { journalStyles } from './journal.styles'
import { ruler } from './ruler'
import { rulerStyles } from './ruler.styles'
import { keyOf, mostPressing } from './ruler-layout'
import type { TimelineView } from './view'
import { why } from './why'

type OwnKey = keyof (typeof timeline)['zh-CN']

interface Course {
  readonly detail: CaseDetail
  readonly course: readonly CourseNode[]
  readonly entries: readonly TimelineEntry[]
}

/**
 * `<zx-case-timeline case-id>`: a case from filing to its expected end (全节点可查询、全进程可预期、全流程可追溯).
 *
 * @fires zx-select - {@link SelectDetail}: a node or an entry of the journal was chosen
 * @slot actions - buttons beside the case number
 * @csspart header, ruler, why, journal, holders, empty, error, loading
 */
export class CaseTimeline extends ZxElement<OwnKey> {
  static override styles = [
    ...base,
    stateStyles,
    urgencyStyles,
    rulerStyles,
    journalStyles,
    caseTimelineStyles,
  ]
  static override properties: PropertyDeclarations = {
    ...ZxElement.properties,
    caseId: { attribute: 'case-id' },
  }
  protected static override readonly inputs = ['caseId']

  declare caseId: string | undefined

  protected readonly ui = timeline
  readonly #loader = new Loader<Course | null>(this, () => {
    const { activeClient, caseId } = this
    return activeClient && caseId ? readCourse(activeClient, caseId) : undefined
  })
  #selected: string | undefined
  #filter = ''
  #shown = PAGE
  #opened: number | undefined

  override async refresh(): Promise<void> {
    await this.#loader.load({ keep: true })
  }

  protected override reload(): void {
    this.#selected = undefined
    this.#opened = undefined
    this.#filter = ''
    this.#shown = PAGE
    void this.#loader.load()
  }

  protected override concerns(change: LiveChange): boolean {
    return change.caseId === this.caseId
  }

  override render(): TemplateResult {
    const { state, value, error } = this.#loader
    const t = (key: Parameters<typeof this.t>[0]) => this.t(key)
    if (state === 'error') return failure(t, this.words, error, () => this.reload())
    if (state === 'ready' && value === null) return empty(this.t('no-case'), this.t('no-case.hint'))
    if (!value) return skeleton(t, 10)
    return html`${staleNote(t, error, () => void this.refresh())} ${this.#case(value)}`
  }

  #case({ detail, course, entries }: Course): TemplateResult {
    const view = this.#view
    const selected = course.find((node) => keyOf(node) === this.#selected) ?? mostPressing(course)
    return html`${head(view, detail)}
      <section class="course" aria-labelledby="course-title">
        <div class="titlebar">
          <h3 id="course-title">${this.t('course')}</h3>
          <span class="muted noprint">${course.length > 0 ? this.t('course.hint') : ''}</span>
        </div>
        ${course.length === 0 ? empty(this.t('course.empty'), this.t('course.empty.hint')) : nothing}
        ${
          selected
            ? html`<div class="split">
                ${ruler(view, course, keyOf(selected), this.#choose)} ${why(view, selected, this.#goTo)}
              </div>`
            : nothing
        }
      </section>
      <div class="split">
        ${journal(view, {
          entries,
          filter: this.#filter,
          shown: this.#shown,
          opened: this.#opened,
          onFilter: (text) =>
            this.#update(() => {
              this.#filter = text
              this.#shown = PAGE
            }),
          onMore: () =>
            this.#update(() => {
              this.#shown += PAGE
            }),
          onOpen: this.#open,
        })}
        ${holders(view, detail.holders)}
      </div>`
  }

  get #view(): TimelineView {
    return {
      locale: this.activeLocale,
      today: this.activeToday,
      t: (key, params) => this.t(key, params),
      label: (kind, code) => this.label(kind, code),
    }
  }

  #update(change: () => void): void {
    change()
    this.requestUpdate()
  }

  readonly #choose = (node: CourseNode) => {
    const key = keyOf(node)
    if (key === this.#selected) return
    this.#selected = key
    this.requestUpdate()
    this.tell<SelectDetail>(SELECT, { caseId: this.caseId ?? '', kind: 'node', id: key })
  }

  readonly #open = (seq: number) => {
    this.#opened = this.#opened === seq ? undefined : seq
    this.requestUpdate()
    if (this.#opened !== undefined) {
      this.tell<SelectDetail>(SELECT, { caseId: this.caseId ?? '', kind: 'event', id: String(seq) })
    }
  }

  /** Opens an entry of the journal and brings it on the screen. */
  readonly #goTo = (seq: number) => {
    const { length } = this.#loader.value?.entries ?? []
    this.#filter = ''
    this.#shown = Math.max(this.#shown, length - seq + 1)
    this.#opened = seq
    this.requestUpdate()
    void this.updateComplete.then(() => {
      const entry = this.renderRoot.querySelector<HTMLElement>(`[data-seq="${seq}"]`)
      entry?.scrollIntoView({ block: 'center' })
      entry?.querySelector<HTMLElement>('.line')?.focus({ preventScroll: true })
    })
  }
}

async function readCourse(client: ZhixingClient, caseId: string): Promise<Course | null> {
  const [detail, course, entries] = await Promise.all([
    client.query('case.get', { caseId }),
    client.query('node.course', { caseId }),
    client.query('case.timeline', { caseId }),
  ])
  return detail ? { detail, course, entries } : null
}
