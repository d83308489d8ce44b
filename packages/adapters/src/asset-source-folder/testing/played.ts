import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Engine, EngineOutcome } from '@zhixing/core'
import {
  type SourceAnswer,
  type SourceCapabilities,
  type SourceRequest,
  ZhixingError,
} from '@zhixing/core/ports'
import type { AssetSourceConformanceOptions, OpenedSource, PlayedPeople } from '@zhixing/core/testing'
import { createDropFolder, createFolderSource } from '../index'
import type { FolderFormat } from '../write-file'
import { filledIn, readRequests } from './clerk'

const CAPABILITIES: SourceCapabilities = {
  kind: 'offline',
  transport: 'poll',
  acts: ['query'],
  assetTypes: ['real-estate', 'deposit', 'vehicle', 'security', 'equity'],
  subjects: ['person', 'organisation'],
  repeatable: true,
  needsDocument: false,
  answersWithinMinutes: 1440,
}

/** The published suite for the drop folder: files in a folder of the machine, both people played. */
export function folderConformance(format: FolderFormat): AssetSourceConformanceOptions {
  return {
    capabilities: CAPABILITIES,
    confirmation: 'by-person',
    assetType: 'deposit',
    failureCode: 'by-hand',
    without: {
      parts: '一个请求的各行在一个文件内 all rows of a request stand in one file',
      documents: '文书随函送达，表中只有编号 the paper goes with a letter, the table has its number',
    },
    make: () => playedFolder(format),
  }
}

function playedFolder(format: FolderFormat): OpenedSource {
  const folder = mkdtempSync(join(tmpdir(), 'zx-played-'))
  mkdirSync(join(folder, 'answers'))
  const court = askingCourt()
  const today = () => '2024-03-01'
  const drop = createDropFolder({
    engine: court.engine,
    courtId: 'gan1202',
    courtName: () => '武都区人民法院',
    sourceId: 'folder',
    folder,
    format,
    today,
    settleMs: 1,
  })
  let files = 0
  // One clerk: files are written and fetched one after the other.
  let turn: Promise<unknown> = Promise.resolve()
  const people: PlayedPeople = {
    giveOut(requests) {
      const mine = turn.then(async () => {
        court.order(requests)
        const name = await drop.writeRequests()
        if (name === undefined)
          throw new ZhixingError('source-request-invalid', { field: court.refusedField() })
        return readRequests(readFileSync(join(folder, 'requests', name)))
      })
      turn = mine.catch(() => undefined)
      return mine
    },
    async handIn(said, { over, spoil = (file: Uint8Array) => file } = {}) {
      files += 1
      const name = over ?? `answers-${files}.${format}`
      writeFileSync(join(folder, 'answers', name), spoil(await filledIn(said, court.asked, format)))
      return name
    },
    async show(file) {
      const seen = await drop.preview(file)
      return {
        unread: seen.answers.flatMap(({ problems }) =>
          problems.map(({ line, column, reason }) => ({ at: `line ${line} ${column}`, reason })),
        ),
        confirm: ({ person, rows }) =>
          drop.confirm(
            seen,
            seen.answers.map(({ requestNo, lines }) => ({
              requestNo,
              lines: rows === 'all' ? lines : lines.slice(0, -1),
              confirmedBy: person,
            })),
          ),
      }
    },
    recorded: () => court.recorded,
  }
  return {
    source: createFolderSource({ id: 'folder', capabilities: CAPABILITIES, today }),
    people,
    close: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** As much of a court's engine as a folder asks for: requests that lie ready, receipts, answers that were recorded. */
function askingCourt() {
  const asked = new Map<string, SourceRequest>()
  const ready = new Set<string>()
  const recorded: SourceAnswer[] = []
  let refused = ''
  const openOf = ({ subject, documents, handler, sentAt, ...request }: SourceRequest) => ({
    ...request,
    caseId: 'case-1',
    lineId: request.requestNo,
    sourceId: 'folder',
    subject,
    document: { number: documents[0]?.number ?? '', name: documents[0]?.name ?? '', hash: null },
    handlerName: handler.name,
    attempts: 1,
    orderedAt: sentAt,
  })
  const engine = {
    async query({ input }: { input: { requestNos?: readonly string[] } }) {
      const wanted = input.requestNos ?? [...ready]
      const items = wanted.flatMap((no) => asked.get(no) ?? []).map(openOf)
      return { items, total: items.length }
    },
    async execute({ name, input }: { name: string; input: unknown }): Promise<EngineOutcome> {
      const { lineId, answer, receipt } = input as {
        lineId: string
        answer: SourceAnswer
        receipt?: { kind: string; code?: string }
      }
      ready.delete(lineId)
      if (name === 'query.record-answer') recorded.push(answer)
      else if (receipt?.kind === 'refused') refused = receipt.code ?? ''
      return { kind: 'accepted', result: { state: answer?.outcome ?? 'sent' } } as unknown as EngineOutcome
    },
  } as unknown as Pick<Engine, 'query' | 'execute'>
  return {
    engine,
    asked,
    recorded,
    refusedField: () => refused,
    order(requests: readonly SourceRequest[]) {
      ready.clear()
      for (const request of requests) {
        asked.set(request.requestNo, request)
        ready.add(request.requestNo)
      }
    },
  }
}
