import { html, type TemplateResult } from 'lit'
import { Loader } from '../../controllers/loader'
import type { DoneDetail } from '../../events'
import { CaseElement } from '../../internal/case-element'
import type { LiveChange } from '../../internal/core'
import { draftOf } from '../../internal/fields'
import { grouped } from '../../internal/format'
import { empty } from '../../internal/states'
import { assets } from '../../locales'
import { assetBoardStyles } from './asset-board.styles'
import { type Board, readThings } from './read'
import { table } from './table'
import type { AssetKey, AssetView, Thing } from './view'

/**
 * `<zx-asset-board case-id>`: every thing of the debtor that is known: whose it is, what lies on it already, what it is worth,
 * who said so and when, and whether this case holds it. A hit becomes a control order in one step.
 *
 * @fires zx-done - {@link DoneDetail}: a control was ordered
 * @csspart empty, error, loading, dialog, refusal
 */
export class AssetBoard extends CaseElement<AssetKey, Board> {
  static override styles = [...CaseElement.styles, assetBoardStyles]

  protected readonly ui = assets
  protected readonly reading = new Loader<Board>(this, () => {
    const { activeClient, caseId } = this
    return activeClient && caseId ? readThings(activeClient, caseId) : undefined
  })

  protected override concerns({ caseId, type }: LiveChange): boolean {
    return caseId === this.caseId && /^(query|asset|control)\./.test(type)
  }

  protected override sheets(value: Board) {
    const things = thingsOf(value)
    if (things.length === 0) return undefined
    return async () => [(await import('./paper')).paper(this.#view, things)]
  }

  protected override body(value: Board): TemplateResult {
    const things = thingsOf(value)
    if (things.length === 0) return empty(this.t('empty'), this.t('empty.hint'))
    const held = value.assets.filter(({ asset }) => asset.controlled).length
    return html`${table(this.#view, things)}
      <div class="foot"><span>${this.t('shown', { shown: grouped(value.shown), total: grouped(value.total) })}</span><span>${this.t('held', { k: held, n: things.length })}</span></div>`
  }

  get #view(): AssetView {
    return {
      locale: this.activeLocale,
      readonly: !this.offers('control.order'),
      today: this.activeToday,
      t: (key, params) => this.t(key, params),
      label: (kind, code) => this.label(kind, code),
      control: (thing) => this.#control(thing),
    }
  }

  /** Reads the claim and who can be told, then asks for the rest. */
  #control(thing: Thing): void {
    void this.ask(async (client, caseId) => {
      const [{ controlAct, controlDraft }, detail, sources] = await Promise.all([
        import('./acts'),
        client.query('case.get', { caseId }),
        client.query('query.sources', {}),
      ])
      if (!detail) return undefined
      const about = { detail, sources }
      const draft = draftOf(() => this.requestUpdate(), { texts: controlDraft(this.#view, thing, about) })
      const done = () => this.done('control.order', thing.finding?.id ?? '')
      return controlAct(this.#view, thing, about, draft, done)
    })
  }
}

/** What nobody holds comes first: that is where something is to be done. */
function thingsOf({ assets: taken, findings }: Board): readonly Thing[] {
  const things: readonly Thing[] = [
    ...findings.map((finding) => ({ hit: finding.hit, finding, asset: undefined })),
    ...taken.map(({ asset, finding }) => ({ hit: asset.hit, finding, asset })),
  ]
  const order = ({ asset, finding }: Thing) =>
    asset ? (asset.controls.length > 0 ? 2 : 0) : finding?.state === 'doubtful' ? 1 : 0
  return [...things].sort((a, b) => order(a) - order(b))
}
