import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Profile } from '@zhixing/core'
import { parseProfile, standardProfiles } from '@zhixing/core/profiles'

/** What was asked for on the command line. */
export interface Options {
  readonly cases: number
  readonly seed: number
  readonly profiles: readonly Profile[]
  /** Numbers that a court knows better than the standard assumptions: a file of JSON. */
  readonly assume: object
  readonly out: string
  readonly serve: boolean
}

const FIVE = ['city-plan', 'wuhu-2016', 'longnan-1-3-5', 'linshu-full-flow', 'jiangsu-854']

const USAGE = `用法 usage:
  npm run five-modes -- [选项 options]   同一批案件，五种办法 the same cases under several ways of working
选项 options:
  --cases <n>            案件数 how many cases; 默认 default 6824
  --seed <n>             种子 the same seed gives the same cases; 默认 default 1
  --profiles <id,id>     办案模式 ways of working; 默认 default ${FIVE.join(',')}
  --profile-file <file>  本院自己的模式 JSON a court's own way of working; 可多次 may be repeated
  --assume <file>        本院更清楚的数字 JSON numbers that the court knows better
  --out <folder>         结果所在 where the report goes
  --no-serve             不打开网页 no page afterwards; 端口 its port: PORT，默认 default 8530
  --help                 显示本说明 this text`

/** The text for `--help`, when it was asked for. */
export function helpFor(args: readonly string[]): string | undefined {
  return args.includes('--help') || args.includes('-h') ? USAGE : undefined
}

/** Reads the command line. @throws Error for what is not known. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      cases: { type: 'string', default: '6824' },
      seed: { type: 'string', default: '1' },
      profiles: { type: 'string', default: FIVE.join(',') },
      'profile-file': { type: 'string', multiple: true, default: [] },
      assume: { type: 'string' },
      out: { type: 'string', default: fileURLToPath(new URL('../data', import.meta.url)) },
      'no-serve': { type: 'boolean', default: false },
    },
  })
  const ids = values.profiles.split(',').filter((id) => id !== '')
  const own = values['profile-file'].map((file) => parseProfile(readFileSync(file, 'utf8')))
  return {
    cases: whole('cases', values.cases),
    seed: whole('seed', values.seed),
    profiles: [...ids.map(named), ...own],
    assume: values.assume === undefined ? {} : (JSON.parse(readFileSync(values.assume, 'utf8')) as object),
    out: values.out,
    serve: !values['no-serve'],
  }
}

function named(id: string): Profile {
  const found = standardProfiles.find((profile) => profile.id === id)
  if (found) return found
  throw new Error(
    `没有这种模式 no such profile: ${id} (${standardProfiles.map((each) => each.id).join(', ')})`,
  )
}

function whole(name: string, text: string): number {
  const value = Number(text)
  if (Number.isSafeInteger(value) && value > 0) return value
  throw new Error(`--${name} ${text}: 须为正整数 a whole number above 0`)
}
