import { defineModule } from '../../kernel/module'
import { consoleCommands, consoleQueries } from './contract'
import { discardDraft, importFile, publish, rollBack, saveDraft, sendBack, submit } from './decide'
import { evolveConsole, versions as table } from './model'
import { standardParts } from './model-parts'
import { consoleRules } from './rules'
import { catalog, check, content, current, difference, exportFile, importCheck, versions } from './tables'

export { EMPTY_CONSOLE } from './contract-definition'

/** 控制台: pages that a court puts together itself, as data; their versions, and the one in use. */
export const consoleModule = defineModule({
  name: 'console',
  tables: [table],
  commands: consoleCommands,
  queries: consoleQueries,
  decide: {
    'console.save-draft': saveDraft,
    'console.discard-draft': discardDraft,
    'console.submit': submit,
    'console.publish': publish,
    'console.send-back': sendBack,
    'console.roll-back': rollBack,
    'console.import': importFile,
  },
  read: {
    'console.current': current,
    'console.catalog': catalog,
    'console.versions': versions,
    'console.content': content,
    'console.difference': difference,
    'console.check': check,
    'console.export': exportFile,
    'console.import-check': importCheck,
  },
  evolve: evolveConsole,
  rules: consoleRules,
  console: standardParts,
})
