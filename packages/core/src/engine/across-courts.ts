import type { EquipmentRow } from '../domain/organisation/model'
import type { Actor } from '../kernel/role'
import type { CourtId } from '../kernel/stream'
import { type AcrossRequest, type CourtAnswer, courtsBelow, queryAcross, type Run } from './across'
import { type Equipping, equip, equipmentFor, type Intake, intake } from './across-centre'
import {
  type CourtComparison,
  compareCourts,
  type FiguresRequest,
  figuresFor,
  type ScopedFigures,
} from './across-figures'
import { compareInclusion, type InclusionComparison } from './across-inclusion'
import { compareIndicators, type IndicatorComparison, type IndicatorsRequest } from './across-indicators'
import { type Instruction, instruct, type Lending, lend } from './across-orders'
import type { EngineParts } from './deps'
import type { EngineOutcome } from './outcome'
import { type SupervisionFromAbove, supervise } from './supervise'

/** What reaches beyond one court: an upper court reads, compares, instructs and lends in its tree (seed 000:5). */
export interface AcrossCourts {
  /**
   * Asks the courts below the actor's own, read-only, in the three domains of the hub; a court that has none below it
   * sees no other (seed 000:5).
   *
   * @throws ZhixingError `court-not-subordinate`, `query-outside-hub` (recorded), and what `query` throws.
   */
  queryAcross<R = unknown>(request: AcrossRequest): Promise<readonly CourtAnswer<R>[]>
  /**
   * Figures of the courts below side by side, in the three domains of the hub.
   *
   * @throws ZhixingError what `queryAcross` throws.
   */
  compareCourts(request: FiguresRequest): Promise<CourtComparison>
  /**
   * 纳入率 of the courts below, and which of them are clearly below the average.
   *
   * @throws ZhixingError what `queryAcross` throws.
   */
  compareInclusion(request: FiguresRequest): Promise<InclusionComparison>
  /**
   * 全市质效: the indicators of the own court and of those below it, side by side and of all together.
   *
   * @throws ZhixingError what `queryAcross` throws.
   */
  compareIndicators(request: IndicatorsRequest): Promise<IndicatorComparison>
  /**
   * Figures of the own court, of the courts below it, or of the whole area of the court above it.
   *
   * @throws ZhixingError `court-not-subordinate`, `query-not-permitted`
   */
  figuresFor(request: FiguresRequest & Pick<ScopedFigures, 'scope'>): Promise<ScopedFigures>
  /** Instructs a court below in one of its cases, in the three domains; who or what may not is refused and recorded. */
  instruct(order: Instruction): Promise<EngineOutcome>
  /** Lends a person from one court of the tree to another, for days and a matter. */
  lend(order: Lending): Promise<EngineOutcome>
  /** Issues, confirms or returns a supervision order in a case of a court below; who may not is refused and recorded. */
  supervise(order: SupervisionFromAbove): Promise<EngineOutcome>
  /** 案件统一受理: the city files a case of a base court that its centre serves (seed 004:75); else refused and recorded. */
  intake(order: Intake): Promise<EngineOutcome>
  /** 装备统一管理: equipment goes into the custody of this court or of one below it. */
  equip(order: Equipping): Promise<EngineOutcome>
  /** What the actor's court has in custody, out of the register of the city where that serves it. */
  equipmentFor(actor: Actor): Promise<readonly EquipmentRow[]>
  /** Every court below one, near and far. */
  courtsBelow(courtId: CourtId): Promise<readonly CourtId[]>
}

/** Those acts of one engine. */
export function acrossCourts(parts: EngineParts, run: Run): AcrossCourts {
  return {
    queryAcross: <R>(request: AcrossRequest) =>
      queryAcross(parts, run, request) as Promise<readonly CourtAnswer<R>[]>,
    compareCourts: (request) => compareCourts(parts, run, request),
    compareInclusion: (request) => compareInclusion(parts, run, request),
    compareIndicators: (request) => compareIndicators(parts, run, request),
    figuresFor: (request) => figuresFor(parts, run, request),
    instruct: (order) => instruct(parts, run, order),
    lend: (order) => lend(parts, run, order),
    supervise: (order) => supervise(parts, run, order),
    intake: (order) => intake(parts, run, order),
    equip: (order) => equip(parts, run, order),
    equipmentFor: (actor) => equipmentFor(parts, actor),
    courtsBelow: (courtId) => courtsBelow(parts, courtId),
  }
}
