import { html, nothing } from 'lit'
import { catalogOf } from '../../console/catalog'
import { History } from '../../console/designer/history'
import { Choices } from '../../console/form/choices'
import type { QueryResult, ZhixingClient } from '../../internal/core'
import type { BoardView } from '../../internal/court-board'
import { formAct } from '../../internal/form-act'
import { wordsIn } from '../../internal/part'
import { denialsWords } from '../../locales/profile-denials'
import { lacksOf } from './denial-checks'
import { type Denial, DenialFields } from './denial-fields'
import { type Bench, denialForm } from './denial-form'
import { denialList } from './denial-words'

type Overview = QueryResult<'profile.versions'>

/** What the way of working in force forbids, to be read by everybody. */
export async function showDenials(client: ZhixingClient, { inForce }: Overview) {
  const [content, catalog] = await Promise.all([client.query('profile.content', inForce), catalogOf(client)])
  let again = () => {}
  // Read once, however often it is drawn.
  const people = new Choices(() => again())
  return (view: BoardView) => {
    again = view.again
    return denialList(view, new DenialFields(view, { client, catalog, people }), content?.denials ?? [])
  }
}

/** 修改本院禁止事项: what is in force with other denials, as a new version that another person confirms. */
export function denialsAct(view: BoardView, { inForce, versions }: Overview): void {
  const t = wordsIn(denialsWords, view.locale)
  view.ask(async (client) => {
    const [content, catalog] = await Promise.all([
      client.query('profile.content', inForce),
      catalogOf(client),
    ])
    if (!content) return undefined
    const before = content.denials ?? []
    const version = nextOf(versions, inForce)
    const draft = view.draft({ texts: { version, effectiveFrom: view.today, source: '' } })
    const bench = benchOf(view, { client, catalog, before, draft })
    return formAct({
      ...{ title: t('change'), subject: '', locale: view.locale, draft, note: t('note') },
      asks: [
        { name: 'version', label: t('ask.version'), max: 20 },
        { name: 'effectiveFrom', label: t('ask.from'), kind: 'date' },
        { name: 'source', label: t('ask.source') },
      ],
      below: () => denialForm(bench),
      lacks: () => {
        if (JSON.stringify(bench.history.now) === JSON.stringify(before)) return t('unchanged')
        const n = bench.check()
        return n > 0 ? t('lacks', { n }) : undefined
      },
      send: async (sent, key, _text, written) => {
        const { denials: _before, ...rest } = content
        const own = { version: written.text('version'), effectiveFrom: written.text('effectiveFrom') }
        const denials = bench.history.now.length > 0 ? { denials: bench.history.now } : {}
        const changed = { ...rest, ...own, source: written.text('source'), ...denials }
        const outcome = await sent.execute('profile.propose', { content: changed }, { key })
        if (outcome.kind === 'refused') bench.refused(outcome.params)
        return outcome
      },
      done: () => view.done('profile.propose', ''),
    })
  })
}

/** The next whole number among the versions of the profile in force. */
function nextOf(versions: Overview['versions'], { profileId }: Overview['inForce']): string {
  const numbers = versions
    .filter((one) => one.profileId === profileId)
    .map((one) => Number(one.version))
    .filter(Number.isSafeInteger)
  return String(Math.max(0, ...numbers) + 1)
}

interface Begun {
  readonly client: ZhixingClient
  readonly catalog: Awaited<ReturnType<typeof catalogOf>>
  readonly before: readonly Denial[]
  readonly draft: ReturnType<BoardView['draft']>
}

function benchOf(view: BoardView, { client, catalog, before, draft }: Begun) {
  const t = wordsIn(denialsWords, view.locale)
  const fields = new DenialFields(view, { client, catalog, people: new Choices(draft.again) })
  let wrong: readonly { readonly path: string; readonly text: string }[] = []
  const bench: Bench & { check(): number; refused(params: Readonly<Record<string, unknown>>): void } = {
    ...{ view, fields, before, role: '', history: new History(before) },
    changed() {
      // Another content is another act.
      draft.texts.denials = JSON.stringify(bench.history.now)
      wrong = wrong.length > 0 ? lacksNow() : wrong
      draft.again()
    },
    here(path) {
      const said = wrong.filter((one) => one.path === path || one.path.startsWith(`${path}.`))
      if (said.length === 0) return nothing
      return html`<p class="hint bad" role="status" data-problem=${path}>${said.map(({ text }) => text).join(' ')}</p>`
    },
    check() {
      wrong = lacksNow()
      return wrong.length
    },
    // The court says the first place at which it is wrong.
    refused({ path, reason }) {
      wrong = typeof path === 'string' ? [{ path, text: view.label('reason', String(reason)) }] : []
    },
  }
  const lacksNow = () => lacksOf(fields, bench.history.now).map(({ path, lack }) => ({ path, text: t(lack) }))
  return bench
}
