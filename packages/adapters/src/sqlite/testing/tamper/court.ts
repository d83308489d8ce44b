import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { type CheckpointSigner, checkpointsAfter, createEngine, recordCheckpoints } from '@zhixing/core'
import type { Anchored } from '@zhixing/core/ports'
import { manualClock, sequentialIds } from '@zhixing/core/testing'
import { createCheckpointKeys, createEd25519Signer } from '../../../crypto-node/index'
import { createSqliteStorage } from '../../index'
import { caseId, line, must, openMoneyCourt, today } from '../money-court'
import { type Journal, readRows } from './stored'

/** A court as it lies in its file, and what lies elsewhere. */
export interface EvidenceCourt {
  readonly courtId: string
  readonly rows: Journal
  readonly anchors: readonly Anchored[]
  /** The public keys that signatures are checked with. */
  readonly keys: Readonly<Record<string, string>>
  readonly privateKey: KeyObject
  /** A key that is not the court's. */
  readonly otherKey: KeyObject
}

export const COURT = 'gan1202'

/** A court with two cases, money and four checkpoints, each of them anchored; a little more was done after the last. */
export async function makeEvidenceCourt(path: string): Promise<EvidenceCourt> {
  const keys = createCheckpointKeys()
  const signer: CheckpointSigner = createEd25519Signer(keys.privateKey)
  const storage = createSqliteStorage({ path })
  const parts = { storage, clock: manualClock(today()), ids: sequentialIds() }
  const engine = await createEngine(parts)
  const checkpoint = () => recordCheckpoints({ ...parts, signer }, COURT)
  const receive = async (n: number, serial: string) => {
    await must(engine, 'fund-1', 'fund.book-receipt', line(serial, 120_000n))
    const [receipt] = (await storage.forCourt(COURT).find({ table: 'fund_receipt', limit: 9 })).items.slice(
      -1,
    )
    const identified = { receiptId: receipt?.id, caseId: caseId(n), reason: '汇款附言' }
    await must(engine, 'fund-1', 'fund.identify-receipt', identified)
  }
  await openMoneyCourt(engine, 2)
  await checkpoint()
  await receive(1, 'serial-1')
  await checkpoint()
  const paper = { kind: 'execution-notice', title: '执行通知书', paper: true }
  await must(engine, 'judge-1', 'dossier.form-material', { caseId: caseId(1), ...paper })
  await must(engine, 'judge-1', 'dossier.form-material', { caseId: caseId(2), ...paper })
  await checkpoint()
  await must(engine, 'judge-1', 'case.suspend', { caseId: caseId(2), reason: '中止' })
  await checkpoint()
  await must(engine, 'judge-1', 'case.resume', { caseId: caseId(2), reason: '恢复' })
  const anchors: Anchored[] = []
  for await (const anchored of checkpointsAfter(storage, COURT, 0)) anchors.push(anchored)
  await storage.close()
  return {
    courtId: COURT,
    rows: readRows(path),
    anchors,
    keys: { [keys.keyId]: keys.publicKey },
    privateKey: createPrivateKey(keys.privateKey),
    otherKey: generateKeyPairSync('ed25519').privateKey,
  }
}
