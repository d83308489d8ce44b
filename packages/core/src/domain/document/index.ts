import type { JsonObject } from '../../kernel/json'
import { defineModule, type Effect } from '../../kernel/module'
import { documentCommands, documentQueries } from './contract'
import { draftDocument, generateDocument } from './decide'
import { correctField, issueDocument, voidDocument } from './decide-course'
import { recordFile, recordSeal, renderAgain, requestSeal } from './decide-file'
import { acceptValue, readAnswer, readMaterial, rejectValue } from './decide-proposal'
import { endPublication, publishDocument, recordService, sendDocument } from './decide-service'
import { type DocumentRow, documents, evolveDocument } from './model'
import { evolveProposal, proposals } from './model-proposal'
import { evolveService, type ServiceRow, services } from './model-service'
import { documentReactions } from './reactions'
import { documentRules } from './rules'
import { listDocuments, readBatch, readText } from './tables'
import { readBatchCases, readBatches, readTemplates } from './tables-batch'
import { readForms } from './tables-forms'
import { readProposal, readProposals } from './tables-proposal'
import { listServices, readServices } from './tables-service'

/** The text goes to the file store after the commit, where the dossier finds it under its hash. */
const storeFile: Effect = {
  id: 'document.store-file',
  on: 'document.Generated',
  topic: 'file.store',
  payload: (event) => {
    const { fileHash, text } = event.data as unknown as DocumentRow
    return { hash: fileHash, mediaType: 'text/plain', text }
  },
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
  tables: [documents, services, proposals],
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
  },
  evolve: { ...evolveDocument, ...evolveService, ...evolveProposal },
  rules: documentRules,
  reactions: documentReactions,
  effects: [storeFile, render, renderAfresh, seal],
  agenda: [
    {
      table: 'document_service',
      dateColumn: 'checkOn',
      command: 'document.end-publication',
      input: (row) => ({ caseId: (row as ServiceRow).caseId, serviceId: row.id }),
    },
  ],
})
