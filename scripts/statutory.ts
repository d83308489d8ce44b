// Answers a file of statutory examples with @zhixing/core/law and compares: fees, interest, periods, auctions, seals …
//
//   npm run statutory -- examples.json     N passed, M failed; each failure with what was got and what was expected
//   npm run statutory -- --kinds           the kinds of examples that are answered
//   npm run statutory -- --help
//
// The file: a JSON array of { id, kind, input, expected, … } as packages/core/src/law/fixtures/statutory-cases.json.
// Leaves with 1 when an example failed, with 2 when the file cannot be read.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { failuresOf, readStatutoryCases, statutoryKinds } from './lib/judge-statutory.ts'

const help = `用法 usage: npm run statutory -- <file.json>

逐条回答法定算例并与预期比较 answers every example and compares it with what is expected.
文件 the file: [{ "id": "…", "kind": "fee.enforcement", "input": { "amount": "10100.00" }, "expected": { "fee": "51.50" } }]
样例 an example: packages/core/src/law/fixtures/statutory-cases.json
  --kinds   可回答的种类 the kinds that are answered
退出码 exit code: 0 全部相符 all passed; 1 有不符 some failed; 2 文件有误 the file is wrong`

function main(args: readonly string[]): number {
  const [first] = args
  if (first === '--kinds') {
    console.log(statutoryKinds.join('\n'))
    return 0
  }
  if (first === undefined || first === '--help' || args.length > 1) {
    console.log(help)
    return first === '--help' ? 0 : 2
  }
  try {
    const cases = readStatutoryCases(readFileSync(resolve(process.env.INIT_CWD ?? '.', first), 'utf8'))
    const failures = failuresOf(cases)
    for (const { id, kind, got, expected } of failures) {
      console.log(
        `✗ ${id} (${kind})\n    got      ${JSON.stringify(got)}\n    expected ${JSON.stringify(expected)}`,
      )
    }
    console.log(`${cases.length - failures.length} passed, ${failures.length} failed`)
    return failures.length > 0 ? 1 : 0
  } catch (error) {
    console.error(`✗ ${first}: ${error instanceof Error ? error.message : String(error)}`)
    return 2
  }
}

process.exitCode = main(process.argv.slice(2))
