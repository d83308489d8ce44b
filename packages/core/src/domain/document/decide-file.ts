import type { DecideContext } from '../../kernel/context'
import { accept, refuse } from '../../kernel/decision'
import { event } from '../../kernel/event'
import type { DecideDocument } from './decide'
import { documentIn, orderOf } from './decide-course'
import type { DocumentRow, FileRef, SealOrder } from './model'
import { layoutInUse } from './model-layout'

/** What the renderer made goes to the seal, or to the dossier where there is none; told again, nothing happens. */
export const recordFile: DecideDocument<'document.record-file'> = (input, view, context) => {
  const found = documentIn(view, input, ['made', 'issued', 'sealed'])
  if ('rule' in found) return found
  const { caseId, documentId, told } = input
  if (found.rendered !== null) return accept([])
  if (told.kind === 'failed') {
    return accept([event('document.RenderingFailed', { caseId, documentId, trouble: told.text })])
  }
  const { kind, section } = found
  const about = { caseId, documentId, kind, title: titleOf(found), section, file: told.file }
  // What made itself nobody has issued: it bears no seal.
  const seal = found.state === 'made' ? null : found.seal
  const rendered = event('document.Rendered', { ...about, final: seal === null })
  if (seal === null) return accept([rendered])
  return accept([rendered, sealOrder(found, told.file, seal, context)])
}

/** Of what is in the dossier: title and number, so that two of a kind are told apart. */
function titleOf({ title, number }: DocumentRow): string {
  return number === null ? title : `${title} ${number}`
}

/** On the word of who issued it; the key follows from the content, so that another content is never taken for this one. */
function sealOrder(
  found: DocumentRow,
  file: FileRef,
  seal: string,
  { directory }: Pick<DecideContext, 'directory'>,
) {
  const authorisedBy = found.issuedBy ?? ''
  const order: SealOrder = {
    caseId: found.caseId,
    documentId: found.id,
    sealKey: `${found.id}-${file.hash.slice(0, 16)}`,
    seal,
    file,
    caseNumber: found.caseNumber,
    title: found.title,
    number: found.number,
    authorisedBy,
    authorisedByName: directory.person(authorisedBy)?.name ?? authorisedBy,
  }
  return event('document.SealRequested', order)
}

/** Only where it failed: what was rendered is what was issued. */
export const renderAgain: DecideDocument<'document.render-again'> = (input, view, { profile }) => {
  const found = documentIn(view, input, ['made', 'issued'])
  if ('rule' in found) return found
  if (found.rendered !== null || found.trouble === null) return refuse('document.rendering-failed-before')
  // The layout may have been replaced because it was wrong; the words are those that were issued.
  const own = layoutInUse(view, found.template)
  const ofProfile = profile.documents?.find(({ id }) => id === found.template)?.layout ?? null
  const look = own
    ? { layout: own.file?.hash ?? null, format: own.format }
    : { layout: ofProfile, format: found.format }
  return accept([event('document.RenderingAsked', { ...orderOf(found), ...look })])
}

export const requestSeal: DecideDocument<'document.request-seal'> = (input, view, context) => {
  const found = documentIn(view, input, ['issued'])
  if ('rule' in found) return found
  if (found.seal === null) return refuse('document.bears-a-seal')
  if (found.rendered === null) return refuse('document.rendered-before-seal')
  if (found.sealState === 'requested') return refuse('document.seal-is-asked')
  return accept([sealOrder(found, found.rendered, found.seal, context)])
}

/** A certificate that speaks of another content proves nothing about this one. */
export const recordSeal: DecideDocument<'document.record-seal'> = (input, view) => {
  const found = documentIn(view, input, ['issued', 'sealed'])
  if ('rule' in found) return found
  const { caseId, documentId, told } = input
  if (found.state === 'sealed') return accept([])
  if (told.kind === 'refused')
    return accept([event('document.SealRefused', { caseId, documentId, told: told.text })])
  if (told.kind === 'unknown')
    return accept([event('document.SealUnknown', { caseId, documentId, told: told.text })])
  const { file, certificate } = told
  if (certificate.contentHash !== found.rendered?.hash || certificate.seal !== found.seal) {
    return refuse('document.certificate-fits')
  }
  const { kind, section } = found
  const about = { caseId, documentId, kind, title: titleOf(found), section, file }
  return accept([event('document.Sealed', { ...about, certificate })])
}
