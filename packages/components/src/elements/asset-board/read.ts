import type { AssetItem, QueryFinding, Visit, ZhixingClient } from '../../internal/core'

/** Things of a case: those the court has taken up, and what was found and not yet taken up. */
export interface Board {
  readonly assets: readonly { readonly asset: AssetItem; readonly finding: QueryFinding | undefined }[]
  readonly findings: readonly QueryFinding[]
  /** 线下财产调查, the newest first. */
  readonly visits: readonly Visit[]
  /** So many there are, of so many read. */
  readonly shown: number
  readonly total: number
}

/** More things than this in one case are reached through the lists of the court. */
const MOST = 200

export async function readThings(client: ZhixingClient, caseId: string): Promise<Board> {
  const [assets, found, visits] = await Promise.all([
    client.query('asset.list', { caseId, limit: MOST }),
    client.query('query.findings', { caseId, limit: MOST }),
    client.query('asset.visits', { caseId }),
  ])
  const taken = new Set(assets.items.map(({ refKey }) => refKey))
  const current = found.items.filter(({ state }) => state === 'current')
  const known = assets.items.map((asset) => ({
    asset,
    finding: current.find(({ refKey }) => refKey === asset.refKey),
  }))
  const findings = found.items.filter((one) => one.state !== 'superseded' && !taken.has(one.refKey))
  const beyond = assets.total - assets.items.length + (found.total - found.items.length)
  const shown = assets.items.length + findings.length
  return { assets: known, findings, visits, shown, total: shown + beyond }
}
