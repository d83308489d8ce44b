// Evidence of a data folder: checkpoints and anchors, the check of the journal, backups and their check.
import { parseArgs } from 'node:util'
import { anchorCourts, backUp, verifyEvidence } from './evidence/run'
import { verifyBackup } from './evidence/verify-backup'

const USAGE = `用法 usage:
  npm run anchor            签署检查点并存到库外 signs checkpoints and keeps them outside the database
  npm run verify-evidence   导出日志、重算哈希并与锚点比较 hashes the journal anew and compares it with the anchors
  npm run backup            先锚定，再整份备份 anchors, then makes a whole copy
  npm run verify-backup     恢复备份，由日志重算余额，重算哈希并与锚点比较 restores, folds the journal, compares with rows and anchors
选项 options:
  --data-dir <folder>  数据所在 where the data lies; DATA_DIR，默认 default ./data
  --anchors <folder>   锚点所在，应在另一磁盘 where the anchors lie, best on another disk; 默认在数据旁 default beside the data: <data>-anchors
  --backup <folder>    备份所在 where the backup goes or lies; 默认 default <data>/backup
  --help               显示本说明 this text
退出码 exit code: 0 相符 all holds; 1 不符 something does not; 2 无数据 nothing there`

const tasks = {
  anchor: anchorCourts,
  'verify-evidence': verifyEvidence,
  backup: backUp,
  'verify-backup': verifyBackup,
}

function isTask(name: string | undefined): name is keyof typeof tasks {
  return name !== undefined && Object.hasOwn(tasks, name)
}

const text = { type: 'string' } as const
const [name, ...args] = process.argv.slice(2)
const { values } = parseArgs({
  args,
  options: { 'data-dir': text, anchors: text, backup: text, help: { type: 'boolean', default: false } },
})
if (values.help || !isTask(name)) {
  console.log(USAGE)
  process.exitCode = values.help ? 0 : 2
} else {
  const request = { dataDir: values['data-dir'], anchors: values.anchors, backup: values.backup }
  process.exitCode = await tasks[name](request, (line) => console.log(line))
}
