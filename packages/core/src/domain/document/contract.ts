import { z } from 'zod'
import { command, field, query } from '../../kernel/contract'
import { COURT_STAFF } from '../../kernel/role'
import { caseStream } from '../../kernel/stream'
import type { DocumentRow } from './model'

const oneCase = z.object({ caseId: field.id() })
const ofCase = (input: { caseId: string }) => caseStream(input.caseId)

export const documentCommands = {
  /** 文书自动生成: fills in a template of the profile from what is recorded. By a reaction. */
  'document.generate': command<{ documentId: string | null }>()({
    input: oneCase.extend({ template: field.id(), trigger: field.text(100) }),
    streams: ofCase,
    reads: ['case_case', 'task_task', 'fund_account', 'dossier_archive'],
    emits: ['document.Generated'],
    allow: ['system'],
  }),
}

export const documentQueries = {
  /** The documents that were made by themselves, oldest first, with text, fields and where each value comes from. */
  'document.list': query<readonly DocumentRow[]>()({ input: oneCase, allow: COURT_STAFF }),
}
