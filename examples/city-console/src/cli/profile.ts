// Prints a way of working as a Chinese document that a court can sign, or as JSON that it can change; puts it into use.

import { readFileSync } from 'node:fs'
import { isZhixingError, standardWords } from '@zhixing/core'
import { parseProfile, printProfile, profileToJson, standardProfiles } from '@zhixing/core/profiles'
import { atCourt, isAtCourt } from './profile-court'

const [action = 'list', name = ''] = process.argv.slice(2)
const known = standardProfiles.find(({ id }) => id === name)

if (action === 'list') {
  for (const { id, version, nodes, source } of standardProfiles) {
    console.log(`${id.padEnd(18)} v${version}  ${nodes.length} 节点 nodes  ${source}`)
  }
} else if (action === 'print' && known) {
  console.log(printProfile(known, standardWords['zh-CN'].labels))
} else if (action === 'json' && known) {
  console.log(profileToJson(known))
} else if (action === 'check' && name) {
  try {
    const { id, version } = parseProfile(readFileSync(name, 'utf8'))
    console.log(`✓ ${id} v${version}`)
  } catch (error) {
    if (!isZhixingError(error)) throw error
    console.error(
      `✗ ${String(error.params.path)}: ${String(error.params.reason)} (${String(error.params.id)})`,
    )
    process.exitCode = 1
  }
} else if (isAtCourt(action) && name) {
  process.exitCode = (await atCourt(action, process.argv.slice(3))) ? 0 : 1
} else {
  console.error(
    [
      'npm run profile -- list | print <id> | json <id> | check <file.json>',
      '                 | propose <file.json> | publish <id@version> --as <person> | adopt <id> [YYYY-MM-DD] --as <person>',
    ].join('\n'),
  )
  process.exitCode = 2
}
