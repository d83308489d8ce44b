import { z } from 'zod'
import { field, query } from '../../kernel/contract'
import type { IndicatorBand } from '../../kernel/profile-indicator'
import type { CountedPage } from '../../kernel/query'
import { COURT_STAFF } from '../../kernel/role'
import { ASSESSORS, type Period, period } from './contract-duties'

/** By what the cases of an indicator are laid side by side. */
export const INDICATOR_CUTS = ['unit', 'person', 'class', 'kind'] as const
export type IndicatorCut = (typeof INDICATOR_CUTS)[number]

/** A fraction with its two sums: nothing where the whole is nothing. */
export interface IndicatorValue {
  readonly value: string | null
  /** Cases, days or fen, as whole numbers. */
  readonly top: string
  readonly bottom: string
  /** 合理区间、优异区间; nothing where none fits or none is set. */
  readonly band: IndicatorBand['id'] | null
}

/** The same of one unit, person, class or kind. */
export interface IndicatorLine extends IndicatorValue {
  readonly code: string
  readonly name: string
}

/** One indicator of a court in a period. */
export interface IndicatorFigure extends IndicatorValue {
  readonly id: string
  readonly label: { readonly 'zh-CN': string; readonly en: string }
  readonly as: 'percent' | 'mean'
  readonly decimals: number
  readonly better: 'higher' | 'lower'
  readonly bands: readonly IndicatorBand[]
  /** What was to be reached by this period, and whether it is. */
  readonly target: string | null
  readonly reached: boolean | null
  /** 同期: the same days a year before; `points` is the difference itself, `percent` how much of the earlier value it is. */
  readonly before:
    | (IndicatorValue & { readonly points: string | null; readonly percent: string | null })
    | null
  readonly lines: readonly IndicatorLine[]
  readonly source: string
}

/** Every indicator of the profile. */
export interface IndicatorReport extends Period {
  /** Carried over and new, closed, open (seed 002:6). */
  readonly accepted: {
    readonly all: number
    readonly carried: number
    readonly closed: number
    readonly open: number
  }
  readonly by: IndicatorCut | null
  readonly before: Period | null
  readonly indicators: readonly IndicatorFigure[]
}

/** A case behind a figure, and what it adds to it. */
export interface IndicatorCase {
  readonly caseId: string
  readonly caseNumber: string
  readonly undertakerName: string | null
  readonly unitName: string | null
  readonly filedOn: string
  readonly closedOn: string | null
  readonly closingKind: string | null
  /** Cases, days or fen; nothing where the case is not on that side. */
  readonly top: string | null
  readonly bottom: string | null
}

export const indicatorQueries = {
  /** 质效指标 with bands, targets and the same days a year before. */
  'metrics.indicators': query<IndicatorReport>()({
    input: period.extend({ by: z.enum(INDICATOR_CUTS).optional(), compare: z.boolean().default(false) }),
    allow: COURT_STAFF,
  }),
  /** 数据统计核查: the exact cases behind a figure, of one side of it or of one line. */
  'metrics.indicator-cases': query<CountedPage<IndicatorCase>>()({
    input: period.extend({
      indicator: field.id(),
      side: z.enum(['top', 'bottom']).default('bottom'),
      /** Cases of the lower side that are not on the upper one. */
      only: z.enum(['missing']).optional(),
      by: z.enum(INDICATOR_CUTS).optional(),
      /** The line; empty for cases that belong to none. */
      code: z.string().max(120).optional(),
      limit: field.limit(),
      cursor: field.cursor(),
    }),
    allow: ASSESSORS,
  }),
}
