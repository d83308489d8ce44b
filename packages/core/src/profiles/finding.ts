import { ZhixingError } from '../kernel/errors'
import type { ProfileFinding } from '../kernel/profile-shelf'

export type { ProfileFinding }

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
