import type { DecideContext } from '../../kernel/context'
import { accept, type Refused, refuse } from '../../kernel/decision'
import { type EventsOf, event } from '../../kernel/event'
import { hashText } from '../../kernel/hash'
import { canonicalJson } from '../../kernel/json'
import type { Decide } from '../../kernel/module'
import type { ConsoleProblem, consoleCommands } from './contract'
import { type ConsoleDefinition, EMPTY_CONSOLE } from './contract-definition'
import { checkDefinition } from './decide-check'
import { needsOf, readFile, unknownNames } from './decide-file'
import { readDefinition } from './decide-read'
import {
  type ConsoleEvents,
  type ConsoleRows,
  openVersion,
  publishedVersions,
  type VersionRow,
} from './model'

export type DecideConsole<N extends keyof typeof consoleCommands> = Decide<
  (typeof consoleCommands)[N],
  ConsoleRows,
  EventsOf<ConsoleEvents>
>

type View = Parameters<DecideConsole<'console.submit'>>[1]

/** 保存草稿: what has no form is not kept; what is wrong otherwise is told. */
export const saveDraft: DecideConsole<'console.save-draft'> = ({ content, basedOn }, view, context) => {
  const { definition, problems } = readDefinition(content)
  if (!definition) return refuse('console.has-form', named(problems))
  return draft(definition, basedOn, view, context, null)
}

function draft(
  definition: ConsoleDefinition,
  basedOn: string | null,
  view: View,
  context: DecideContext,
  importedFrom: string | null,
) {
  const open = openVersion(view)
  if (open?.state === 'submitted') return refuse('console.one-draft', { versionId: open.id })
  if (open && open.hash !== basedOn) {
    return refuse('console.draft-is-newest', { versionId: open.id, savedOn: open.savedOn })
  }
  const content = canonicalJson(definition)
  const row: VersionRow = {
    id: open?.id ?? context.newId('console'),
    state: 'draft',
    number: 0,
    content,
    hash: hashText(content),
    authors: joined(open?.authors ?? [], context.actor.id),
    savedOn: context.today,
    decidedBy: null,
    decidedOn: null,
    reason: open?.reason ?? null,
    bringsBack: null,
    importedFrom: importedFrom ?? open?.importedFrom ?? null,
  }
  const problems = checked(definition, context)
  return accept([event('console.DraftSaved', row)], { versionId: row.id, hash: row.hash, problems })
}

/** 导入: as a draft, when the file is whole and this court has every name in it. */
export const importFile: DecideConsole<'console.import'> = ({ file: text, basedOn }, view, context) => {
  const { file, problems } = readFile(text)
  if (!file) return refuse('console.file-is-whole', named(problems))
  const unknown = unknownNames(needsOf(file.definition), context.catalog)
  if (unknown.length > 0) return refuse('console.names-are-known', named(unknown))
  const wrong = errorsOf(checked(file.definition, context))
  if (wrong.length > 0) return refuse('console.no-errors', named(wrong))
  return draft(file.definition, basedOn, view, context, file.courtId)
}

export const discardDraft: DecideConsole<'console.discard-draft'> = ({ versionId, reason }, view) => {
  const row = view.get('console_version', versionId)
  if (row?.state !== 'draft') return refuse('console.is-draft', { versionId, state: row?.state ?? null })
  return accept([event('console.DraftDiscarded', { versionId, reason })])
}

/** 提交: an error keeps it back. */
export const submit: DecideConsole<'console.submit'> = ({ versionId }, view, context) => {
  const row = view.get('console_version', versionId)
  if (row?.state !== 'draft') return refuse('console.is-draft', { versionId, state: row?.state ?? null })
  const stopped = stoppedBy(row.content, context)
  if ('kind' in stopped) return stopped
  const authors = joined(row.authors, context.actor.id)
  return accept([event('console.Submitted', { versionId, authors })], { problems: stopped.problems })
}

/** 发布: by somebody who has not worked on it, when everything it names is still there. */
export const publish: DecideConsole<'console.publish'> = ({ versionId }, view, context) => {
  const row = view.get('console_version', versionId)
  if (row?.state !== 'submitted')
    return refuse('console.is-submitted', { versionId, state: row?.state ?? null })
  const { actor } = context
  if (actor.kind !== 'person' || row.authors.includes(actor.id)) {
    return refuse('console.maker-is-not-checker', { person: actor.id })
  }
  const stopped = stoppedBy(row.content, context)
  if ('kind' in stopped) return stopped
  const number = nextNumber(view)
  return accept([event('console.Published', { versionId, number })], { number })
}

export const sendBack: DecideConsole<'console.send-back'> = ({ versionId, reason }, view) => {
  const row = view.get('console_version', versionId)
  if (row?.state !== 'submitted')
    return refuse('console.is-submitted', { versionId, state: row?.state ?? null })
  return accept([event('console.SentBack', { versionId, reason })])
}

/** 退回到以前的版本: what two people had confirmed comes into use again, under a number of its own. */
export const rollBack: DecideConsole<'console.roll-back'> = ({ number, reason }, view, context) => {
  const versions = publishedVersions(view.all('console_version'))
  const wanted = versions.find((row) => row.number === number)
  const content = number === 0 ? canonicalJson(EMPTY_CONSOLE) : wanted?.content
  if (content === undefined) return refuse('console.version-is-known', { number })
  const hash = hashText(content)
  const current = versions.at(-1)
  if (!current || current.hash === hash) return refuse('console.changes-something', { number })
  const stopped = stoppedBy(content, context)
  if ('kind' in stopped) return stopped
  const row: VersionRow = {
    id: context.newId('console'),
    state: 'published',
    number: nextNumber(view),
    content,
    hash,
    authors: wanted?.authors ?? [],
    savedOn: context.today,
    decidedBy: context.actor.id,
    decidedOn: context.today,
    reason,
    bringsBack: number,
    importedFrom: wanted?.importedFrom ?? null,
  }
  return accept([event('console.RolledBack', row)], { number: row.number })
}

function nextNumber(view: View): number {
  return (publishedVersions(view.all('console_version')).at(-1)?.number ?? 0) + 1
}

const joined = (authors: readonly string[], id: string) => (authors.includes(id) ? authors : [...authors, id])

function checked(
  definition: ConsoleDefinition,
  { catalog, shelf }: DecideContext,
): readonly ConsoleProblem[] {
  return checkDefinition(definition, { catalog, profiles: shelf.all() })
}

/** The refusal for what may not come into use; else what is worth knowing. */
function stoppedBy(
  content: string,
  context: DecideContext,
): Refused | { readonly problems: readonly ConsoleProblem[] } {
  const { definition, problems } = readDefinition(content)
  if (!definition) return refuse('console.has-form', named(problems))
  const found = checked(definition, context)
  const wrong = errorsOf(found)
  return wrong.length > 0 ? refuse('console.no-errors', named(wrong)) : { problems: found }
}

const errorsOf = (problems: readonly ConsoleProblem[]) =>
  problems.filter(({ severity }) => severity === 'error')

/** The first of them with its place, and how many there are. */
function named(wrong: readonly ConsoleProblem[]) {
  const [first] = wrong
  return {
    path: first?.path ?? '$',
    problem: first?.code ?? 'form',
    about: first?.about ?? '',
    count: wrong.length,
  }
}
