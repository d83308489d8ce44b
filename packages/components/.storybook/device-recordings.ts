// What devices delivered on the day of the stories: two that say all of themselves, one that somebody has to link.
import { type Engine, takeRecording } from '@zhixing/core'
import type { ZhixingClient } from '@zhixing/core/client'
import { type FileStore, hashBytes } from '@zhixing/core/ports'
import { COURT } from './court'

const DEVICE = '5G单兵-07'

export async function deviceRecordings(
  { engine, files }: { readonly engine: Engine; readonly files: FileStore },
  director: ZhixingClient,
  caseId: string,
): Promise<void> {
  const detail = await director.query('case.get', { caseId })
  const officer = detail?.undertakerName ?? ''
  const known = { officer, caseNumber: detail?.caseNumber ?? '', node: 'case-limit' }
  const taken = [
    { ...known, at: '09:12', until: '09:47', place: '武都区滨江路 18 号', act: '入户查封' },
    { ...known, at: '10:05', until: '10:21', place: '武都区滨江路 18 号', act: '清点财物' },
    { officer: '小王', at: '15:30', until: '15:52', place: '成县抛沙镇', act: '送达' },
  ]
  for (const [at, { at: from, until, ...said }] of taken.entries()) {
    const film = new TextEncoder().encode(`\u0000\u0000\u0000\u0018ftypmp42 ${at}`)
    await takeRecording(
      { engine, files, courtId: COURT },
      {
        ...said,
        device: DEVICE,
        serial: `0628-${at + 1}`,
        startedAt: `2024-06-27T${from}:00+08:00`,
        endedAt: `2024-06-27T${until}:00+08:00`,
        sha256: hashBytes(film),
      },
      film,
    )
  }
}
