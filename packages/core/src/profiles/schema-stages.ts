import { z } from 'zod'
import {
  CASE_KINDS,
  type PipelineDefinition,
  type PointsPolicy,
  type StageDefinition,
  type StagePolicy,
  type StageTrigger,
} from '../kernel/profile-stage'
import { code, type Fields, limit, pattern, source } from './schema-entries'

const expiry = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('next'), stage: code }),
  z.strictObject({ kind: z.literal('lateral'), stage: code }),
  z.strictObject({ kind: z.literal('escalate'), stage: code }),
  z.strictObject({ kind: z.literal('stay') }),
])

const stage = z.strictObject({
  id: code,
  owner: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('unit'), unitKind: code }),
    z.strictObject({ kind: z.literal('role'), role: code }),
  ]),
  limits: z.record(z.union([code, z.literal('*')]), limit),
  prescribed: z.array(code),
  onExpiry: expiry,
  source,
} satisfies Fields<StageDefinition>)

const policy = {
  ownership: z.enum(['undertaker-stays', 'case-moves']),
  first: code,
  resumed: code,
  stages: z.array(stage).min(1),
  triggers: z
    .array(z.strictObject({ on: pattern, to: code, source } satisfies Fields<StageTrigger>))
    .optional(),
  points: z
    .strictObject({
      base: z.number().positive(),
      growth: z.enum(['fixed', 'linear']),
      source,
    } satisfies Fields<PointsPolicy>)
    .optional(),
  source,
} satisfies Fields<StagePolicy>

/** The court's stages. */
export const stages = z.strictObject(policy)

/** A pipeline for some classes or kinds of cases. */
export const pipeline = z.strictObject({
  ...z.strictObject(policy).partial().shape,
  source,
  id: code,
  classes: z.array(code).min(1).optional(),
  kinds: z.array(z.enum(CASE_KINDS)).min(1).optional(),
  nodes: z.array(code).optional(),
  outsideStages: z.boolean().optional(),
} satisfies Fields<PipelineDefinition>)
