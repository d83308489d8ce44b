import { defineModule } from '../../kernel/module'
import { profileCommands, profileQueries } from './contract'
import { adopt, propose, publish, reject } from './decide'
import { migrateCase } from './decide-migrate'
import { adoptions, evolveProfile, versions } from './model'
import { profileRules } from './rules'
import { content, difference, overview } from './tables'
import { migrationPreview } from './tables-preview'

export { type AdoptedProfile, adoptedOn, publishedVersions } from './model'

/** 办案模式: the court's own ways of working, their versions, and by which one it works. */
export const profileModule = defineModule({
  name: 'profile',
  tables: [versions, adoptions],
  commands: profileCommands,
  queries: profileQueries,
  decide: {
    'profile.propose': propose,
    'profile.publish': publish,
    'profile.reject': reject,
    'profile.adopt': adopt,
    'profile.migrate-case': migrateCase,
  },
  read: {
    'profile.versions': overview,
    'profile.content': content,
    'profile.difference': difference,
    'profile.migration-preview': migrationPreview,
  },
  evolve: evolveProfile,
  rules: profileRules,
})
