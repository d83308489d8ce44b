import { ZhixingError } from '../kernel/errors'

/** What is wrong with a profile, or worth knowing about it. */
export interface ProfileFinding {
  /** An error keeps a profile from being used; a warning is for the people who sign it. */
  readonly severity: 'error' | 'warning'
  /** The entry by its id: `nodes[case-limit].limit.count`. */
  readonly path: string
  /** A code; its words are the label `reason.<code>`. */
  readonly reason: string
  /** The entry or the value that is meant. */
  readonly id: string
}

/** A finding that keeps the profile from being used. */
export function problem(path: string, reason: string, id: string): ProfileFinding {
  return { severity: 'error', path, reason, id }
}

/** A finding that is told and stops nothing. */
export function remark(path: string, reason: string, id: string): ProfileFinding {
  return { severity: 'warning', path, reason, id }
}

/** @throws ZhixingError `profile-invalid` { path, reason, id } for the first error among the findings */
export function throwFirstError(findings: readonly ProfileFinding[]): void {
  const first = findings.find(({ severity }) => severity === 'error')
  if (!first) return
  const { path, reason, id } = first
  throw new ZhixingError('profile-invalid', { path, reason, id })
}
