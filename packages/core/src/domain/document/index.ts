import type { JsonObject } from '../../kernel/json'
import { defineModule, type Effect } from '../../kernel/module'
import { documentCommands, documentQueries } from './contract'
import { draftDocument, generateDocument } from './decide'
import { correctField, issueDocument, orderOf, voidDocument } from './decide-course'
import { recordFile, recordSeal, renderAgain, requestSeal } from './decide-file'
import { adoptLayout, proposeLayout, recordLayoutCheck, refuseLayout } from './decide-layout'
import { acceptValue, readAnswer, readMaterial, rejectValue } from './decide-proposal'
import { endPublication, publishDocument, recordService, sendDocument } from './decide-service'
import { type DocumentRow, documents, evolveDocument, isLaidOut } from './model'
import { evolveLayout, type LayoutEvents, layouts } from './model-layout'
import { evolveProposal, proposals } from './model-proposal'
import { evolveService, type ServiceRow, services } from './model-service'
import { documentReactions } from './reactions'
import { documentRules } from './rules'
import { listDocuments, readBatch, readText } from './tables'
import { readBatchCases, readBatches, readTemplates } from './tables-batch'
import { readForms } from './tables-forms'
import { readLayouts } from './tables-layout'
import { readProposal, readProposals } from './tables-proposal'
import { listServices, readServices } from './tables-service'

/** The text goes to the file store after the commit, where the dossier finds it under its hash. */
const storeFile: Effect = {
  id: 'document.store-file',
  on: 'document.Generated',
  topic: 'file.store',
  when: ({ data }) => !isLaidOut(data as unknown as DocumentRow),
  payload: (event) => {
    const { fileHash, text } = event.data as unknown as DocumentRow
    return { hash: fileHash, mediaType: 'text/plain', text }
  },
}

/** What makes itself goes the way of every document, where the court has a layout for it (seed 000:14 文书自动生成). */
const renderMade: Effect = {
  id: 'document.render-made',
  on: 'document.Generated',
  topic: 'document.render',
  when: ({ data }) => isLaidOut(data as unknown as DocumentRow),
  payload: ({ data }) => orderOf(data as unknown as DocumentRow) as unknown as JsonObject,
}

/** A layout that was given in is looked at by the host, which can read files. */
const checkLayout: Effect = {
  id: 'document.check-layout',
  on: 'document.LayoutProposed',
  topic: 'document.layout',
  payload: ({ data }) =>
    (data as unknown as LayoutEvents['document.LayoutProposed']).order as unknown as JsonObject,
}

const asItIs: Effect['payload'] = ({ data }) => data as unknown as JsonObject

/** What was issued becomes a file, and the file is sealed: outside of every transaction. */
const render: Effect = {
  id: 'document.render',
  on: 'document.Issued',
  topic: 'document.render',
  payload: asItIs,
}
const renderAfresh: Effect = { ...render, id: 'document.render-afresh', on: 'document.RenderingAsked' }
const seal: Effect = {
  id: 'document.seal',
  on: 'document.SealRequested',
  topic: 'document.seal',
  payload: asItIs,
}

/** 文书: form documents, by themselves or by people: drafted, issued, rendered, sealed, and in the dossier. */
export const documentModule = defineModule({
  name: 'document',
  tables: [documents, services, proposals, layouts],
  commands: documentCommands,
  queries: documentQueries,
  decide: {
    'document.generate': generateDocument,
    'document.draft': draftDocument,
    'document.correct': correctField,
    'document.issue': issueDocument,
    'document.void': voidDocument,
    'document.record-file': recordFile,
    'document.render-again': renderAgain,
    'document.request-seal': requestSeal,
    'document.record-seal': recordSeal,
    'document.send': sendDocument,
    'document.publish': publishDocument,
    'document.record-service': recordService,
    'document.end-publication': endPublication,
    'document.read-material': readMaterial,
    'document.read-answer': readAnswer,
    'document.accept-value': acceptValue,
    'document.reject-value': rejectValue,
    'document.propose-layout': proposeLayout,
    'document.record-layout-check': recordLayoutCheck,
    'document.adopt-layout': adoptLayout,
    'document.refuse-layout': refuseLayout,
  },
  read: {
    'document.list': listDocuments,
    'document.text': readText,
    'document.forms': readForms,
    'document.batch': readBatch,
    'document.batch-cases': readBatchCases,
    'document.batches': readBatches,
    'document.templates': readTemplates,
    'document.services': readServices,
    'document.service-list': listServices,
    'document.proposals': readProposals,
    'document.proposal': readProposal,
    'document.layouts': readLayouts,
  },
  evolve: { ...evolveDocument, ...evolveService, ...evolveProposal, ...evolveLayout },
  rules: documentRules,
  reactions: documentReactions,
  effects: [storeFile, renderMade, render, renderAfresh, seal, checkLayout],
  agenda: [
    {
      table: 'document_service',
      dateColumn: 'checkOn',
      command: 'document.end-publication',
      input: (row) => ({ caseId: (row as ServiceRow).caseId, serviceId: row.id }),
    },
  ],
})
