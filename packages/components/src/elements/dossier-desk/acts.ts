import { html } from 'lit'
import type { CaseView } from '../../internal/case-element'
import type { CommandName, DeskEntry, LoanEntry } from '../../internal/core'
import { type Ask, formAct } from '../../internal/form-act'
import { wordsIn } from '../../internal/part'
import { dossierDeskWords } from '../../locales/dossier-desk'

const MOST_PAGES = 10_000

/** What every act about a paper says first: which command, and of what. */
function about(view: CaseView, command: CommandName, { title, caseNumber, id }: DeskEntry | LoanEntry) {
  return {
    ...{ title: view.label('command', command), subject: `${title} · ${caseNumber}`, locale: view.locale },
    done: () => view.done(command, id),
  }
}

const wordsOf = ({ locale }: CaseView) => wordsIn(dossierDeskWords, locale)
const areNoPages = (text = '') => !/^[1-9]\d{0,4}$/.test(text.trim()) || Number(text) > MOST_PAGES

/** 接收: who gave how many pages. */
export function receiveAct(view: CaseView, paper: DeskEntry): void {
  const t = wordsOf(view)
  view.ask(async (client) => {
    const people = await staff(client)
    const draft = view.draft({ texts: { giver: paper.producedBy, pages: String(paper.pages) } })
    return formAct({
      ...about(view, 'dossier.hand-in-material', paper),
      ...{ title: t('receive'), draft },
      asks: [
        { name: 'giver', label: t('ask.giver'), kind: 'choice', options: people },
        { name: 'pages', label: t('ask.pages'), max: 5 },
      ],
      lacks: () => (areNoPages(draft.texts.pages) ? t('pages.bad') : undefined),
      send: (c, key, _text, written) =>
        c.execute(
          'dossier.hand-in-material',
          { ...of(paper), givenBy: written.text('giver'), pages: Number(written.text('pages')) },
          { key },
        ),
    })
  })
}

/** 扫描编目: the scan, its pages, and where the paper lies from now on. */
export function scanAct(view: CaseView, paper: DeskEntry): void {
  const t = wordsOf(view)
  let scan: File | undefined
  const draft = view.draft({ texts: { pages: String(paper.pages) } })
  const choose = (event: Event) => {
    scan = (event.target as HTMLInputElement).files?.[0]
    // Another file is another act.
    draft.texts.file = scan ? `${scan.name} ${scan.size} ${scan.lastModified}` : ''
    draft.again()
  }
  view.ask(() =>
    formAct({
      ...about(view, 'dossier.catalogue-material', paper),
      draft,
      asks: [
        { name: 'pages', label: t('ask.pages'), max: 5 },
        { name: 'location', label: t('ask.location'), max: 60, optional: true },
      ],
      below: () => html`<label class="field"><span>${t('ask.file')}</span>
        <input type="file" name="scan" accept="application/pdf,image/*,.ofd" @change=${choose} /></label>`,
      lacks: () =>
        areNoPages(draft.texts.pages) ? t('pages.bad') : scan === undefined ? t('file.none') : undefined,
      send: async (client, key, _text, written) => {
        const file = await client.upload(scan ?? new File([], ''))
        const more = { section: paper.section, location: written.some('location') }
        const pages = Number(written.text('pages'))
        return client.execute('dossier.catalogue-material', { ...of(paper), file, pages, ...more }, { key })
      },
    }),
  )
}

export function requestAct(view: CaseView, paper: DeskEntry): void {
  view.ask(() =>
    formAct({
      ...about(view, 'dossier.request-loan', paper),
      draft: view.draft(),
      asks: [{ name: 'purpose', label: wordsOf(view)('ask.purpose'), kind: 'long', max: 300 }],
      send: (client, key, _text, written) =>
        client.execute('dossier.request-loan', { ...of(paper), purpose: written.text('purpose') }, { key }),
    }),
  )
}

/** 借阅、复制: at the centre, by whom and what for. */
export function useAct(view: CaseView, paper: DeskEntry): void {
  const t = wordsOf(view)
  view.ask(async (client) => {
    const people = await staff(client)
    const kinds = (['reading', 'copy'] as const).map((value) => ({ value, text: view.label('loan', value) }))
    const asks: Ask[] = [
      { name: 'kind', label: t('ask.use'), kind: 'choice', options: kinds },
      { name: 'person', label: t('ask.person'), kind: 'choice', options: people },
      { name: 'purpose', label: t('ask.purpose'), kind: 'long', max: 300 },
    ]
    return formAct({
      ...about(view, 'dossier.register-use', paper),
      draft: view.draft({ texts: { kind: 'reading', person: paper.producedBy } }),
      asks,
      send: (c, key, _text, written) => {
        const kind = written.text('kind') === 'copy' ? 'copy' : 'reading'
        const input = { ...of(paper), kind, personId: written.text('person') } as const
        return c.execute('dossier.register-use', { ...input, purpose: written.text('purpose') }, { key })
      },
    })
  })
}

function of({ caseId, id }: DeskEntry) {
  return { caseId, materialId: id }
}

async function staff(client: Parameters<Parameters<CaseView['ask']>[0]>[0]) {
  const { people } = await client.query('organisation.chart', {})
  return people.map(({ id, name }) => ({ value: id, text: name }))
}

/** 批准借出: the director sees who asks and what for. */
export function approveAct(view: CaseView, loan: LoanEntry): void {
  const { requestedByName: name, purpose, caseId, id: loanId } = loan
  const shared = about(view, 'dossier.approve-loan', loan)
  view.ask(() => ({
    ...shared,
    ...{ submit: shared.title, note: wordsOf(view)('note.approve', { name, purpose }) },
    send: (client, key) => client.execute('dossier.approve-loan', { caseId, loanId }, { key }),
  }))
}

export function refuseAct(view: CaseView, loan: LoanEntry): void {
  const { caseId, id: loanId } = loan
  view.ask(() =>
    formAct({
      ...about(view, 'dossier.refuse-loan', loan),
      draft: view.draft(),
      asks: [{ name: 'reason', label: wordsOf(view)('ask.reason'), kind: 'long', max: 300 }],
      send: (client, key, _text, written) =>
        client.execute('dossier.refuse-loan', { caseId, loanId, reason: written.text('reason') }, { key }),
    }),
  )
}

export function lendAct(view: CaseView, loan: LoanEntry): void {
  const { caseId, id: loanId } = loan
  view.ask(() =>
    formAct({
      ...about(view, 'dossier.lend-material', loan),
      draft: view.draft(),
      asks: [{ name: 'back', label: wordsOf(view)('ask.back'), kind: 'date' }],
      send: (client, key, _text, written) =>
        client.execute('dossier.lend-material', { caseId, loanId, dueBackOn: written.text('back') }, { key }),
    }),
  )
}

export function returnAct(view: CaseView, loan: LoanEntry): void {
  const { caseId, id: loanId } = loan
  const shared = about(view, 'dossier.return-material', loan)
  view.ask(() => ({
    ...shared,
    ...{ submit: shared.title, note: wordsOf(view)('note.return') },
    send: (client, key) => client.execute('dossier.return-material', { caseId, loanId }, { key }),
  }))
}
