import { html, nothing } from 'lit'
import type { Act } from '../../controllers/command-dialog'
import type { CaseView } from '../../internal/case-element'
import type { CaseDetail, CommandInput, DocumentForm, ZhixingClient } from '../../internal/core'
import { type Ask, formAct } from '../../internal/form-act'
import { wordsIn } from '../../internal/part'
import { refusalText } from '../../internal/words'
import { documentWords } from '../../locales/documents'

type DraftInput = CommandInput<'document.draft'>

/** 拟制: asks for what no record holds, shows it as it would stand, and only then makes it. */
export async function draftAct(
  view: CaseView,
  form: DocumentForm,
  detail: CaseDetail | null,
): Promise<Act | undefined> {
  if (!detail) return undefined
  const t = wordsIn(documentWords, view.locale)
  const filled = new Set(form.fields.map(({ name }) => String(name)))
  const sides = detail.parties.filter(({ role }) => form.addressee === null || role === form.addressee)
  const asksWhom = form.addressee !== null && sides.length > 1
  const texts: Record<string, string> = asksWhom ? { party: sides[0]?.id ?? '' } : {}
  const draft = view.draft({ texts })
  const open = form.wanted.filter((name) => !filled.has(name) && !(asksWhom && name === 'addressee'))
  const asks: readonly Ask[] = [
    ...(asksWhom
      ? [
          {
            name: 'party',
            label: t('addressee'),
            kind: 'choice' as const,
            options: sides.map(({ id, name }) => ({ value: id, text: name })),
          },
        ]
      : []),
    ...open.map((name) => fieldAsk(view, form, name)),
  ]
  const input = (): DraftInput => ({
    ...{ caseId: detail.id, template: form.template },
    ...(asksWhom ? { partyId: draft.texts.party ?? '' } : {}),
    values: open.flatMap((name) => {
      const value = draft.texts[name]?.trim()
      return value ? [{ field: name as DocumentForm['fields'][number]['name'], value }] : []
    }),
  })
  const seen = preview(view, draft.again, input)
  return formAct({
    ...{ title: view.label('command', 'document.draft'), locale: view.locale, draft, asks },
    subject: `${form.title} · ${detail.caseNumber}`,
    below: seen,
    send: (client, key) => client.execute('document.draft', input(), { key }),
    done: () => view.done('document.draft', form.template),
  })
}

function fieldAsk({ label }: CaseView, { required }: DocumentForm, name: string): Ask {
  const kind = name.endsWith('On') ? 'date' : name === 'matter' ? 'long' : 'text'
  return { name, label: label('document-field', name), kind, max: 2000, optional: !required.includes(name) }
}

/** A dry run: the very text, or the rule that stands in its way; nothing is written. */
function preview(view: CaseView, again: () => void, input: () => DraftInput) {
  const t = wordsIn(documentWords, view.locale)
  let shown = ''
  let told = ''
  const look = async (event: Event) => {
    const host = ((event.currentTarget as Element).getRootNode() as ShadowRoot).host as unknown as {
      readonly activeClient: ZhixingClient | undefined
    }
    const outcome = await host.activeClient
      ?.execute('document.draft', input(), { dryRun: true })
      .catch(() => undefined)
    shown = outcome?.kind === 'accepted' ? outcome.result.text : ''
    told = outcome?.kind === 'refused' ? refusalText(view.words, outcome).what : ''
    again()
  }
  return () =>
    html`<div>
      <button class="btn small" type="button" data-act="preview" @click=${look}>${t('preview')}</button>
      ${told ? html`<p class="warn" role="status">${told}</p>` : nothing}
      ${shown ? html`<p class="muted">${t('preview.title')}</p><div class="preview" tabindex="0" role="region" aria-label=${t('preview.title')}>${shown}</div>` : nothing}
    </div>`
}
