import { html, nothing } from 'lit'
import type { CaseView } from '../../internal/case-element'
import type { FormChoice, LayoutEntry } from '../../internal/core'
import { formAct } from '../../internal/form-act'
import { wordsIn } from '../../internal/part'
import { documentLayoutsWords } from '../../locales/document-layouts'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const LOOKS = ['own', 'docx', 'pdf'] as const

/** 提出版式: which look, the file, and the case it is tried with. */
export function proposeAct(view: CaseView, form: FormChoice): void {
  const t = wordsIn(documentLayoutsWords, view.locale)
  let file: File | undefined
  view.ask(async (client) => {
    const { items } = await client.query('case.list', { state: 'open', limit: 50 })
    const draft = view.draft({ texts: { look: 'own', case: items[0]?.id ?? '' } })
    const isOwn = () => draft.texts.look === 'own'
    const choose = (event: Event) => {
      file = (event.target as HTMLInputElement).files?.[0]
      // Another file is another act.
      draft.texts.file = file ? `${file.name} ${file.size} ${file.lastModified}` : ''
      draft.again()
    }
    const fields = form.wanted.map((name) => `{${name}} ${view.label('document-field', name)}`).join('，')
    return formAct({
      ...{ title: view.label('command', 'document.propose-layout'), locale: view.locale, draft },
      subject: form.title,
      asks: [
        {
          ...{ name: 'look', label: t('ask.look'), kind: 'choice' as const },
          options: LOOKS.map((value) => ({ value, text: t(`look.${value}`) })),
        },
        {
          ...{ name: 'case', label: t('ask.case'), kind: 'choice' as const },
          options: items.map(({ id, caseNumber, debtorLabel }) => ({
            value: id,
            text: `${caseNumber} ${debtorLabel}`,
          })),
        },
        { name: 'note', label: t('ask.note'), kind: 'long', max: 300 },
      ],
      below: () =>
        isOwn()
          ? html`<label class="field"><span>${t('ask.file')}</span>
            <input type="file" name="layout" accept=".docx" @change=${choose} /></label><p class="muted fields">${t('own.hint', { fields })}</p>`
          : html`${nothing}`,
      lacks: () => (isOwn() && file === undefined ? t('file.none') : undefined),
      send: async (c, key, _text, written) => {
        // Not every machine knows what a docx is; the court looks at its bytes in any case.
        const own =
          isOwn() && file
            ? { file: await c.upload(new Blob([file], { type: DOCX })), fileName: file.name }
            : {}
        const format = draft.texts.look === 'pdf' ? ('pdf' as const) : ('docx' as const)
        const about = { template: form.template, caseId: written.text('case'), note: written.text('note') }
        return c.execute('document.propose-layout', { ...about, ...own, format }, { key })
      },
      done: () => view.done('document.propose-layout', form.template),
    })
  })
}

export function adoptAct(view: CaseView, { id: layoutId, title, number }: LayoutEntry): void {
  const t = wordsIn(documentLayoutsWords, view.locale)
  view.ask(() =>
    formAct({
      ...{ title: view.label('command', 'document.adopt-layout'), locale: view.locale, draft: view.draft() },
      ...{ subject: `${title} ${t('version', { n: number })}`, asks: [] },
      send: (client, key) => client.execute('document.adopt-layout', { layoutId }, { key }),
      done: () => view.done('document.adopt-layout', layoutId),
    }),
  )
}

export function refuseAct(view: CaseView, { id: layoutId, title, number }: LayoutEntry): void {
  const t = wordsIn(documentLayoutsWords, view.locale)
  view.ask(() =>
    formAct({
      ...{ title: view.label('command', 'document.refuse-layout'), locale: view.locale, draft: view.draft() },
      subject: `${title} ${t('version', { n: number })}`,
      asks: [{ name: 'reason', label: t('ask.reason'), kind: 'long', max: 300 }],
      send: (client, key, _text, written) =>
        client.execute('document.refuse-layout', { layoutId, reason: written.text('reason') }, { key }),
      done: () => view.done('document.refuse-layout', layoutId),
    }),
  )
}
