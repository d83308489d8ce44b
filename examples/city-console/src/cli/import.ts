import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type ImportRequest, runImport } from './import/run'

const USAGE = `用法 usage:
  npm run import -- bank <file>       银行对账单 bank statement (camt.053, CSV)
  npm run import -- register <file>   在办案件台账 register of cases (xlsx, CSV)
选项 options:
  --preview        只看结果，不写入 decide every row, write nothing
  --court <id>     导入哪个法院 which court; the example's first one by default
  --account <no>   对账单没有写明的本方账号 account that a bank's CSV does not name
  --json           报告为 JSON the report as JSON
数据 data: DATA_DIR，默认 default ./data`

/** The request on the command line, or nothing when it makes no sense. */
function requestOf(args: readonly string[]): ImportRequest | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        court: { type: 'string' },
        account: { type: 'string' },
        preview: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    })
    const [kind, path, ...more] = positionals
    if ((kind !== 'bank' && kind !== 'register') || path === undefined || more.length > 0) return undefined
    // npm starts scripts in the project's folder; the path is meant from where the command was typed.
    return { ...values, kind, path: resolve(process.env.INIT_CWD ?? process.cwd(), path) }
  } catch {
    return undefined
  }
}

const request = requestOf(process.argv.slice(2))
if (!request) {
  console.error(USAGE)
  process.exit(2)
}
const { isTTY } = process.stderr
process.exitCode = await runImport(request, {
  out: (line) => console.log(line),
  err: (line) => console.error(line),
  progress: isTTY ? (text) => process.stderr.write(`\r${text} `) : undefined,
})
if (isTTY) process.stderr.write('\r')
