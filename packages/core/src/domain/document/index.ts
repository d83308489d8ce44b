import { defineModule, type Effect } from '../../kernel/module'
import { documentCommands, documentQueries } from './contract'
import { generateDocument } from './decide'
import { type DocumentRow, documents, evolveDocument } from './model'
import { documentReactions } from './reactions'
import { documentRules } from './rules'
import { listDocuments } from './tables'

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

/** 文书: form documents that make themselves and are in the dossier at once. */
export const documentModule = defineModule({
  name: 'document',
  tables: [documents],
  commands: documentCommands,
  queries: documentQueries,
  decide: { 'document.generate': generateDocument },
  read: { 'document.list': listDocuments },
  evolve: evolveDocument,
  rules: documentRules,
  reactions: documentReactions,
  effects: [storeFile],
})
