import { html, nothing, type TemplateResult } from 'lit'
import { rolesOf } from '../../console/designer/conditions'
import type { History } from '../../console/designer/history'
import { line, pick, sign } from '../../console/designer/inputs'
import { undoKeys } from '../../console/designer/undo-keys'
import type { CaseView } from '../../internal/case-element'
import { wordsIn } from '../../internal/part'
import { denialsWords } from '../../locales/profile-denials'
import { conditionPart } from './denial-condition'
import { type Condition, conditionOf, type Denial, type DenialFields, waysOf } from './denial-fields'
import { previewAs } from './denial-words'

/** What is being changed, and what is said at its places. */
export interface Bench {
  readonly view: Pick<CaseView, 'locale' | 'label'>
  readonly fields: DenialFields
  readonly history: History<readonly Denial[]>
  /** Those that the way of working in force has. */
  readonly before: readonly Denial[]
  /** The post as which it is looked at; none when empty. */
  role: string
  /** Draws anew what was changed. */
  changed(): void
  here(path: string): TemplateResult | typeof nothing
}

/** 本院禁止事项, each put together by choosing. */
export function denialForm(bench: Bench): TemplateResult {
  const { view, fields, history, before } = bench
  const t = wordsIn(denialsWords, view.locale)
  const denials = history.now
  const put = (next: readonly Denial[]) => {
    history.change(next)
    bench.changed()
  }
  const step = (way: 'undo' | 'redo') => {
    history[way]()
    bench.changed()
  }
  const one = (denial: Denial, at: number) =>
    entry(bench, denial, at, !before.some(({ id }) => id === denial.id), (next) =>
      put(denials.flatMap((each) => (each !== denial ? [each] : next ? [next] : []))),
    )
  return html`<div class="denials" @keydown=${undoKeys(step)}>
    <div class="rowacts">
      <button class="btn small" type="button" data-act="undo" ?disabled=${!history.canUndo} @click=${() => step('undo')}>${t('undo')}</button>
      <button class="btn small" type="button" data-act="redo" ?disabled=${!history.canRedo} @click=${() => step('redo')}>${t('redo')}</button>
      <button class="btn small primary" type="button" data-act="add-denial" @click=${() => put([...denials, newDenial(bench)])}>${t('add')}</button>
    </div>
    ${denials.map(one)}
    ${preview(bench, fields, denials)}
  </div>`
}

/** A denial of the first command there is, of which everything is still to be said. */
function newDenial({ fields, history, before }: Bench): Denial {
  const taken = new Set([...before, ...history.now].map(({ id }) => id))
  let n = 1
  while (taken.has(`court-${n}`)) n += 1
  const texts = { what: '', why: '', todo: '' }
  return { id: `court-${n}`, ...ofCommand(fields, ''), label: { 'zh-CN': texts, en: texts }, source: '' }
}

function ofCommand(fields: DenialFields, wanted: string): Pick<Denial, 'command' | 'when'> {
  const command = wanted || (fields.commands()[0]?.value ?? '')
  return { command, when: [firstOf(fields, command)] }
}

function firstOf(fields: DenialFields, command: string): Condition {
  const [first] = fields.of(command)
  return conditionOf(first?.name ?? '', first ? (waysOf(first.kind)[0] ?? 'some') : 'some')
}

function entry(
  bench: Bench,
  denial: Denial,
  at: number,
  isNew: boolean,
  set: (next: Denial | undefined) => void,
): TemplateResult {
  const { view, fields, here } = bench
  const t = wordsIn(denialsWords, view.locale)
  const path = `denials[${denial.id}]`
  const { command, when, override, source } = denial
  const allow = (role: string) => {
    const { override: _before, ...rest } = denial
    set(role === '' ? rest : { ...rest, override: { role } })
  }
  const condition = (one: Condition, n: number) =>
    conditionPart(bench, { command, path, at: n, isOnly: when.length === 1 }, one, (next) =>
      set({ ...denial, when: when.flatMap((each, index) => (index !== n ? [each] : next ? [next] : [])) }),
    )
  const nobody = { value: '', text: t('override.nobody') }
  return html`<fieldset class="denial" data-denial=${denial.id}>
    <legend>${t(isNew ? 'entry.new' : 'entry.n', { n: at + 1 })} ${sign(t('remove', { n: at + 1 }), '✕', () => set(undefined), 'remove-denial')}</legend>
    ${pick('command', t('command'), command, fields.commands(), (next) => set({ ...denial, ...ofCommand(fields, next) }))}
    ${here(`${path}.command`)}
    <p class="muted">${t('when')}</p>
    ${when.map(condition)}
    <button class="btn small" type="button" data-act="add-condition" ?disabled=${when.length >= 20}
      @click=${() => set({ ...denial, when: [...when, firstOf(fields, command)] })}>${t('when.add')}</button>
    ${texts(bench, denial, path, set)}
    ${pick('override', t('override'), override?.role ?? '', [nobody, ...rolesOf({ catalog: fields.catalog, label: view.label })], allow)}
    ${here(`${path}.override`)}
    ${line('source', t('source'), source, (next) => set({ ...denial, source: next }))} ${here(`${path}.source`)}
  </fieldset>`
}

/** What people are told, in both languages. */
function texts(
  { view, here }: Bench,
  denial: Denial,
  path: string,
  set: (next: Denial) => void,
): TemplateResult {
  const t = wordsIn(denialsWords, view.locale)
  const part = (locale: 'zh-CN' | 'en', name: 'what' | 'why' | 'todo') => {
    const { label } = denial
    const write = (text: string) =>
      set({ ...denial, label: { ...label, [locale]: { ...label[locale], [name]: text } } })
    return html`${line(`${locale}.${name}`, t(name), label[locale][name], write)} ${here(`${path}.label.${locale}.${name}`)}`
  }
  return html`${(['zh-CN', 'en'] as const).map(
    (
      locale,
    ) => html`<fieldset class="condition"><legend>${t(locale === 'en' ? 'words.en' : 'words.zh')}</legend>
      ${part(locale, 'what')} ${part(locale, 'why')} ${part(locale, 'todo')}</fieldset>`,
  )}`
}

function preview(bench: Bench, fields: DenialFields, denials: readonly Denial[]): TemplateResult {
  const { view } = bench
  const t = wordsIn(denialsWords, view.locale)
  const roles = [{ value: '', text: '' }, ...rolesOf({ catalog: fields.catalog, label: view.label })]
  const choose = (role: string) => {
    bench.role = role
    bench.changed()
  }
  return html`<fieldset class="denial" data-part="preview"><legend>${t('preview')}</legend>
    ${pick('as', t('preview.role'), bench.role, roles, choose)}
    ${bench.role === '' ? nothing : previewAs(view, fields, denials, bench.role)}</fieldset>`
}
