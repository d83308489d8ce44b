import { html, type nothing, type TemplateResult } from 'lit'
import { Loader } from '../../controllers/loader'
import type { DoneDetail } from '../../events'
import { actButton } from '../../internal/act-button'
import { CaseElement, type CaseView } from '../../internal/case-element'
import type { LiveChange, ZhixingClient } from '../../internal/core'
import { grouped } from '../../internal/format'
import { empty, failure, skeleton } from '../../internal/states'
import { assets } from '../../locales'
import { assetBoardStyles } from './asset-board.styles'
import type { Details } from './details'
import { type Board, readThings } from './read'
import { table } from './table'
import type { AssetKey, AssetView, Thing } from './view'
import { visits } from './visits'

/**
 * `<zx-asset-board case-id>`: every thing of the debtor that is known: whose it is, what lies on it already, what it is worth,
 * who said so and when, and whether this case holds it. A hit becomes a control order in one step.
 *
 * A thing opens to everything about it: what an order weighed (impact, milder option), its line, living controls with reports
 * and breaches, alarms of sensors.
 *
 * @fires zx-done - {@link DoneDetail}: a control was ordered or acted on, a visit recorded, an alarm looked into
 * @csspart empty, error, loading, dialog, refusal
 */
export class AssetBoard extends CaseElement<AssetKey, Board> {
  static override styles = [...CaseElement.styles, assetBoardStyles]

  protected readonly ui = assets
  protected readonly reading: Loader<Board> = new Loader<Board>(this, () => {
    const { activeClient, caseId } = this
    return activeClient && caseId ? readThings(activeClient, caseId) : undefined
  })

  /** The thing of which everything is shown. */
  #opened: string | undefined
  readonly #details = new Loader<Opened>(this, () => {
    const { activeClient, caseId } = this
    const assetId = this.#opened
    return activeClient && caseId && assetId ? readOpened(activeClient, caseId, assetId) : undefined
  })

  override async refresh(): Promise<void> {
    await Promise.all([super.refresh(), this.#opened ? this.#details.load({ keep: true }) : undefined])
  }

  protected override concerns({ caseId, type }: LiveChange): boolean {
    return caseId === this.caseId && /^(query|asset|control|task)\./.test(type)
  }

  protected override sheets(value: Board) {
    const things = thingsOf(value)
    if (things.length === 0) return undefined
    return async () => [(await import('./paper')).paper(this.#view, things)]
  }

  protected override tools(): TemplateResult | typeof nothing {
    const visit = () =>
      void this.ask(async (client, caseId) => (await import('./visit')).visitAct(this.#view, client, caseId))
    return actButton(this.#view, 'asset.record-visit', visit, { tone: '' })
  }

  protected override body(value: Board): TemplateResult {
    const things = thingsOf(value)
    const went = visits(this.#view, value.visits)
    if (things.length === 0) return html`${empty(this.t('empty'), this.t('empty.hint'))} ${went}`
    const held = value.assets.filter(({ asset }) => asset.controlled).length
    return html`${table(this.#view, things)}
      <div class="foot"><span>${this.t('shown', { shown: grouped(value.shown), total: grouped(value.total) })}</span><span>${this.t('held', { k: held, n: things.length })}</span></div>
      ${went}`
  }

  get #view(): AssetView {
    return {
      ...this.caseView,
      t: (key, params) => this.t(key, params),
      control: (thing) => this.#control(thing),
      open: (assetId) => this.#open(assetId),
      below: (assetId) => this.#below(assetId),
    }
  }

  #open(assetId: string): void {
    this.#opened = this.#opened === assetId ? undefined : assetId
    void this.#details.load()
  }

  #below(assetId: string): TemplateResult | undefined {
    if (this.#opened !== assetId) return undefined
    const { value, state, error } = this.#details
    const t = (key: Parameters<typeof this.t>[0]) => this.t(key)
    if (state === 'error') return failure(t, this.words, error, () => void this.#details.load())
    return value ? value.draw(this.caseView, value) : skeleton(t, 3)
  }

  /** Reads the claim and who can be told, then asks for the rest. */
  #control(thing: Thing): void {
    void this.ask(async (client, caseId) => {
      const [{ controlAct }, detail, sources] = await Promise.all([
        import('./acts'),
        client.query('case.get', { caseId }),
        client.query('query.sources', {}),
      ])
      if (!detail) return undefined
      return controlAct(this, this.#view, { thing, about: { detail, sources }, client })
    })
  }
}

type Opened = Details & { readonly draw: (view: CaseView, details: Details) => TemplateResult }

/** What is shown of a thing comes with the code that shows it: nobody waits for it before the first is opened. */
async function readOpened(client: ZhixingClient, caseId: string, assetId: string): Promise<Opened> {
  const { readDetails, details } = await import('./details')
  return { ...(await readDetails(client, caseId, assetId)), draw: details }
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
