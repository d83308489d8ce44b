import type { EntryRow } from '../../domain/points/model'
import { daysBetween } from '../../law/index'
import { HolderGauge } from './gauge-holders'
import { type Clock, NodeGauge } from './gauge-nodes'
import { StageGauge } from './gauge-stages'
import type { Heard } from './listen'

interface FindingNow {
  state: 'open' | 'answered' | 'closed'
  readonly holderId: string | null
  readonly supervisorId: string | null
}

/** What one month added up to. */
export interface MonthSums {
  filed: number
  closed: number
  paidFen: bigint
  breaches: number
  transfers: number
  minutesUsed: number
  minutesAvailable: number
}

/** Counts what happens, from the engine's events alone. */
export class Gauge {
  readonly nodes = new NodeGauge()
  readonly stages = new StageGauge()
  readonly holders = new HolderGauge()
  readonly months = new Map<string, MonthSums>()
  readonly refusals = new Map<string, number>()
  readonly findings = new Map<string, FindingNow>()
  readonly closings = new Map<string, number>()
  readonly daysToClose: number[] = []
  readonly daysToPayout: number[] = []
  receivedFen = 0n
  bookedFen = 0n
  paidFen = 0n
  grown = 0
  affairs = 0
  byJudges = 0
  pooled = 0
  pointsSum = 0
  readonly #payouts = new Map<string, { readonly contentHash: string; readonly requestedBy: string }>()

  refused(what: string): void {
    this.refusals.set(what, (this.refusals.get(what) ?? 0) + 1)
  }

  finding(id: string): FindingNow | undefined {
    return this.findings.get(id)
  }

  payout(id: string): { readonly contentHash: string; readonly requestedBy: string } | undefined {
    return this.#payouts.get(id)
  }

  affairDone(byJudge: boolean, pooled: boolean): void {
    this.affairs += 1
    if (byJudge) this.byJudges += 1
    if (pooled) this.pooled += 1
  }

  /** Open cases of these people. */
  load(people: readonly string[]): Record<string, number> {
    return Object.fromEntries(people.map((id) => [id, this.holders.open(id)]))
  }

  month(day: string): MonthSums {
    const month = day.slice(0, 7)
    const known = this.months.get(month)
    if (known) return known
    const nothing = { closed: 0, paidFen: 0n, breaches: 0, transfers: 0, minutesUsed: 0, minutesAvailable: 0 }
    const made: MonthSums = { filed: 0, ...nothing }
    this.months.set(month, made)
    return made
  }

  hear({ event, data, matter, world }: Heard): void {
    const { today } = world
    const month = this.month(today)
    this.stages.hear(event.type, data, today)
    switch (event.type) {
      case 'case.Filed':
        month.filed += 1
        break
      case 'case.Assigned':
        this.holders.take(matter.caseId, String(data.undertakerId), today)
        break
      case 'node.Started':
        this.nodes.start(data as unknown as Clock)
        break
      case 'node.Breached':
        month.breaches += 1
        break
      case 'node.Resumed':
      case 'node.Extended':
        this.nodes.move(String(data.nodeId), String(data.dueOn ?? data.to))
        break
      case 'node.Met':
      case 'node.Cancelled':
        this.nodes.end(String(data.nodeId), event.occurredOn, event.type === 'node.Met')
        break
      case 'stage.Expired':
        month.transfers += 1
        break
      case 'points.Transferred':
        for (const entry of data.entries as readonly EntryRow[]) this.pointsSum += entry.points
        break
      case 'fund.MoneyReceived':
        this.bookedFen += data.amountFen as bigint
        break
      case 'fund.PayoutRequested':
        this.#payouts.set(String(data.id), {
          contentHash: String(data.contentHash),
          requestedBy: String(data.requestedBy),
        })
        break
      case 'fund.PayoutPaid':
        month.paidFen += data.amountFen as bigint
        this.paidFen += data.amountFen as bigint
        break
      case 'fund.AccountEmptied':
        this.daysToPayout.push(daysBetween(matter.moneySince, today))
        matter.moneySince = ''
        break
      case 'closing.CaseClosed': {
        month.closed += 1
        const kind = String(data.closingKind)
        this.closings.set(kind, (this.closings.get(kind) ?? 0) + 1)
        this.daysToClose.push(daysBetween(matter.filedOn, today))
        this.holders.leave(matter.caseId, today)
        if (matter.stage) this.stages.closed(matter.stage.id, matter.stage.stayId, today)
        break
      }
      default:
        this.#found(event.type, data)
    }
  }

  #found(type: string, data: Heard['data']): void {
    const id = String(data.findingId ?? data.id)
    const known = this.findings.get(id)
    if (type === 'supervision.FindingRaised') {
      const of = {
        holderId: data.holderId as string | null,
        supervisorId: data.supervisorId as string | null,
      }
      this.findings.set(id, { state: 'open', ...of })
    } else if (type === 'supervision.FindingGrew') this.grown += 1
    else if (type === 'supervision.FindingAnswered' && known) known.state = 'answered'
    else if (type === 'supervision.FindingClosed' && known) known.state = 'closed'
  }
}
