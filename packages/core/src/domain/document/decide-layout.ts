import { accept, type Refused, refuse } from '../../kernel/decision'
import { type EventsOf, event } from '../../kernel/event'
import type { Decide } from '../../kernel/module'
import { courtStream } from '../../kernel/stream'
import type { View } from '../../kernel/view'
import type { layoutCommands } from './contract-layout'
import { type DocumentReads, documentOf, partyFor } from './decide'
import { fieldsOf, printedValues } from './decide-fields'
import { type LayoutEvents, type LayoutRow, type LayoutRows, layoutInUse } from './model-layout'

type DecideLayout<N extends keyof typeof layoutCommands> = Decide<
  (typeof layoutCommands)[N],
  DocumentReads,
  EventsOf<LayoutEvents>
>

/** 提出版式: filled in with a case that is really there, so that those who decide see what will go out. */
export const proposeLayout: DecideLayout<'document.propose-layout'> = (input, view, context) => {
  const { template: id, format, file, fileName, caseId, note } = input
  const template = context.profile.documents?.find((one) => one.id === id)
  if (!template) return refuse('document.template-known', { template: id })
  // A docx of the court is filled as docx: nothing makes a PDF of it.
  if (file && format === 'pdf') return refuse('document.layout-is-docx')
  const found = view.get('case_case', caseId)
  if (!found) return refuse('document.of-case')
  const earlier = view.all('document_layout').filter((one) => one.template === id)
  if (earlier.some(({ state }) => state === 'proposed')) {
    return refuse('document.layout-decided-first', { title: template.title })
  }
  const [first] = view
    .all('case_party')
    .filter((one) => one.role === template.addressee && one.caseId === caseId)
  const party = partyFor(template, first?.id, view, caseId)
  const tried = documentOf({ template, found, party, said: {} }, view, context)
  if (!('text' in tried)) return tried
  const layoutId = context.newId('layout')
  const number = earlier.length + 1
  const { title, kind } = template
  const row: LayoutRow = {
    id: layoutId,
    ...{ template: id, title, number, format, state: 'proposed', checked: false, tags: [], errors: [] },
    ...{ file: file ?? null, fileName: fileName ?? null, warnings: [], preview: null, previewCase: caseId },
    ...{ note, proposedBy: context.actor.id, proposedOn: context.today },
    ...{ decidedBy: null, decidedOn: null, reason: null },
  }
  const { form, text, fields } = tried
  const values = printedValues(fields)
  const order = { layoutId, format, file: row.file, kind, title, number: tried.number, form, text, values }
  const proposed = event('document.LayoutProposed', { row, order }, { stream: courtStream })
  return accept([proposed], { layoutId, number })
}

/** What the host found, held against the form: an unknown field keeps it from being used, a missing one is said. */
export const recordLayoutCheck: DecideLayout<'document.record-layout-check'> = (input, view, { profile }) => {
  const { layoutId, tags, problems, preview } = input
  const found = view.get('document_layout', layoutId)
  if (found?.state !== 'proposed' || found.checked) return accept([])
  const template = profile.documents?.find(({ id }) => id === found.template)
  const known: readonly string[] = template ? fieldsOf(template) : []
  const required = template?.required ?? []
  const told = problems.map(({ where }) => where)
  const unknown = tags.filter((tag) => !known.includes(tag) && !told.includes(tag))
  const absent = found.file === null ? [] : required.filter((name) => !tags.includes(name))
  return accept([
    event('document.LayoutChecked', {
      ...{ layoutId, tags, preview },
      errors: [...problems, ...unknown.map((where) => ({ reason: 'tag-unknown', where }))],
      warnings: absent.map((where) => ({ reason: 'field-without-tag', where })),
    }),
  ])
}

function proposed(view: View<LayoutRows>, layoutId: string): LayoutRow | Refused {
  const found = view.get('document_layout', layoutId)
  if (!found) return refuse('document.layout-known')
  return found.state === 'proposed' ? found : refuse('document.layout-waits', { state: found.state })
}

/** 启用版式: by somebody else than who gave it in; the one before is replaced and stays with its documents. */
export const adoptLayout: DecideLayout<'document.adopt-layout'> = ({ layoutId }, view, { actor }) => {
  const found = proposed(view, layoutId)
  if ('rule' in found) return found
  if (found.proposedBy === actor.id) return refuse('document.layout-by-two')
  if (!found.checked) return refuse('document.layout-checked')
  if (found.errors.length > 0) {
    return refuse('document.layout-in-order', { count: found.errors.length })
  }
  const before = layoutInUse(view, found.template)
  return accept([event('document.LayoutAdopted', { layoutId, replaces: before?.id ?? null })])
}

export const refuseLayout: DecideLayout<'document.refuse-layout'> = ({ layoutId, reason }, view) => {
  const found = proposed(view, layoutId)
  if ('rule' in found) return found
  return accept([event('document.LayoutRefused', { layoutId, reason })])
}
