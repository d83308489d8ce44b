import type { CaseView } from '../../internal/case-element'
import type { CaseDocument, CommandName, ServiceRow } from '../../internal/core'
import type { Ask } from '../../internal/form-act'
import { wordsIn } from '../../internal/part'
import { type StepForm, stepForm } from '../../internal/step-form'
import { documentWords } from '../../locales/documents'
import type { Desk } from './desk'

const MODES = ['direct', 'left', 'electronic', 'post', 'entrusted', 'forwarded'] as const
const GROUNDS = ['whereabouts-unknown', 'no-other-way'] as const

/** Opens the form of a step of one document. */
function step(
  view: CaseView,
  { id, title, number }: Pick<CaseDocument, 'id' | 'title' | 'number'>,
  command: CommandName,
  form: StepForm,
): void {
  view.ask(() => stepForm(view, command, { id, subject: `${title} ${number ?? ''}`.trim() }, form))
}

const one = ({ caseId, id: documentId }: CaseDocument) => ({ caseId, documentId })

export function issueAct(view: CaseView, row: CaseDocument): void {
  step(view, row, 'document.issue', {
    send: (client, _w, key) => client.execute('document.issue', one(row), key),
  })
}

export function correctAct(view: CaseView, row: CaseDocument): void {
  const t = wordsIn(documentWords, view.locale)
  const names = [...row.filled.map(String), ...row.missing]
  const options = names
    .filter((name) => name !== 'documentNumber' && name !== 'caseNumber')
    .map((value) => ({ value, text: view.label('document-field', value) }))
  step(view, row, 'document.correct', {
    texts: { field: options[0]?.value ?? '' },
    asks: [
      { name: 'field', label: t('field'), kind: 'choice', options },
      { name: 'value', label: t('value'), kind: 'long', max: 2000 },
      { name: 'reason', label: t('reason'), max: 300 },
    ],
    send: (client, written, key) => {
      const field = written.text('field') as CaseDocument['filled'][number]
      const said = { field, value: written.text('value'), reason: written.text('reason') }
      return client.execute('document.correct', { ...one(row), ...said }, key)
    },
  })
}

export function voidAct(view: CaseView, row: CaseDocument): void {
  const t = wordsIn(documentWords, view.locale)
  step(view, row, 'document.void', {
    asks: [{ name: 'reason', label: t('reason'), max: 300 }],
    send: (client, written, key) =>
      client.execute('document.void', { ...one(row), reason: written.text('reason') }, key),
  })
}

/** Once more: the seal that was not put, the file that could not be made. */
export function sealAct(
  view: CaseView,
  row: CaseDocument,
  command: 'document.request-seal' | 'document.render-again',
): void {
  step(view, row, command, { send: (client, _w, key) => client.execute(command, one(row), key) })
}

function whom(view: CaseView, row: CaseDocument, { detail }: Desk) {
  const t = wordsIn(documentWords, view.locale)
  const options = (detail?.parties ?? []).map(({ id, name }) => ({ value: id, text: name }))
  // Somebody who is no party was named when it was made: it goes to him.
  if (row.partyId === null && row.filled.includes('addressee')) return { asks: [], texts: {}, isNamed: true }
  const texts = { party: row.partyId ?? options[0]?.value ?? '' }
  const asks: readonly Ask[] = [{ name: 'party', label: t('addressee'), kind: 'choice', options }]
  return { asks, texts, isNamed: false }
}

export function sendAct(view: CaseView, row: CaseDocument, desk: Desk): void {
  const t = wordsIn(documentWords, view.locale)
  const { asks, texts, isNamed } = whom(view, row, desk)
  const options = MODES.map((value) => ({ value, text: view.label('service-mode', value) }))
  step(view, row, 'document.send', {
    texts: { ...texts, mode: 'direct', on: view.today },
    asks: [
      ...asks,
      { name: 'mode', label: t('mode'), kind: 'choice', options },
      { name: 'on', label: t('sent-on'), kind: 'date' },
    ],
    send: (client, written, key) => {
      const mode = MODES.find((each) => each === written.text('mode')) ?? 'direct'
      const to = isNamed ? {} : { partyId: written.text('party') }
      return client.execute('document.send', { ...one(row), ...to, mode, sentOn: written.text('on') }, key)
    },
  })
}

export function announceAct(view: CaseView, row: CaseDocument, desk: Desk): void {
  const t = wordsIn(documentWords, view.locale)
  const { asks, texts, isNamed } = whom(view, row, desk)
  const options = GROUNDS.map((value) => ({ value, text: view.label('announcement-ground', value) }))
  step(view, row, 'document.publish', {
    texts: { ...texts, ground: 'whereabouts-unknown', on: view.today },
    asks: [
      ...asks,
      { name: 'place', label: t('place'), max: 200 },
      { name: 'on', label: t('published-on'), kind: 'date' },
      { name: 'ground', label: t('ground'), kind: 'choice', options },
      { name: 'proof', label: t('proofText'), max: 300 },
    ],
    send: (client, written, key) => {
      const ground = GROUNDS.find((each) => each === written.text('ground')) ?? 'whereabouts-unknown'
      const to = isNamed ? {} : { partyId: written.text('party') }
      const said = {
        place: written.text('place'),
        publishedOn: written.text('on'),
        proof: written.text('proof'),
      }
      return client.execute('document.publish', { ...one(row), ...to, ...said, ground }, key)
    },
  })
}

export function resultAct(view: CaseView, service: ServiceRow): void {
  const t = wordsIn(documentWords, view.locale)
  const isServed = (texts: Readonly<Record<string, string>>) => texts.result === 'served'
  const options = (['served', 'failed'] as const).map((value) => ({ value, text: t(`result.${value}`) }))
  step(view, service, 'document.record-service', {
    texts: { result: 'served', on: view.today },
    asks: [
      { name: 'result', label: t('result'), kind: 'choice', options },
      { name: 'on', label: t('served-on'), kind: 'date', when: isServed },
      { name: 'proof', label: t('proofText'), max: 300, when: isServed },
      { name: 'reason', label: t('reason'), max: 300, when: (texts) => !isServed(texts) },
    ],
    send: (client, written, key) => {
      const { caseId, id: serviceId } = service
      const told =
        written.text('result') === 'served'
          ? { result: 'served' as const, servedOn: written.text('on'), proof: written.text('proof') }
          : { result: 'failed' as const, reason: written.text('reason') }
      return client.execute('document.record-service', { caseId, serviceId, told }, key)
    },
  })
}
