import type { CaseView } from '../../internal/case-element'
import type { EntryProposal, Outcome, ZhixingClient } from '../../internal/core'
import { formAct } from '../../internal/form-act'
import { wordsIn } from '../../internal/part'
import { dossierDeskWords } from '../../locales/dossier-desk'

const wordsOf = ({ locale }: CaseView) => wordsIn(dossierDeskWords, locale)

function about(view: CaseView, { title, caseNumber }: EntryProposal) {
  return { subject: `${title} · ${caseNumber}`, locale: view.locale }
}

/** 采用: one of them, after a look at the page. */
export function acceptAct(view: CaseView, one: EntryProposal): void {
  const t = wordsOf(view)
  const { caseId, id: proposalId, confidence } = one
  const title = view.label('command', 'dossier.accept-entry')
  const note = t('note.accept', { kind: view.label('material', one.kind), title: one.title, n: confidence })
  view.ask(() => ({
    ...about(view, one),
    ...{ title, submit: title, note },
    send: (client, key) => client.execute('dossier.accept-entry', { caseId, proposalId }, { key }),
    done: () => view.done('dossier.accept-entry', proposalId),
  }))
}

/** 更正: the kind and title that it really has; where the rules do not know the kind, its place. */
export function correctAct(view: CaseView, one: EntryProposal): void {
  const t = wordsOf(view)
  const { caseId, id: proposalId } = one
  view.ask(async (client) => {
    const known = await client.query('dossier.kinds', {})
    const kinds = known.map(({ kind }) => ({ value: kind, text: view.label('material', kind) }))
    const sections = [...new Set(known.flatMap(({ section }) => (section === null ? [] : [section])))]
    const first = known.some(({ kind }) => kind === one.kind) ? one.kind : (known[0]?.kind ?? '')
    const draft = view.draft({ texts: { kind: first, title: one.title, section: '' } })
    const byRule = { value: '', text: t('ask.section.rule') }
    const parts = sections.flatMap((section) =>
      (['main', 'side'] as const).map((volume) => ({
        value: `${volume} ${section}`,
        text: `${view.label('volume', volume)} · ${view.label('section', section)}`,
      })),
    )
    return formAct({
      ...about(view, one),
      title: view.label('command', 'dossier.correct-entry'),
      draft,
      asks: [
        { name: 'kind', label: t('ask.material'), kind: 'choice', options: kinds },
        { name: 'title', label: t('ask.title'), max: 200 },
        {
          name: 'section',
          label: t('ask.section'),
          kind: 'choice',
          options: [byRule, ...parts],
          optional: true,
        },
        { name: 'reason', label: t('ask.reason'), kind: 'long', max: 300 },
      ],
      send: (c, key, _text, written) => {
        const [volume, section] = written.text('section').split(' ')
        const said = { caseId, proposalId, kind: written.text('kind'), title: written.text('title') }
        const place = section ? ({ volume: volume === 'side' ? 'side' : 'main', section } as const) : {}
        const input = { ...said, ...place, reason: written.text('reason') }
        return c.execute('dossier.correct-entry', input, { key })
      },
      done: () => view.done('dossier.correct-entry', proposalId),
    })
  })
}

export function declineAct(view: CaseView, one: EntryProposal): void {
  const { caseId, id: proposalId } = one
  view.ask(() =>
    formAct({
      ...about(view, one),
      title: view.label('command', 'dossier.refuse-entry'),
      draft: view.draft(),
      asks: [{ name: 'reason', label: wordsOf(view)('ask.reason'), kind: 'long', max: 300 }],
      send: (client, key, _text, written) =>
        client.execute(
          'dossier.refuse-entry',
          { caseId, proposalId, reason: written.text('reason') },
          { key },
        ),
      done: () => view.done('dossier.refuse-entry', proposalId),
    }),
  )
}

/** What became of accepting many: each is an act of its own, and one that is refused holds up no other. */
export interface BulkResult {
  readonly accepted: number
  readonly of: number
}

/** 全部采用: every one of these in the name of who says so, one act for each. */
export function acceptAllAct(
  view: CaseView,
  asked: { readonly atLeast: number; readonly total: number },
  ended: (result: BulkResult) => void,
): void {
  const t = wordsOf(view)
  const { atLeast, total } = asked
  const title = t('accept.all', { n: total })
  view.ask(() => ({
    ...{
      title,
      submit: title,
      subject: t('sure', { n: atLeast }),
      note: t('note.all', { n: total, sure: atLeast }),
    },
    send: async (client, key) => {
      const result = await acceptEach(client, atLeast, key)
      ended(result)
      return result.last
    },
    done: () => view.done('dossier.accept-entry', ''),
  }))
}

async function acceptEach(client: ZhixingClient, atLeast: number, key: string) {
  const items: EntryProposal[] = []
  let cursor: string | undefined
  do {
    const page = await client.query('dossier.proposals', { atLeast, limit: 500, cursor })
    items.push(...page.items)
    cursor = page.next
  } while (cursor !== undefined)
  let accepted = 0
  let taken: Outcome<unknown> = { kind: 'accepted', result: null, warnings: [], version: 0, dryRun: false }
  let refused: Outcome<unknown> | undefined
  for (const { caseId, id: proposalId } of items) {
    const each = `${key}:${proposalId}`
    const outcome = await client.execute('dossier.accept-entry', { caseId, proposalId }, { key: each })
    if (outcome.kind === 'accepted') {
      taken = outcome
      accepted += 1
    } else refused ??= outcome
  }
  // Where nothing at all could be taken over, the reason is shown.
  return { accepted, of: items.length, last: accepted === 0 && refused ? refused : taken }
}
