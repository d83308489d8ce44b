import { z } from 'zod'
import { toJson } from '../kernel/json'
import type { Profile, ProfileLabels } from '../kernel/profile'
import type { ProfileReading } from '../kernel/profile-shelf'
import type { TeamKindDefinition } from '../kernel/profile-team'
import type { TriageClass, TriageCriterion, TriagePolicy, TriageRow } from '../kernel/profile-triage'
import { type ProfileFinding, problem, throwFirstError } from './finding'
import { affair } from './schema-affair'
import { denial } from './schema-denial'
import {
  code,
  documentTemplate,
  duty,
  type Fields,
  flag,
  node,
  payoutApproval,
  service,
  serviceItem,
  source,
  supervision,
} from './schema-entries'
import { guidelineEntry } from './schema-guideline'
import { indicator } from './schema-indicator'
import {
  cataloguingRule,
  contribution,
  dossierAccess,
  expectedPaper,
  extractor,
  reviewItem,
} from './schema-papers'
import { push } from './schema-push'
import { recognition } from './schema-recognition'
import { pipeline, stages } from './schema-stages'
import { validateProfile } from './validate'

const triage = z.strictObject({
  when: z.enum(['filing', 'after-query', 'either']),
  classes: z
    .array(z.strictObject({ id: code, lane: z.enum(['fast', 'slow']) } satisfies Fields<TriageClass>))
    .min(1),
  criteria: z.array(z.strictObject({ id: code, source } satisfies Fields<TriageCriterion>)),
  table: z
    .array(
      z.strictObject({
        when: z.record(code, z.enum(['yes', 'no', 'unknown'])),
        class: code,
      } satisfies Fields<TriageRow>),
    )
    .min(1),
  assignment: z.enum(['by-class', 'random', 'by-load']),
  teams: z.record(code, code),
  source,
} satisfies Fields<TriagePolicy>)

const teamKind = z.strictObject({
  id: code,
  affairs: z.array(code),
  stages: z.array(code).optional(),
  source,
} satisfies Fields<TeamKindDefinition>)

const words = z.record(z.string().regex(/^[a-z-]+\.[a-z0-9-]+$/), z.string().trim().min(1).max(80))
const labels = z.strictObject({
  'zh-CN': words.optional(),
  en: words.optional(),
} satisfies Fields<ProfileLabels>)

/** The form of a profile as JSON; an unknown member is refused. What entries say of each other: {@link validateProfile}. */
export const profileSchema = z.strictObject({
  id: code,
  version: z.string().trim().min(1).max(40),
  effectiveFrom: z.iso.date(),
  source,
  nodes: z.array(node),
  affairs: z.array(affair),
  unitKinds: z.array(code),
  teamKinds: z.array(teamKind).optional(),
  triage: triage.optional(),
  stages: stages.optional(),
  pipelines: z.array(pipeline).optional(),
  flags: z.array(flag).optional(),
  duties: z.array(duty).optional(),
  services: z.array(service).optional(),
  serviceItems: z.array(serviceItem).optional(),
  supervision: supervision.optional(),
  recognition: recognition.optional(),
  documents: z.array(documentTemplate).optional(),
  extractors: z.array(extractor).optional(),
  cataloguing: z.array(cataloguingRule).optional(),
  contributions: z.array(contribution).optional(),
  papers: z.array(expectedPaper).optional(),
  dossierAccess: z.array(dossierAccess).optional(),
  reviewItems: z.array(reviewItem).optional(),
  payoutApprovals: z.array(payoutApproval).optional(),
  controlGuideline: z.array(guidelineEntry).optional(),
  denials: z.array(denial).optional(),
  pushes: z.array(push).optional(),
  indicators: z.array(indicator).optional(),
  labels: labels.optional(),
  parameters: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
} satisfies Fields<Profile>)

/**
 * Reads a profile out of JSON, as text or as a value, and checks it.
 *
 * @throws ZhixingError `profile-invalid` { path, reason, id }: the first entry that is wrong, by its id
 */
export function parseProfile(json: unknown): Profile {
  const { profile, findings } = readProfile(json)
  throwFirstError(findings)
  // Without an error there is a profile.
  return profile as Profile
}

/** The same with everything that was found, for those who want to correct it; never throws. */
export function readProfile(json: unknown): ProfileReading {
  const value = typeof json === 'string' ? readJson(json) : json
  if (value === undefined) return { profile: undefined, findings: [problem('', 'not-json', '')] }
  const parsed = profileSchema.safeParse(value)
  if (!parsed.success) {
    const findings = parsed.error.issues.map((issue) => formProblem(value, issue))
    return { profile: undefined, findings }
  }
  // JSON holds no undefined members: what the schema leaves out is absent.
  const profile = parsed.data as unknown as Profile
  const findings = validateProfile(profile)
  const wrong = findings.some(({ severity }) => severity === 'error')
  return { profile: wrong ? undefined : profile, findings }
}

/** The profile as JSON text that {@link parseProfile} reads back. */
export function profileToJson(profile: Profile): string {
  return toJson(profile, 2)
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function formProblem(value: unknown, issue: z.core.$ZodIssue): ProfileFinding {
  const extra = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
  const { path, id } = named(value, [...issue.path, ...extra])
  return problem(path, extra.length > 0 ? 'member-unknown' : issue.code.replaceAll('_', '-'), id)
}

/** A path with ids where entries have them, and the last id on the way. */
function named(value: unknown, steps: readonly PropertyKey[]): { path: string; id: string } {
  let path = ''
  let id = ''
  let at = value
  for (const step of steps) {
    at = typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[step] : undefined
    if (typeof step !== 'number') {
      path += path === '' ? String(step) : `.${String(step)}`
      continue
    }
    const own = typeof at === 'object' && at !== null ? (at as { id?: unknown }).id : undefined
    if (typeof own === 'string') id = own
    path += `[${typeof own === 'string' ? own : step}]`
  }
  return { path, id }
}
