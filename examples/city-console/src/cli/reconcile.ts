import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type ReconcileRequest, runReconcile } from './reconcile/run'

const USAGE = `用法 usage:
  npm run reconcile -- [选项 options]   逐账户比对银行对账单与案款账簿，列出每一处差异
                                        compares bank statements with the court's books and prints every divergence
选项 options:
  --data-dir <folder>  数据所在 where the data lies; DATA_DIR，默认 default ./data
  --court <id>         只对一个法院 one court; 默认全部 all of them by default
  --day <YYYY-MM-DD>   哪一天 which day; 默认各账户最后有变动的一天 the last day on which something moved
  --account <no>       只对一个银行账户 one bank account of the court
  --json               报告为 JSON the report as JSON
  --help               显示本说明 this text
退出码 exit code: 0 相符，或差异均已说明 agreed, or all explained; 1 有未说明的差异 something is not; 2 无可比对 nothing to compare
只读取，不记录 it reads only and records nothing.`

/** The request on the command line, or nothing when it makes no sense. */
function requestOf(args: readonly string[]): ReconcileRequest | 'help' | undefined {
  try {
    const text = { type: 'string' } as const
    const flag = { type: 'boolean', default: false } as const
    const { values } = parseArgs({
      args: [...args],
      options: { 'data-dir': text, court: text, day: text, account: text, json: flag, help: flag },
    })
    const { 'data-dir': dataDir, help, ...rest } = values
    if (help) return 'help'
    if (rest.day !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(rest.day)) return undefined
    // npm starts scripts in the project's folder; the path is meant from where the command was typed.
    const from = process.env.INIT_CWD ?? process.cwd()
    return { ...rest, dataDir: dataDir === undefined ? undefined : resolve(from, dataDir) }
  } catch {
    return undefined
  }
}

const request = requestOf(process.argv.slice(2))
if (request === 'help') console.log(USAGE)
else if (request === undefined) {
  console.error(USAGE)
  process.exitCode = 2
} else {
  process.exitCode = await runReconcile(request, {
    out: (line) => console.log(line),
    err: (line) => console.error(line),
  })
}
