import { z } from 'zod'
import {
  INDICATOR_FACTS,
  INDICATOR_SUMS,
  type IndicatorBand,
  type IndicatorCondition,
  type IndicatorDefinition,
  type IndicatorSide,
  type IndicatorTarget,
} from '../kernel/profile-indicator'
import { code, type Fields, source, words } from './schema-entries'

const value = z.string().regex(/^\d{1,9}(\.\d{1,6})?$/)

const side = z.strictObject({
  sum: z.enum(INDICATOR_SUMS),
  where: z.array(
    z.strictObject({ fact: z.enum(INDICATOR_FACTS), is: z.boolean() } satisfies Fields<IndicatorCondition>),
  ),
} satisfies Fields<IndicatorSide>)

const band = z.strictObject({
  id: z.enum(['reasonable', 'excellent']),
  from: value.optional(),
  to: value.optional(),
} satisfies Fields<IndicatorBand>)

const target = z.strictObject({
  from: z.iso.date(),
  to: z.iso.date(),
  value,
  source,
} satisfies Fields<IndicatorTarget>)

/** An indicator as data. */
export const indicator = z.strictObject({
  id: code,
  label: z.strictObject({ 'zh-CN': words, en: words }),
  top: side,
  bottom: side,
  as: z.enum(['percent', 'mean']),
  decimals: z.int().min(0).max(6),
  better: z.enum(['higher', 'lower']),
  bands: z.array(band).optional(),
  targets: z.array(target).optional(),
  source,
} satisfies Fields<IndicatorDefinition>)
