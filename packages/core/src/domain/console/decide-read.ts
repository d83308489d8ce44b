import type { ConsoleProblem } from './contract'
import { type ConsoleDefinition, consoleDefinition, DEFINITION_MAX } from './contract-definition'

/** Names by which an object could be given another nature. */
const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])
const DEPTH_MAX = 24

/** A definition out of JSON text, or what is wrong with its form; never throws. */
export function readDefinition(content: string): {
  readonly definition: ConsoleDefinition | undefined
  readonly problems: readonly ConsoleProblem[]
} {
  if (content.length > DEFINITION_MAX) return wrong('$', 'too-large', String(DEFINITION_MAX))
  const json = parsed(content)
  if (json === undefined) return wrong('$', 'not-json', '')
  const nature = unnatural(json, '$', 0)
  if (nature) return { definition: undefined, problems: [nature] }
  const read = consoleDefinition.safeParse(json)
  if (read.success) return { definition: read.data, problems: [] }
  const problems = read.error.issues.slice(0, 100).map(
    (issue): ConsoleProblem => ({
      severity: 'error',
      path: pathOf(issue.path),
      code: 'form',
      about: issue.code === 'unrecognized_keys' ? issue.keys.join(', ').slice(0, 120) : issue.code,
    }),
  )
  return { definition: undefined, problems }
}

function wrong(path: string, code: string, about: string) {
  return { definition: undefined, problems: [{ severity: 'error' as const, path, code, about }] }
}

/** JSON only: money stays the text it was written as. */
function parsed(content: string): unknown {
  try {
    return JSON.parse(content)
  } catch {
    return undefined
  }
}

function unnatural(value: unknown, path: string, depth: number): ConsoleProblem | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  if (depth > DEPTH_MAX) return { severity: 'error', path, code: 'too-deep', about: String(DEPTH_MAX) }
  for (const [key, inner] of Object.entries(value)) {
    const at = Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`
    if (!Array.isArray(value) && FORBIDDEN.has(key)) {
      return { severity: 'error', path: at, code: 'key-forbidden', about: key }
    }
    const found = unnatural(inner, at, depth + 1)
    if (found) return found
  }
  return undefined
}

/** `['pages', 0, 'title']` → `$.pages[0].title`. */
function pathOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, key) => text + (typeof key === 'number' ? `[${key}]` : `.${String(key)}`),
    '$',
  )
}
