import type { Profile } from '../kernel/profile'
import { DOCUMENT_FIELDS, type DocumentTemplate, fieldsIn } from '../kernel/profile-document'
import { type ProfileFinding, problem } from './finding'
import { isPersonal } from './validate-papers'

/** A template asks only for what can be filled in, and what it requires stands in it. */
export function documentFindings({ documents = [], extractors = [] }: Profile): ProfileFinding[] {
  return [
    ...documents.flatMap((form) => [
      ...ownFindings(form),
      ...actFindings(form),
      ...seriesFindings(form, documents),
    ]),
    // An answer is about whoever was asked after, and is no material.
    ...extractors
      .filter(({ from, kind, of }) => from === 'answer' && (kind !== undefined || of !== undefined))
      .map(({ id }) => problem(`extractors[${id}]`, 'answer-has-its-subject', id)),
  ]
}

/** What of the act stands in a form: only where an act makes it, and nothing personal but a thing by its ends. */
function actFindings({ id, on, fills = {}, subject, party, when }: DocumentTemplate): ProfileFinding[] {
  const path = `documents[${id}].fills`
  const asked = Object.entries(fills)
  const members = [subject, party, when].filter((each) => each !== undefined)
  return [
    ...(on === undefined && asked.length + members.length > 0
      ? [problem(path, 'fills-without-act', id)]
      : []),
    ...asked
      .filter(([, fill]) => fill.as !== 'thing' && isPersonal(fill.path))
      .map(([name, fill]) => problem(`${path}.${name}`, 'personal-in-the-open', fill.path)),
  ]
}

function ownFindings({ id, text, layout, required = [], numbering }: DocumentTemplate): ProfileFinding[] {
  const known: readonly string[] = DOCUMENT_FIELDS
  const asked = fieldsIn(text)
  const path = `documents[${id}]`
  return [
    ...asked
      .filter((name) => !known.includes(name))
      .map((name) => problem(`${path}.text`, 'placeholder-unknown', name)),
    // A layout of its own may show what the text does not.
    ...required
      .filter((name) => layout === undefined && !asked.includes(name))
      .map((name) => problem(`${path}.required`, 'required-not-in-text', name)),
    ...(numbering?.source.trim() === '' ? [problem(`${path}.numbering.source`, 'source-missing', id)] : []),
  ]
}

/** One series counts in one way, whichever of its templates comes first. */
function seriesFindings(
  { id, numbering }: DocumentTemplate,
  documents: readonly DocumentTemplate[],
): ProfileFinding[] {
  const first = documents.find((other) => other.numbering?.series === numbering?.series)?.numbering
  return numbering === undefined || first?.first === numbering.first
    ? []
    : [problem(`documents[${id}].numbering.first`, 'series-counts-twice', numbering.series)]
}
